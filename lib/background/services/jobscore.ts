import type { z } from 'zod';
import type { AssignmentList, JobDetails, WorkflowStage } from '../../shared/model/assignment';
import type { CandidateEmails } from '../../shared/model/candidate';
import { foldEmail } from '../../shared/model/email';
import { ProblemError } from '../../shared/model/problem';
import { API_BASES } from '../../shared/model/services';
import type { JobscoreUser } from '../../shared/model/settings';
import { createHttp, type HttpSurroundings, type Query, type ServiceRules } from './http';
import * as answers from './jobscore-answers';
import { path, type Path } from './path';

/**
 * JobScore Hire API v1 (https://developers.jobscore.com/v1). Its mapping stands in `jobscore-answers` alone, and its
 * routes here, so that v2 can be taken up in these two.
 */
const RULES: ServiceRules = {
  service: 'jobscore',
  base: API_BASES.jobscore,
  // The media type must appear without parameters, or JobScore answers 406.
  headers: key => ({ Authorization: `Token token=${key}`, Accept: 'application/vnd.api+json' }),
  // 401 stands for a wrong token and also for a resource this user may not see.
  statuses: { 401: 'bad-key', 403: 'forbidden', 404: 'not-found' },
  // 429 lasts up to an hour (fixed window, no Retry-After), so repeating at once only prolongs it.
  retryOn: [500, 502, 503, 504],
  retryAfterMs: 60 * 60 * 1000,
  gapMs: 0,
};

/** Lists are followed page by page, but not beyond this many. */
export const MOST_PAGES = 5;
/** The largest page JobScore gives. */
const PAGE_SIZE = 100;

export interface JobscoreSurroundings extends HttpSurroundings {
  /** The id of the user on whose behalf JobScore is asked; undefined for the token's own. */
  actingAs?: () => Promise<string | undefined>;
}

export type Jobscore = ReturnType<typeof createJobscore>;

/** Reads JobScore. Every function throws a ProblemError when the answer cannot be had. */
export function createJobscore(surroundings: JobscoreSurroundings) {
  const http = createHttp(RULES, surroundings);
  return {
    /** Whose token it is: `GET /users/me`. Always the token's own user. */
    me: () => http.get(path`users/me`, answers.me),

    /** The account's users: `GET /users`. Always as the token's own user sees them. */
    users: async (): Promise<{ users: JobscoreUser[]; isCut: boolean }> => {
      const { items, isCut } = await allPages(path`users`, answers.userPage, (...asked) =>
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
      get(
        path`candidates/${id}`,
        answers.oneCandidate.refine(candidate => candidate.id === id),
      ),

    /**
     * All candidates with exactly this address, letter case aside: `GET /candidates?filter[email]=`. Others that
     * JobScore may send are left out: an answer that was not filtered must not name the wrong person.
     */
    candidatesByEmail: async (email: string) => {
      const candidates = await get(path`candidates`, answers.candidateList, {
        'filter[email]': email,
        'page[size]': PAGE_SIZE,
      });
      return candidates.filter(({ emails }) => emails.some(one => foldEmail(one) === foldEmail(email)));
    },

    /** The newest candidates: the beginning of `GET /candidates`. */
    newestCandidates: (count: number) =>
      get(path`candidates`, answers.candidateList, { 'page[size]': count }),

    /** Addresses of a hundred candidates at once, the newest candidates first: one page of `GET /candidates`. */
    candidateEmails: (page: number): Promise<{ items: CandidateEmails[]; hasNext: boolean }> =>
      get(path`candidates`, answers.candidateEmailPage, { 'page[number]': page, 'page[size]': PAGE_SIZE }),

    /**
     * A candidate's assignments, the newest first: `GET /candidates/:id/assignments`. Never a single one, for only
     * that holds the offer. Those that name another candidate are left out.
     */
    assignments: async (candidateId: string): Promise<AssignmentList> => {
      const list = path`candidates/${candidateId}/assignments`;
      const { items, isCut } = await allPages(list, answers.assignmentPage, get);
      const own = items.filter(one => one.candidateId === undefined || one.candidateId === candidateId);
      return { entries: own.map(({ entry }) => entry), isCut };
    },

    /** Reads the markup of a candidate's notes, without private ones: `GET /candidates/:id/notes`. */
    notes: async (candidateId: string): Promise<string[]> => {
      const list = path`candidates/${candidateId}/notes`;
      const { items } = await allPages(list, answers.notePage, get);
      return items.flatMap(note => (note.isPrivate ? [] : (note.content ?? [])));
    },

    /** One job: `GET /jobs/:id`. */
    job: async (id: string): Promise<JobDetails> => {
      const one = answers.oneJob.refine(answer => answer.id === id);
      return (await get(path`jobs/${id}`, one)).job;
    },

    /** The steps of a job's workflow: `GET /jobs/:id/workflow_stages`. */
    workflowStages: async (jobId: string): Promise<WorkflowStage[]> => {
      const list = path`jobs/${jobId}/workflow_stages`;
      return (await allPages(list, answers.stagePage, get)).items;
    },

    /** One department: `GET /departments/:id`. */
    department: async (id: string): Promise<{ name?: string }> => {
      const one = answers.oneDepartment.refine(answer => answer.id === id);
      return { name: (await get(path`departments/${id}`, one)).name };
    },

    /** One location: `GET /locations/:id`. */
    location: async (id: string): Promise<{ name?: string }> => {
      const one = answers.oneLocation.refine(answer => answer.id === id);
      return { name: (await get(path`locations/${id}`, one)).name };
    },
  };

  /** Sends a request on behalf of the user in the settings, if any. */
  async function get<T>(path: Path, schema: z.ZodType<T>, query?: Query): Promise<T> {
    const userId = await surroundings.actingAs?.();
    return userId === undefined ? http.get(path, schema, query) : onBehalf(userId, path, schema, query);
  }

  async function onBehalf<T>(userId: string, path: Path, schema: z.ZodType<T>, query?: Query): Promise<T> {
    try {
      return await http.get(path, schema, query, { headers: { 'X-On-Behalf-Of': `user=${userId}` } });
    } catch (error) {
      if (!(error instanceof ProblemError) || error.problem.kind !== 'bad-key') throw error;
      throw new ProblemError({ ...error.problem, onBehalf: true });
    }
  }
}

/** All items of a list, from as many pages as there are within the bound. */
async function allPages<Item>(
  path: Path,
  schema: z.ZodType<{ items: Item[]; hasNext: boolean }>,
  get: <T>(path: Path, schema: z.ZodType<T>, query?: Query) => Promise<T>,
): Promise<{ items: Item[]; isCut: boolean }> {
  const items: Item[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const answer = await get(path, schema, { 'page[number]': page, 'page[size]': PAGE_SIZE });
    items.push(...answer.items);
    if (!answer.hasNext) return { items, isCut: false };
  }
  return { items, isCut: true };
}
