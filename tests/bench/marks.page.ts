import type { ListMark, MarksAnswer } from '../../lib/shared/model/people';
import { createMarks } from '../../lib/content/list-marks';

/** Measurements of marking a list. */
export interface MarksTimes {
  /** How many marks there were in the end. */
  marks: number;
  /** All the time that scripts and layout took of the page's one thread, in ms. */
  busy: number;
  /** The longest time at a stretch, in ms. */
  longest: number;
  /** The time the page takes to lay out its rows without marks, in ms. */
  rows: number;
}

/** Marks every row of the page, all of them in view, and adds up the time that the page could do nothing else. */
export async function measureMarks(expected: number): Promise<MarksTimes> {
  // Small enough for all rows to be in view at once.
  document.documentElement.style.setProperty('zoom', '0.02');
  const rows = timeOfRows();
  let busy = 0;
  let longest = 0;
  const add = (since: number) => {
    // What was changed is laid out by the one who changed it.
    void document.body.offsetHeight;
    const time = performance.now() - since;
    busy += time;
    longest = Math.max(longest, time);
  };
  const timed =
    <Args extends unknown[]>(run: (...args: Args) => unknown) =>
    (...args: Args): void => {
      const since = performance.now();
      run(...args);
      add(since);
    };

  const { setTimeout: later, IntersectionObserver: Sight, MutationObserver: Changes } = window;
  const idle = window.requestIdleCallback;
  Object.assign(window, {
    setTimeout: (run: () => void, ms?: number) => later(timed(run), ms),
    requestIdleCallback: (run: () => void, options?: IdleRequestOptions) => idle(timed(run), options),
    IntersectionObserver: class extends Sight {
      constructor(run: IntersectionObserverCallback) {
        super(timed(run));
      }
    },
    MutationObserver: class extends Changes {
      constructor(run: MutationCallback) {
        super(timed(run));
      }
    },
  });

  const mark: ListMark = { kind: 'profile', label: 'JOFI profile' };
  const read = (ids: string[]) =>
    new Promise<MarksAnswer>(resolve => {
      later(() => {
        const since = performance.now();
        resolve({ marks: Object.fromEntries(ids.map(id => [id, mark])) });
        void afterMicrotasks().then(() => add(since));
      }, 20);
    });

  const marks = createMarks({ window, read });
  timed(() => marks.on(() => {}))();
  const count = () => document.querySelectorAll('[data-fitside=mark]').length;
  const end = performance.now() + 20_000;
  while (count() < expected && performance.now() < end) await new Promise(resolve => later(resolve, 100));
  // The page settles: what the marks themselves changed is looked at again.
  await new Promise(resolve => later(resolve, 1_000));
  const result = { marks: count(), busy, longest, rows };
  marks.off();
  return result;
}

function timeOfRows(): number {
  const body = document.querySelector('tbody') as HTMLElement;
  const { parentNode } = body;
  const times = [1, 2, 3].map(() => {
    body.remove();
    void document.body.offsetHeight;
    const since = performance.now();
    parentNode?.append(body);
    void document.body.offsetHeight;
    return performance.now() - since;
  });
  return Math.min(...times);
}

/** Lets all that follows from a promise be done, but nothing be painted. */
async function afterMicrotasks(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await undefined;
}
