import type { Jobscore } from '../services/jobscore';
import type { AssignmentList, JobDetails, WorkflowStage } from '../../shared/model/assignment';
import type { CandidateEmails, NewCandidate } from '../../shared/model/candidate';
import { ProblemError } from '../../shared/model/problem';
import type { Query } from './query-client';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** As many of the newest candidates as are shown. */
const NEWEST = 10;

/** Data that candidates share hardly changes; kept longer, it can stand beside a problem. */
const SHARED = { freshMs: DAY, keepMs: 7 * DAY, service: 'jobscore' } as const;

/** Creates the queries to JobScore. Jobs, stages, departments and locations are shared by all candidates. */
export function createJobscoreQueries(jobscore: Jobscore) {
  return {
    assignments: (candidateId: string): Query<AssignmentList> => ({
      freshMs: 5 * MINUTE,
      keepMs: 'people',
      service: 'jobscore',
      id: `assignments:${candidateId}`,
      ask: () => jobscore.assignments(candidateId),
    }),

    /** The newest candidates, of whom only the shown fields are kept. */
    newestCandidates: (): Query<NewCandidate[]> => ({
      freshMs: 5 * MINUTE,
      keepMs: 'people',
      service: 'jobscore',
      id: 'newest-candidates',
      ask: async () => {
        const newest = await jobscore.newestCandidates(NEWEST);
        return newest.map(({ id, name, emails }) => ({ id, name, emails }));
      },
    }),

    /** Addresses of a hundred candidates, the newest first; of the candidates nothing else is kept. */
    candidateEmails: (page: number): Query<{ items: CandidateEmails[]; hasNext: boolean }> => ({
      freshMs: 10 * MINUTE,
      keepMs: 'people',
      service: 'jobscore',
      id: `candidate-emails:${page}`,
      ask: () => jobscore.candidateEmails(page),
    }),

    job: (id: string): Query<JobDetails> => ({
      ...SHARED,
      id: `job:${id}`,
      ask: () => orNone<JobDetails>({}, jobscore.job(id)),
    }),

    workflowStages: (jobId: string): Query<WorkflowStage[]> => ({
      ...SHARED,
      id: `stages:${jobId}`,
      ask: () => orNone<WorkflowStage[]>([], jobscore.workflowStages(jobId)),
    }),

    department: (id: string): Query<{ name?: string }> => ({
      ...SHARED,
      id: `department:${id}`,
      ask: () => orNone<{ name?: string }>({}, jobscore.department(id)),
    }),

    location: (id: string): Query<{ name?: string }> => ({
      ...SHARED,
      id: `location:${id}`,
      ask: () => orNone<{ name?: string }>({}, jobscore.location(id)),
    }),
  };
}

/** Something deleted blanks its words; that it is gone is an answer too, and need not be asked for again. */
async function orNone<T>(none: T, answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ProblemError && error.problem.kind === 'not-found') return none;
    throw error;
  }
}
