import type { RetiredCode, Succession } from '../../shared/model/occupation';
import type { Query, QueryResult } from '../query/query-client';
import type { createOnetQueries } from '../query/onet-queries';
import { oldest } from '../query/oldest';

/** Earlier taxonomies, in the order in which a code is looked for. */
const TAXONOMIES: RetiredCode['taxonomy'][] = ['2010', '2019'];

/**
 * Finds the successors of a code that O*NET refuses, by the taxonomy of 2010, then by that of 2019.
 * @returns without a value while something is unread or failed; with `data` absent where nothing took its place
 */
export async function readSuccession(
  read: <Value>(query: Query<Value>) => Promise<QueryResult<Value>>,
  queries: Pick<ReturnType<typeof createOnetQueries>, 'successors'>,
  code: string,
): Promise<QueryResult<{ data?: Succession }>> {
  const times: (number | undefined)[] = [];
  for (const taxonomy of TAXONOMIES) {
    const result = await read(queries.successors(taxonomy, code));
    if (!result.value) return { problem: result.problem };
    times.push(result.fetchedAt);
    const { title, successors = [] } = result.value.data ?? {};
    // A code that stands for itself was not retired.
    const others = successors.filter(successor => successor.code !== code);
    if (others.length === 0) continue;
    const { problem, fetchedAt } = result;
    return {
      value: { data: { retired: { code, title, taxonomy }, successors: others } },
      fetchedAt,
      problem,
    };
  }
  return { value: {}, fetchedAt: oldest(...times) };
}
