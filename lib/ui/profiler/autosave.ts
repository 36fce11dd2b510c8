import { signal, type ReadonlySignal } from '@preact/signals';
import { withRetry } from '../shared/retry';

/** `failed`: the newest value is not kept, and nothing is under way to keep it. */
export type SaveState = 'saved' | 'saving' | 'failed';

export interface Autosave<Value> {
  state: ReadonlySignal<SaveState>;
  /** Keeps a value; one given while another is on its way follows it, and only the newest does. */
  save(value: Value): void;
  /** Tries again to keep what could not be kept. */
  again(): void;
  /** Gives up what is not kept yet. */
  drop(): void;
}

/**
 * Keeps the newest of values that follow each other quickly, one writing at a time, so that none overtakes another.
 * @param write rejects when the value may not have been kept
 */
export function createAutosave<Value>(write: (value: Value) => Promise<unknown>): Autosave<Value> {
  const state = signal<SaveState>('saved');
  let waiting: { value: Value } | undefined;

  return {
    state,
    save(value) {
      waiting = { value };
      start();
    },
    again: start,
    drop() {
      waiting = undefined;
      if (state.peek() === 'failed') state.value = 'saved';
    },
  };

  function start(): void {
    if (waiting && state.peek() !== 'saving') void work();
  }

  async function work(): Promise<void> {
    state.value = 'saving';
    while (waiting) {
      const current = waiting;
      const isWritten = await withRetry(() => write(current.value), {
        isWanted: () => waiting === current,
      });
      if (!isWritten && waiting === current) {
        state.value = 'failed';
        return;
      }
      if (waiting === current) waiting = undefined;
    }
    state.value = 'saved';
  }
}
