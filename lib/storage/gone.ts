import type { Answers } from './answers';

export type Gone = ReturnType<typeof createGone>;

/** For this long it is said of a profile that it is gone. */
const KEEP_MS = 24 * 60 * 60_000;

/** When each of a candidate's profiles was found to be gone, in ms since the epoch. */
export type GoneProfiles = Record<string, number>;

/**
 * Profiles that were a candidate's and are in JOFI no longer, so that this is said and not only left out. They are
 * kept among JOFI's answers: for a day, and not beyond the key.
 */
export function createGone(answers: Answers, now: () => number = Date.now) {
  return {
    of: read,

    async add(scope: string, person: string, profileId: string): Promise<void> {
      const fetchedAt = now();
      await answers.put({
        question: question(scope, person),
        service: 'jofi',
        value: { ...(await read(scope, person)), [profileId]: fetchedAt } satisfies GoneProfiles,
        fetchedAt,
        expiresAt: fetchedAt + KEEP_MS,
      });
    },
  };

  async function read(scope: string, person: string): Promise<GoneProfiles> {
    return ((await answers.get(question(scope, person)))?.value ?? {}) as GoneProfiles;
  }
}

const question = (scope: string, person: string) => `jofi:gone:${scope}:${person}`;
