import type { ProfileIndex } from '../storage/profile-index';
import type { RecentPeople } from '../storage/recent-people';
import type { ProfileLinks } from '../storage/user-work';
import type { Queries } from '../query/queries';
import type { QueryClient } from '../query/query-client';

/** Names of people by what is stored here, for what only names them by ids. */
export interface StoredNames {
  /** @param person see `personOf` */
  candidate(person: string): Promise<string | undefined>;
  profile(scope: string, id: string): Promise<string | undefined>;
}

/** Looks names up in the answers, the profile index and the lists of this browser, without a request. */
export async function readStoredNames(parts: {
  queryClient: Pick<QueryClient, 'read'>;
  queries: Pick<Queries, 'candidate'>;
  index: Pick<ProfileIndex, 'byId'>;
  recentPeople: Pick<RecentPeople, 'all'>;
  links: Pick<ProfileLinks, 'all'>;
}): Promise<StoredNames> {
  const { queryClient, queries, index } = parts;
  const [recent, links] = await Promise.all([parts.recentPeople.all(), parts.links.all()]);
  const known = new Map([
    ...links.map(({ person, candidateName }) => [person, candidateName] as const),
    ...recent.map(({ person, name }) => [person, name] as const),
  ]);
  const never = async () => false;
  return {
    async candidate(person) {
      const { value } = await queryClient.read(queries.candidate(person), 'stored', never);
      return value?.name || known.get(person);
    },
    async profile(scope, id) {
      const entry = await index.byId(scope, id);
      // A name that a file gave is none that is known here.
      return entry?.isFromFile ? undefined : entry?.name;
    },
  };
}
