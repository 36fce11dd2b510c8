import type { Service } from '../../shared/model/services';
import type { Section } from '../../shared/model/sections';
import type { ActingAs } from '../../shared/model/settings';
import type { Freshness } from '../query/query-client';

/** What decides how JobScore is asked. */
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

/** Sections that are not what the user came for: while few requests are left, only the user has them asked. */
const WAITING: ReadonlySet<Section> = new Set(['assignments', 'job']);
/** Sections that are as JobScore shows them to whom it is asked for. */
const OF_JOBSCORE: ReadonlySet<Section> = new Set(['candidate', 'assignments', 'job']);

/** The terms of one reading of one section. */
export interface RequestPolicy {
  /** Asked right before each request: whether anybody waits for it, and the service may be asked for them. */
  mayAsk: (service: Service) => Promise<boolean>;
  /** What the answer has to say of the terms, once it is read. */
  told: () => Promise<{ seenAs?: string; putOffUntil?: number }>;
}

/** @param isWanted whether anybody still waits for the reading */
export function requestPolicyOf(
  terms: JobscorePolicy,
  section: Section,
  want: Freshness,
  isWanted: () => Promise<boolean>,
): RequestPolicy {
  let putOffUntil: number | undefined;
  return {
    async mayAsk(service) {
      if (!(await isWanted())) return false;
      if (service !== 'jobscore') return true;
      // `since` is the user's own wish.
      if (WAITING.has(section) && want === 'fresh') putOffUntil ??= await terms.scarceUntil();
      return putOffUntil === undefined;
    },
    async told() {
      const seenAs = OF_JOBSCORE.has(section) ? (await terms.actingAs())?.name : undefined;
      return { ...(seenAs !== undefined && { seenAs }), ...(putOffUntil !== undefined && { putOffUntil }) };
    },
  };
}
