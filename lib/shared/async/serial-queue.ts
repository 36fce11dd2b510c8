/** Runs tasks one after another, so that none undoes another. */
export interface SerialQueue {
  /** Runs a task once all tasks before it are over; a failed task does not stop the next. */
  run<Result>(task: () => Promise<Result>): Promise<Result>;
  /** Resolves once all tasks so far are over. */
  settled(): Promise<void>;
}

/** Starts with an empty queue. */
export function createSerialQueue(): SerialQueue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(task) {
      const done = last.then(task);
      last = done.catch(() => undefined);
      return done;
    },
    async settled() {
      await last;
    },
  };
}
