import { effect, signal, type ReadonlySignal } from '@preact/signals';
import type { EpochMs } from '../../shared/model/time';

/** Ages are shown in minutes. */
const TICK_MS = 30_000;

/**
 * Returns the time that ages count back from.
 * @param views whenever one of these shows something new, the time is brought up to date
 */
export function createClock(views: readonly ReadonlySignal<unknown>[] = []): ReadonlySignal<EpochMs> {
  const now = signal(Date.now());
  setInterval(() => (now.value = Date.now()), TICK_MS);
  effect(() => {
    for (const view of views) void view.value;
    now.value = Date.now();
  });
  return now;
}
