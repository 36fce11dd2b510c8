import type { EpochMs } from '../../shared/model/time';

/** Priority of a request: `first` for what the user looks at, `later` for reading ahead. */
export type Priority = 'first' | 'later';

/** Where the start of the last request outlives the background; see `lib/background/storage/pace`. */
export interface PaceMemory {
  lastStart(): Promise<EpochMs | undefined>;
  noteStart(at: EpochMs): Promise<void>;
}

/**
 * Makes a gate that lets one request through at a time, `gapMs` after the one before, wherever that was sent from.
 * Those of `first` go before those of `later`; among themselves they go in the order they came.
 * @returns resolves when the request may be sent
 */
export function createPacer(
  gapMs: number,
  memory: PaceMemory,
  now: () => EpochMs = Date.now,
): (priority: Priority) => Promise<void> {
  const waiting: Record<Priority, (() => void)[]> = { first: [], later: [] };
  let isOpen = false;
  let last: number | undefined;
  let isRemembered = false;

  return priority =>
    new Promise(resolve => {
      waiting[priority].push(resolve);
      if (!isOpen) void letThrough();
    });

  async function letThrough(): Promise<void> {
    isOpen = true;
    await remember();
    while (waiting.first.length + waiting.later.length > 0) {
      await gap();
      // Chosen only now: somebody more urgent may have come while the gap passed.
      const next = waiting.first.shift() ?? waiting.later.shift();
      await memory.noteStart(now()).catch(() => undefined);
      last = now();
      next?.();
    }
    isOpen = false;
  }

  /** The last start of an earlier life of the background, asked for once. */
  async function remember(): Promise<void> {
    if (isRemembered) return;
    isRemembered = true;
    last = await memory.lastStart().catch(() => undefined);
  }

  async function gap(): Promise<void> {
    if (last === undefined) return;
    // A clock that was set back must not make anybody wait longer than the gap.
    const wait = Math.min(last + gapMs - now(), gapMs);
    if (wait > 0) await new Promise(resolve => setTimeout(resolve, wait));
  }
}
