import type { OccupationInterests } from '../domain/interests';
import type { Reading } from './asker';
import type { ReviewContext } from './outcome';

/** O*NET's interest values of one occupation: out of its tables where these have them, which takes no request. */
export async function readOccupationInterests(
  { tables, questions, read }: Pick<ReviewContext, 'tables' | 'questions' | 'read'>,
  code: string,
): Promise<Reading<OccupationInterests>> {
  const known = await tables.current();
  const value = known?.occupations[code]?.interests;
  return known && value ? { value, fetchedAt: known.readAt } : read(questions.occupationInterests(code));
}
