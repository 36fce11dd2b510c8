import { z } from 'zod';
import type { Candidate } from '../domain/candidate';
import { foldEmail, isEmail } from '../domain/email';
import { BASES } from '../domain/services';
import { createHttp, type HttpSurroundings, type ServiceRules } from './http';
import { fullName, text } from './shape';

/**
 * JobScore Hire API v1 (https://developers.jobscore.com/v1). All mapping from its answers stands in this file
 * alone, so that v2 can be taken up here.
 */
const RULES: ServiceRules = {
  service: 'jobscore',
  base: BASES.jobscore,
  // The media type must appear without parameters, or JobScore answers 406.
  headers: key => ({ Authorization: `Token token=${key}`, Accept: 'application/vnd.api+json' }),
  // 401 stands for a wrong token and also for a resource this user may not see.
  statuses: { 401: 'bad-key', 403: 'forbidden', 404: 'not-found' },
  // 429 lasts up to an hour (fixed window, no Retry-After), so repeating at once only prolongs it.
  retryOn: [500, 502, 503, 504],
  retryAfterMs: 60 * 60 * 1000,
  gapMs: 0,
};

const candidateResource = z
  .object({
    id: z.string(),
    attributes: z.object({ first_name: text, last_name: text, email: text }),
  })
  .transform(({ id, attributes }): Candidate => ({
    id,
    name: fullName(attributes.first_name, attributes.last_name),
    // Words such as "none" are no address: as one, they would make strangers the same person.
    emails: attributes.email && isEmail(attributes.email) ? [attributes.email] : [],
  }));

const oneCandidate = z.object({ data: candidateResource }).transform(body => body.data);
const candidateList = z.object({ data: z.array(candidateResource) }).transform(body => body.data);
const user = z
  .object({ data: z.object({ attributes: z.object({ first_name: text, last_name: text, email: text }) }) })
  .transform(({ data: { attributes } }) => ({
    name: fullName(attributes.first_name, attributes.last_name) || attributes.email || 'JobScore',
  }));

export type Jobscore = ReturnType<typeof createJobscore>;

/** Reads JobScore. Every function throws a ProblemError when the answer cannot be had. */
export function createJobscore(surroundings: HttpSurroundings) {
  const http = createHttp(RULES, surroundings);
  return {
    /** Whose token it is: `GET /users/me`. */
    me: () => http.get('users/me', user),

    /** One candidate: `GET /candidates/:id`. */
    candidate: (id: string) =>
      http.get(
        `candidates/${encodeURIComponent(id)}`,
        oneCandidate.refine(candidate => candidate.id === id),
      ),

    /**
     * All candidates with exactly this address, letter case aside: `GET /candidates?filter[email]=`. Others that
     * JobScore may send are left out: an answer that was not filtered must not name the wrong person.
     */
    candidatesByEmail: async (email: string) => {
      const candidates = await http.get('candidates', candidateList, {
        'filter[email]': email,
        'page[size]': 100,
      });
      return candidates.filter(({ emails }) => emails.some(one => foldEmail(one) === foldEmail(email)));
    },
  };
}
