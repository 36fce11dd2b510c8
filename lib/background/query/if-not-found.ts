import { ProblemError } from '../../shared/model/problem';

/**
 * The answer, or what stands for it where the service has none: that there is none is an answer too, and need not be
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
