import type { EpochMs } from '../../shared/model/time';
import { factsOf } from '../../shared/model/section-lists';
import type { Section } from '../../shared/model/sections';
import type { ActingAs } from '../../shared/model/settings';
import type { Freshness } from '../../shared/messages/fields';
import type { IsWanted } from '../query/query-client';

/** Limits on requests to JobScore. */
export interface JobscorePolicy {
  /** The user on whose behalf JobScore is asked, if it is not the token's own. */
  actingAs(): Promise<ActingAs | undefined>;
  /** Until when too few requests are left for more than what the user opens; undefined when they are not too few. */
  scarceUntil(): Promise<number | undefined>;
}

/** The token's own user, with requests enough. */
export const DEFAULT_JOBSCORE_POLICY: JobscorePolicy = {
  actingAs: async () => undefined,
  scarceUntil: async () => undefined,
};

/** Rules on requests for one section in one round. */
export interface RequestPolicy {
  /** Returns whether this section must send JobScore no request, so that it shares no work that may. */
  isLimited: () => Promise<boolean>;
  /** Checked right before each request: whether someone waits for it, and the service may be asked. */
  mayAsk: IsWanted;
  /** Returns what the answer must add about the policy, once it is read. */
  notes: () => Promise<{ seenAs?: string; putOffUntil?: EpochMs }>;
}

/** @param isWanted returns whether the answer is still wanted */
export function requestPolicyOf(
  policy: JobscorePolicy,
  section: Section,
  freshness: Freshness,
  isWanted: IsWanted,
): RequestPolicy {
  const { sources, isDeferrable } = factsOf(section);
  // `since` is the user's explicit wish, unless the page repeats it.
  const isWish = typeof freshness === 'object' && !freshness.isAgain;
  const maySave = isDeferrable === true && freshness !== 'stored' && !isWish;
  let putOffUntil: EpochMs | undefined;
  return {
    isLimited: async () => maySave && (await policy.scarceUntil()) !== undefined,
    async mayAsk(asking) {
      if (!(await isWanted(asking))) return false;
      if (asking.service !== 'jobscore') return true;
      if (maySave) putOffUntil ??= await policy.scarceUntil();
      return putOffUntil === undefined;
    },
    async notes() {
      const seenAs = sources.includes('jobscore') ? (await policy.actingAs())?.name : undefined;
      return { ...(seenAs !== undefined && { seenAs }), ...(putOffUntil !== undefined && { putOffUntil }) };
    },
  };
}
