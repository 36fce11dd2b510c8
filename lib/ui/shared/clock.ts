import { effect, signal, type ReadonlySignal } from '@preact/signals';

/** Ages are shown in minutes. */
const TICK_MS = 30_000;

/**
 * Returns the time that ages count back from, in ms since the epoch.
 * @param views whenever one of these shows something new, the time is brought up to date
 */
export function createClock(views: readonly ReadonlySignal<unknown>[] = []): ReadonlySignal<number> {
  const now = signal(Date.now());
  setInterval(() => (now.value = Date.now()), TICK_MS);
  effect(() => {
    for (const view of views) void view.value;
    now.value = Date.now();
  });
  return now;
}
