import * as z from 'zod/mini';
import type { AssignmentEntry, AssignmentList } from '../../shared/model/assignment';
import type { CandidateEmails } from '../../shared/model/candidate';
import { foldEmail } from '../../shared/model/email';
import { ProblemError } from '../../shared/model/problem';
import { JOBSCORE_API, type JobscoreApi } from '../../shared/model/jobscore-api';
import type { JobscoreUser } from '../../shared/model/settings';
import { createHttp, type Http, type Sending } from './http';
import type { HttpSurroundings, QueryParameters } from './http-surroundings';
import * as answers from './jobscore-answers';
import { createJobscoreJobs } from './jobscore-jobs';
import { hasNextPage, PAGE_SIZE, readPages, type GetFromJobscore } from './jobscore-pages';
import { path, type Path } from './path';
import { VERSION_GONE, type ServiceRules } from './service-rules';

/**
 * JobScore's API, whose versions differ by what `jobscore-api` lists. Its mapping stands in `jobscore-answers` alone, and
 * its routes here and in `jobscore-jobs`.
 */
const rulesOf = ({ base, accept }: JobscoreApi): ServiceRules => ({
  service: 'jobscore',
  base,
  headers: key => ({ Authorization: `Token token=${key}`, Accept: accept }),
  // 401 stands for a wrong token and also for a resource this user may not see.
  statuses: { 401: 'bad-key', 403: 'forbidden', 404: 'not-found', 410: 'retired' },
  // A spent hour (fixed window, no Retry-After) is not over after a moment.
  retryOn: [500, 502, 503, 504],
  gapMs: 0,
});

/** JobScore refuses to search some addresses, although the service is well. */
const UNSEARCHABLE: Sending = { statuses: { 422: 'unexpected-shape' } };

export interface JobscoreSurroundings extends HttpSurroundings {
  /** The id of the user on whose behalf JobScore is asked; undefined for the token's own. */
  actingAs?: () => Promise<string | undefined>;
}

export type Jobscore = ReturnType<typeof createJobscore>;

/** Reads JobScore. Every function throws a ProblemError when the answer cannot be had. */
export function createJobscore(surroundings: JobscoreSurroundings, api: JobscoreApi = JOBSCORE_API) {
  const http = readAsV1(createHttp(rulesOf(api), surroundings), api);

  /** Sends a request on behalf of the user in the settings, if any. */
  const get: GetFromJobscore = async (path, schema, query, sending) => {
    const userId = await surroundings.actingAs?.();
    return userId === undefined
      ? http.get(path, schema, query, sending)
      : onBehalf(userId, path, schema, query, sending);
  };

  return {
    ...createJobscoreJobs(get),

    /** Whose token it is: `GET /users/me`. Always the token's own user. */
    me: (sending?: { isForced: true }) =>
      http.get(path`users/me`, answers.me, {}, { ...VERSION_GONE, ...sending }),

    /** The account's users: `GET /users`. Always as the token's own user sees them. */
    users: async (): Promise<{ users: JobscoreUser[]; isCut: boolean }> => {
      const { items, isCut } = await readPages(path`users`, answers.userPage, (...asked) =>
        http.get(...asked),
      );
      return { users: items, isCut };
    },

    /**
     * Asks for as little as can be on behalf of a user, to learn whether the token's user may: only owners may.
     * @throws ProblemError with `onBehalf` when JobScore refuses
     */
    tryActingAs: async (userId: string): Promise<void> => {
      await onBehalf(userId, path`departments`, answers.anything, { 'page[size]': 1 });
    },

    /** One candidate: `GET /candidates/:id`. */
    candidate: (id: string) =>
      get(path`candidates/${id}`, answers.oneCandidate.check(z.refine(candidate => candidate.id === id))),

    /**
     * All candidates with exactly this address, letter case aside: `GET /candidates?filter[email]=`. Others that
     * JobScore may send are left out: an answer that was not filtered must not name the wrong person.
     */
    candidatesByEmail: async (email: string) => {
      const query = { 'filter[email]': email, 'page[size]': PAGE_SIZE };
      const candidates = await get(path`candidates`, answers.candidateList, query, UNSEARCHABLE);
      return candidates.filter(({ emails }) => emails.some(each => foldEmail(each) === foldEmail(email)));
    },

    /** The newest candidates: the beginning of `GET /candidates`. */
    newestCandidates: (count: number) =>
      get(path`candidates`, answers.candidateList, { 'page[size]': count }),

    /** Addresses of a hundred candidates at once, the newest candidates first: one page of `GET /candidates`. */
    candidateEmails: async (page: number): Promise<{ items: CandidateEmails[]; hasNext: boolean }> => {
      const query = { 'page[number]': page, 'page[size]': PAGE_SIZE };
      const answer = await get(path`candidates`, answers.candidateEmailPage, query);
      return { items: answer.items, hasNext: hasNextPage(answer, page) };
    },

    /**
     * A candidate's assignments, the newest first: `GET /candidates/:id/assignments`. Never a single one, for only
     * that holds the offer. Those that name another candidate are left out.
     */
    assignments: async (candidateId: string): Promise<AssignmentList> => {
      const list = path`candidates/${candidateId}/assignments`;
      const { items, isCut } = await readPages(list, answers.assignmentPage, get);
      const entries = items
        .filter(item => item.candidateId === undefined || item.candidateId === candidateId)
        .map(({ entry }) => entry);
      return { entries: api.isUnsorted ? newestFirst(entries) : entries, isCut };
    },

    /** Reads the markup of a candidate's notes, without private ones: `GET /candidates/:id/notes`. */
    notes: async (candidateId: string): Promise<string[]> => {
      const list = path`candidates/${candidateId}/notes`;
      const { items } = await readPages(list, answers.notePage, get);
      return items.flatMap(note => (note.isPrivate ? [] : (note.content ?? [])));
    },
  };

  async function onBehalf<T>(
    userId: string,
    path: Path,
    schema: z.ZodMiniType<T>,
    query?: QueryParameters,
    sending?: Sending,
  ): Promise<T> {
    try {
      const headers = { 'X-On-Behalf-Of': api.onBehalfOf(userId) };
      return await http.get(path, schema, query, { ...sending, headers });
    } catch (error) {
      if (!(error instanceof ProblemError) || error.problem.kind !== 'bad-key') throw error;
      throw new ProblemError({ ...error.problem, onBehalf: true });
    }
  }
}

/** Returns an `Http` that reads answers of another version in the form of v1. */
function readAsV1(http: Http, { toV1 }: JobscoreApi): Http {
  if (!toV1) return http;
  return { get: (path, schema, ...rest) => http.get(path, z.pipe(z.transform(toV1), schema), ...rest) };
}

const newestFirst = (entries: AssignmentEntry[]) =>
  entries.toSorted((a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0));
