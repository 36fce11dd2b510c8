import type { Entered } from '../../../shared/model/interest-entry';
import { hasAllAreas, type OccupationInterests } from '../../../shared/model/interests';
import type { Outcome, ReviewContext } from '../context';
import type { SourcedScores } from './scores';

/** Interests that the user entered. Of answers O*NET tells the scores. */
export async function fromEntry(
  { read, queries }: Pick<ReviewContext, 'read' | 'queries'>,
  { entry, at }: Entered,
): Promise<Outcome<SourcedScores>> {
  if (entry.kind === 'scores') {
    return { data: { scores: entry.scores, source: { kind: 'scores', enteredAt: at } } };
  }
  const { answers } = entry;
  const { value, fetchedAt, problem } = await read(queries.results(answers, 'mnm'));
  if (!value) return { problem };
  const scores: OccupationInterests = Object.fromEntries(
    (value.data ?? []).map(({ area, score }) => [area, score]),
  );
  if (!hasAllAreas(scores)) return { problem: problem ?? { kind: 'unexpected-shape', service: 'onet' } };
  return { data: { scores, source: { kind: 'answers', answers, enteredAt: at } }, fetchedAt, problem };
}
