/** The background may be stopped at any moment; the next message wakes it. */
const ATTEMPTS = 3;

/** What was answered in the end, or undefined where every attempt failed. */
export async function attempted<Answer>(ask: () => Promise<Answer>): Promise<{ answer: Answer } | undefined> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    try {
      return { answer: await ask() };
    } catch {
      // Not answered: the background was stopped meanwhile.
    }
  }
  return undefined;
}
