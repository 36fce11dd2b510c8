/** The background may be stopped at any moment; the next message wakes it. */
const ATTEMPTS = 3;

/**
 * Asks the background, and asks again where it was stopped before it answered.
 * @param isWanted returns false once the answer no longer matters
 * @returns undefined where every attempt failed, or the answer no longer matters
 */
export async function withRetry<Answer>(
  ask: () => Promise<Answer>,
  isWanted: () => boolean = () => true,
): Promise<{ answer: Answer } | undefined> {
  for (let attempt = 1; attempt <= ATTEMPTS && isWanted(); attempt += 1) {
    try {
      return { answer: await ask() };
    } catch {
      // The background was stopped meanwhile. What it had fetched is stored, so asking again is cheap.
    }
  }
  return undefined;
}
