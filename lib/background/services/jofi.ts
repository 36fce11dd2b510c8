import * as z from 'zod/mini';
import type { Mode } from '../../shared/model/profile';
import { API_BASES } from '../../shared/model/services';
import { createHttp } from './http';
import type { HttpSurroundings } from './http-surroundings';
import { account, profile, scorecard, scoreProfiles, testTaker } from './jofi-answers';
import { invitationList, profileList, testTakerList } from './jofi-list-answers';
import { path } from './path';
import { VERSION_GONE, type ServiceRules } from './service-rules';

export type { Listing, ProfileListing, TestTakerListing } from './jofi-list-answers';

/**
 * JOFI API v2 (https://api.jofiscore.com/docs/). Its routes stand in this file alone and the mapping of its
 * answers in `jofi-answers` and `jofi-list-answers`, so that paging can be taken up there when JOFI offers it.
 */
const RULES: ServiceRules = {
  service: 'jofi',
  base: API_BASES.jofi,
  headers: key => ({ Authorization: `Bearer ${key}`, Accept: 'application/json' }),
  // JOFI documents no statuses of failures but 400; these are the web's usual ones.
  statuses: { 401: 'bad-key', 403: 'forbidden', 404: 'not-found' },
  retryOn: [429, 500, 502, 503, 504],
  gapMs: 0,
};

export type Jofi = ReturnType<typeof createJofi>;

/** Reads JOFI. Every function throws a ProblemError when the answer cannot be had. */
export function createJofi(surroundings: HttpSurroundings) {
  const http = createHttp(RULES, surroundings);
  return {
    /** The account the key belongs to: `GET /accounts`, a single object. */
    account: (sending?: { isForced: true }) =>
      http.get(path`accounts`, account, {}, { ...VERSION_GONE, ...sending }),

    /** The newest 50 profiles, in no dependable order: `GET /career-navigation-profiles`. */
    profiles: () => http.get(path`career-navigation-profiles`, profileList),

    /** The newest 30 test takers, with a profile or without: `GET /test-takers`. */
    testTakers: () => http.get(path`test-takers`, testTakerList),

    /** The newest invitations, accepted or not: `GET /invitations`, a list that JOFI documents in part. */
    invitations: () => http.get(path`invitations`, invitationList),

    /** One profile, however old: `GET /career-navigation-profiles/:id`. Ids are opaque. */
    profile: (id: string) =>
      http.get(
        path`career-navigation-profiles/${id}`,
        profile.check(z.refine(body => body.id === id || isMadeUp(body))),
      ),

    /** The assessments a test taker was given, and interests if JOFI sends any: `GET /test-takers/:id`. */
    testTaker: (id: number) =>
      http.get(path`test-takers/${id}`, testTaker.check(z.refine(body => body.id === id || isMadeUp(body)))),

    /** Short names of the account's score profiles: `GET /score-profiles`. */
    scoreProfiles: () => http.get(path`score-profiles`, scoreProfiles),

    /**
     * The person's interests, mostly as letters: `GET /test-takers/:id/scorecard?sp=`. JOFI answers 400 without a valid score
     * profile; which one is given should not change the person's letters.
     */
    scorecard: (testTakerId: number, scoreProfile: string) =>
      http.get(
        path`test-takers/${testTakerId}/scorecard`,
        scorecard.check(z.refine(body => body.testTakerId === testTakerId || isMadeUp(body))),
        { sp: scoreProfile },
      ),
  };
}

/** Answers to a test key are made up and need not be about the id asked for; all others must be. */
function isMadeUp(body: { mode: Mode }): boolean {
  return body.mode === 'test';
}
