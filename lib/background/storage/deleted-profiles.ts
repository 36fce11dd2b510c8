import type { EpochMs } from '../../shared/model/time';
import { KEEP_MS } from '../../shared/model/settings';
import type { QueryCache } from './query-cache';

export type DeletedProfiles = ReturnType<typeof createDeletedProfiles>;

/** Times at which a candidate's profiles were found deleted. */
export type DeletionTimes = Record<string, number>;

/**
 * Keeps profiles of candidates that JOFI no longer has, so that their absence can be shown. They are stored among
 * JOFI's answers about people: as long as these, and not beyond the key.
 */
export function createDeletedProfiles(
  queryCache: QueryCache,
  now: () => EpochMs = Date.now,
  keepPeopleMs: () => Promise<number> = async () => KEEP_MS.day,
) {
  return {
    of: read,

    async add(scope: string, person: string, profileId: string): Promise<void> {
      const fetchedAt = now();
      await queryCache.put({
        question: question(scope, person),
        service: 'jofi',
        value: { ...(await read(scope, person)), [profileId]: fetchedAt } satisfies DeletionTimes,
        fetchedAt,
        expiresAt: fetchedAt + (await keepPeopleMs()),
        isAboutPeople: true,
      });
    },
  };

  async function read(scope: string, person: string): Promise<DeletionTimes> {
    return ((await queryCache.get(question(scope, person)))?.value ?? {}) as DeletionTimes;
  }
}

const question = (scope: string, person: string) => `jofi:gone:${scope}:${person}`;
