import { lostBy, type Lost } from '../shared/lost';
import { signal, type ReadonlySignal } from '@preact/signals';

/** The background is asked again after this time, for it may have been stopped. */
const AGAIN_AFTER_MS = 5_000;

/** Data of the background that a page shows and changes. */
export interface Resource<Data extends object> {
  /** `lost`: the background does not answer at the moment. */
  view: ReadonlySignal<Data & { lost: Lost }>;
  /** Shows a change that needs no answer. */
  show(change: Partial<Data>): void;
  /** Runs a task that asks the background, and shows the change it returns. A failure leaves the data as it is. */
  run(task: () => Promise<Partial<Data>>): Promise<void>;
  /** Loads the data again; for whenever it may have been changed elsewhere. */
  refresh(): Promise<void>;
}

/** @param initial is shown until the background has answered */
export function createResource<Data extends object>(
  initial: Data,
  load: () => Promise<Partial<Data>>,
): Resource<Data> {
  const view = signal<Data & { lost: Lost }>({ ...initial, lost: false });
  let timer: ReturnType<typeof setTimeout> | undefined;
  return { view, show, run, refresh };

  async function refresh(): Promise<void> {
    clearTimeout(timer);
    await run(load);
    if (view.peek().lost) timer = setTimeout(() => void refresh(), AGAIN_AFTER_MS);
  }

  function show(change: Partial<Data>): void {
    view.value = { ...view.value, ...change };
  }

  async function run(task: () => Promise<Partial<Data>>): Promise<void> {
    try {
      const change = await task();
      view.value = { ...view.value, ...change, lost: false };
    } catch (error) {
      view.value = { ...view.value, lost: lostBy(error) };
    }
  }
}
