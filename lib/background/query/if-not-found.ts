import { ProblemError } from '../../shared/model/problem';

/**
 * Returns the answer, or a substitute where the service has none. The substitute is stored like any answer, and not
 * asked for again.
 */
export async function ifNotFound<T, None>(
  answer: Promise<T>,
  otherwise: (error: ProblemError) => None | Promise<None>,
): Promise<T | None> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ProblemError && error.problem.kind === 'not-found') return otherwise(error);
    throw error;
  }
}
