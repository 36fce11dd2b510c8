/** Pause after tasks were dropped, in ms: whoever adds so many has the rest of the work slowed down too. */
const CROWDED_MS = 200;

/** The tasks of one key, while one of them runs or is about to. */
interface Turns {
  /** Answers the one that waits whether it is next. */
  answer?: ((isNext: boolean) => void) | undefined;
  isCrowded?: boolean;
}

/** Runs the tasks of one key one after another; of those that wait for their turn only the newest is kept. */
export function createNewestQueue<Key>() {
  const running = new Map<Key, Turns>();

  return {
    /** @returns whether the task was run, rather than dropped for a newer one */
    async run(key: Key, task: () => Promise<unknown>): Promise<boolean> {
      const turns = running.get(key) ?? {};
      if (running.has(key) && !(await isNext(turns))) return false;
      running.set(key, turns);
      try {
        await task();
      } finally {
        if (turns.isCrowded) setTimeout(pass, CROWDED_MS, key, turns);
        else pass(key, turns);
      }
      return true;
    },
  };

  function isNext(turns: Turns): Promise<boolean> {
    turns.isCrowded = turns.answer !== undefined;
    turns.answer?.(false);
    return new Promise(resolve => (turns.answer = resolve));
  }

  function pass(key: Key, turns: Turns): void {
    const { answer } = turns;
    turns.answer = undefined;
    turns.isCrowded = false;
    if (answer) answer(true);
    else running.delete(key);
  }
}
