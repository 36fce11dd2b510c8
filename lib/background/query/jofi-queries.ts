import type { Jofi, Listing, ProfileListing, TestTakerListing } from '../services/jofi';
import { ProblemError, type ProblemKind } from '../../shared/model/problem';
import {
  profileEntry,
  type Assessment,
  type InvitationEntry,
  type Profile,
} from '../../shared/model/profile';
import type { SentInterests } from '../../shared/model/interests';
import type { ProfileIndex } from '../storage/profile-index';
import type { Query } from './query-client';
import { ifNotFound } from './if-not-found';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Time that answers about people stay fresh; they are kept as the user chose. */
const PERSON = { freshMs: 5 * MINUTE, keepMs: 'people' } as const;
/** An account's score profiles hardly change. */
const ACCOUNT = { freshMs: DAY, keepMs: 7 * DAY };

/** Returns the account and mode that an answer belongs to. */
export function scopeOf({ mode, accountId }: Pick<Listing<unknown>, 'mode' | 'accountId'>): string {
  return `${mode}:${accountId ?? ''}`;
}

/** Creates the queries to JOFI; profiles and test takers are noted in the profile index. */
export function createJofiQueries(jofi: Jofi, index: ProfileIndex) {
  return {
    /** JOFI's list; every profile in it is noted in the profile index. */
    listing: (): Query<ProfileListing> => ({
      ...PERSON,
      service: 'jofi',
      id: 'profiles',
      ask: () => jofi.profiles(),
      note: listing => index.note(scopeOf(listing), listing.entries),
    }),

    /** JOFI's list of test takers; everyone in it is noted in the profile index. */
    testTakers: (): Query<TestTakerListing> => ({
      ...PERSON,
      service: 'jofi',
      id: 'test-takers',
      ask: () => jofi.testTakers(),
      note: listing =>
        index.testTakers.note(
          scopeOf(listing),
          listing.entries.map(entry => ({ ...entry, assessmentUrl: undefined })),
        ),
    }),

    /** JOFI's list of invitations; empty where this account or version of JOFI has no such list. */
    invitations: (): Query<InvitationEntry[]> => ({
      ...PERSON,
      service: 'jofi',
      id: 'invitations',
      ask: async () => {
        try {
          return await jofi.invitations();
        } catch (error) {
          if (error instanceof ProblemError && isWithoutList(error.problem)) return [];
          throw error;
        }
      },
    }),

    /**
     * One profile, noted in the profile index when its account is known.
     * @param scope where the index has it, to be marked when JOFI no longer does
     */
    profile: (id: string, scope?: string): Query<Profile> => ({
      ...PERSON,
      service: 'jofi',
      id: `profile:${id}`,
      ask: () =>
        ifNotFound(jofi.profile(id), async problem => {
          if (scope !== undefined) await index.miss(scope, id);
          throw problem;
        }),
      note: async profile => {
        if (profile.accountId !== undefined) await index.note(scopeOf(profile), [profileEntry(profile)]);
      },
    }),

    testTaker: (id: number): Query<{ assessments: Assessment[]; interests?: SentInterests | undefined }> => ({
      ...PERSON,
      service: 'jofi',
      id: `test-taker:${id}`,
      ask: () => jofi.testTaker(id),
    }),

    scoreProfiles: (): Query<string[]> => ({
      ...ACCOUNT,
      service: 'jofi',
      id: 'score-profiles',
      ask: () => jofi.scoreProfiles(),
    }),

    scorecard: (
      testTakerId: number,
      scoreProfile: string,
    ): Query<{ interests?: SentInterests | undefined; profileId?: string | undefined }> => ({
      ...PERSON,
      service: 'jofi',
      id: `scorecard:${testTakerId}:${scoreProfile}`,
      ask: () => ifNotFound(jofi.scorecard(testTakerId, scoreProfile), () => ({})),
    }),
  };
}

/** Kinds of refusals of a list that not every key may read; a key refused everywhere is shown by the other routes. */
const NO_LIST: readonly ProblemKind[] = ['bad-key', 'forbidden', 'not-found', 'retired', 'unexpected-shape'];

/** Returns whether a list is refused for good, rather than for now. */
function isWithoutList({ kind, status = 500 }: { kind: ProblemKind; status?: number }): boolean {
  return NO_LIST.includes(kind) || (kind === 'server' && status < 500);
}
