import type { Jobscore } from '../services/jobscore';
import type { AssignmentList, JobDetails, WorkflowStage } from '../../shared/model/assignment';
import type { Candidate, CandidateEmails, NewCandidate } from '../../shared/model/candidate';
import { foldEmail } from '../../shared/model/email';
import type { JobPlace } from '../../shared/model/job-terms';
import { profileIdsIn } from '../../shared/model/jofi-ids';
import { ifNotFound } from './if-not-found';
import type { Query } from './query-client';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** The number of newest candidates shown. */
const NEWEST = 10;

/** Time that answers about people stay fresh; they are kept as the user chose. */
const PERSON = { freshMs: 5 * MINUTE, keepMs: 'people', service: 'jobscore' } as const;
/** Data that candidates share hardly changes; kept longer, it can stand beside a problem. */
const SHARED = { freshMs: DAY, keepMs: 7 * DAY, service: 'jobscore' } as const;

/** Creates the queries to JobScore. Jobs, stages, departments and locations are shared by all candidates. */
export function createJobscoreQueries(jobscore: Jobscore) {
  return {
    candidate: (id: string): Query<Candidate> => ({
      ...PERSON,
      id: `candidate:${id}`,
      ask: () => jobscore.candidate(id),
    }),

    candidatesByEmail: (email: string): Query<Candidate[]> => ({
      ...PERSON,
      id: `candidates:${foldEmail(email)}`,
      ask: () => jobscore.candidatesByEmail(email.trim()),
    }),

    /** Profile ids in a candidate's notes; the notes themselves are not stored. */
    idsInNotes: (id: string): Query<string[]> => ({
      ...PERSON,
      id: `ids-in-notes:${id}`,
      ask: async () => [...new Set((await jobscore.notes(id)).flatMap(profileIdsIn))],
    }),

    assignments: (candidateId: string): Query<AssignmentList> => ({
      ...PERSON,
      id: `assignments:${candidateId}`,
      ask: () => jobscore.assignments(candidateId),
    }),

    /** The newest candidates; only the shown fields are kept. */
    newestCandidates: (): Query<NewCandidate[]> => ({
      ...PERSON,
      id: 'newest-candidates',
      ask: async () => {
        const newest = await jobscore.newestCandidates(NEWEST);
        return newest.map(({ id, name, emails }) => ({ id, name, emails }));
      },
    }),

    /** Addresses of a hundred candidates, the newest first; nothing else of them is stored. */
    candidateEmails: (page: number): Query<{ items: CandidateEmails[]; hasNext: boolean }> => ({
      ...PERSON,
      freshMs: 10 * MINUTE,
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

    /** Their name differs from that of places without a country, which may be stored: pay abroad is not in dollars. */
    location: (id: string): Query<JobPlace> => ({
      ...SHARED,
      id: `location:place:${id}`,
      ask: () => orNone<JobPlace>({}, jobscore.location(id)),
    }),
  };
}

/** Returns an empty value for something deleted, which is then not asked for again. */
function orNone<T>(none: T, answer: Promise<T>): Promise<T> {
  return ifNotFound(answer, () => none);
}
