import type { OccupationInterests } from '../../../shared/model/interests';
import type { QueryResult } from '../../query/query-client';
import type { ReviewContext } from '../context';
import { readSuccession } from '../../onet/retired-codes';

type Means = Pick<ReviewContext, 'tables' | 'queries' | 'read'>;

/** O*NET's values of an occupation; none where it has none. */
export interface CarriedInterests {
  interests: OccupationInterests;
  /** The occupation they are of, where it took the place of the one that was asked about. */
  carriedTo?: string;
}

/**
 * O*NET's interest values of an occupation; of a code it knows no longer, those of the one occupation that took its
 * place. Where several did, none is chosen.
 */
export async function readOccupationInterests(
  means: Means,
  code: string,
): Promise<QueryResult<CarriedInterests>> {
  const { value, isCurrent, ...rest } = await readValues(means, code);
  if (!value) return rest;
  if (isCurrent) return { value: { interests: value }, ...rest };
  const succession = await readSuccession(means.read, means.queries, code);
  if (!succession.value) return { problem: succession.problem };
  const [only, ...others] = succession.value.data?.successors ?? [];
  if (!only || others.length > 0) return { value: { interests: {} }, ...rest };
  const { value: interests, isCurrent: _, ...ofSuccessor } = await readValues(means, only.code);
  return { ...ofSuccessor, value: interests && { interests, carriedTo: only.code } };
}

/** Out of O*NET's tables once they are read, which takes no request: what they have not is nowhere. */
async function readValues(
  { tables, queries, read }: Means,
  code: string,
): Promise<QueryResult<OccupationInterests> & { isCurrent: boolean }> {
  const known = await tables.current();
  if (known) {
    const tabled = known.occupations[code];
    return { value: tabled?.interests ?? {}, fetchedAt: known.readAt, isCurrent: tabled !== undefined };
  }
  const result = await read(queries.occupationInterests(code));
  return { ...result, isCurrent: Object.keys(result.value ?? {}).length > 0 };
}
