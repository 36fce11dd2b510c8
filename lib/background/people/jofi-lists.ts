import type { Freshness } from '../../shared/messages/fields';
import type { Problem } from '../../shared/model/problem';
import { scopeOf } from '../query/jofi-queries';
import type { Queries } from '../query/queries';
import type { QueryClient } from '../query/query-client';
import type { ProfileIndex } from '../storage/profile-index';

/** JOFI's lists need be no newer than this: they are read on an alarm besides. */
const HOUR = 60 * 60_000;

/** Account and mode of JOFI's lists, where they are known. */
export interface ListScope {
  scope?: string;
  problem?: Problem;
}

export type JofiLists = ReturnType<typeof createJofiLists>;

/** Reads JOFI's two lists, which fill the profile index. */
export function createJofiLists(parts: {
  queryClient: Pick<QueryClient, 'read'>;
  queries: Pick<Queries, 'listing' | 'testTakers'>;
  index: Pick<ProfileIndex, 'onlyScope'>;
}) {
  const { queryClient, queries, index } = parts;
  const always = async () => true;

  return {
    scope,

    /** Reads both lists again where they are old. */
    async refresh(): Promise<ListScope> {
      await queryClient.read({ ...queries.testTakers(), freshMs: HOUR }, 'fresh', always);
      return scope('fresh');
    },
  };

  async function scope(freshness: Freshness): Promise<ListScope> {
    const list = await queryClient.read({ ...queries.listing(), freshMs: HOUR }, freshness, always);
    // The index outlives the lists it was made from.
    const scope = list.value ? scopeOf(list.value) : await index.onlyScope();
    return { ...(scope !== undefined && { scope }), ...(list.problem && { problem: list.problem }) };
  }
}
