/** Pauses between questions: short at first, since most things come at once. */
const FIRST_PAUSE_MS = 25;
const LONGEST_PAUSE_MS = 200;

/** How long a user is given to see what a spec waits for. */
export const PATIENCE_MS = 20_000;

/**
 * Asks again and again until the answer is neither undefined nor false, and returns it. When time is up it throws
 * what `explain` returns. An error from `ask` counts as "not yet": documents and frames come and go while a page loads.
 */
export async function until<T>(
  ask: () => Promise<T | undefined | false>,
  explain: (lastError: unknown) => string | Promise<string>,
  patience = PATIENCE_MS,
): Promise<T> {
  const end = performance.now() + patience;
  let lastError: unknown;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS)) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) return answer;
      lastError = undefined;
    } catch (error) {
      lastError = error;
    }
    if (performance.now() > end) throw new Error(await explain(lastError), { cause: lastError });
    await new Promise(done => setTimeout(done, pause));
  }
}
