import type { EpochMs } from '../../../shared/model/time';
import {
  isNamedByJob,
  newestAssignments,
  stageOf,
  type Assignment,
  type AssignmentEntry,
} from '../../../shared/model/assignment';
import type { Problem } from '../../../shared/model/problem';
import type { AssignmentsData } from '../../../shared/model/sections';
import type { QueryResult } from '../../query/query-client';
import { identify } from './candidate';
import { withoutData, type Outcome, type ReviewContext } from '../context';
import { oldest } from '../../query/oldest';

/**
 * Reads the section *assignments*: the candidate's jobs. It waits for the candidate, which users look at first. Jobs
 * and their parts are requested only where no stored answer is fresh.
 */
export async function readAssignments(context: ReviewContext): Promise<Outcome<AssignmentsData>> {
  const { subject, queries } = context;
  const candidate = await context.relaxed().share(identify);
  if (!candidate.data || candidate.problem?.kind === 'not-found') return withoutData(candidate, 'candidate');
  const { candidateId } = candidate.data;
  if (candidateId === undefined) return { data: { kind: 'unidentified' }, fetchedAt: candidate.fetchedAt };

  const result = await context.read(queries.assignments(candidateId));
  const { value: list, fetchedAt, problem } = result;
  if (!list) return { problem };
  const shown = newestAssignments(list.entries, subject.jobId);
  const resolved = await Promise.all(shown.map(entry => resolve(context, entry)));
  if (resolved.some(({ isPending }) => isPending)) return {};
  return {
    data: {
      kind: 'known',
      assignments: resolved.map(({ assignment }) => assignment),
      more: list.entries.length - shown.length,
      isCut: list.isCut,
    },
    fetchedAt: oldest(fetchedAt, ...resolved.map(({ problem, fetchedAt }) => problem && fetchedAt)),
    problem: problem ?? resolved.map(({ problem }) => problem).find(Boolean),
  };
}

interface Resolved {
  assignment: Assignment;
  problem?: Problem | undefined;
  fetchedAt?: EpochMs | undefined;
  /** Nothing is stored of something and nothing was asked. */
  isPending: boolean;
}

/** Returns an assignment with the names of its job, department, location and stage. */
async function resolve(
  { subject, queries, lookUp }: ReviewContext,
  { id, jobId, stageId, origin, createdAt, startsOn }: AssignmentEntry,
): Promise<Resolved> {
  const [job, stages] = await Promise.all([
    jobId === undefined ? NONE : lookUp(queries.job(jobId)),
    jobId !== undefined && isNamedByJob(stageId) ? lookUp(queries.workflowStages(jobId)) : NONE,
  ]);
  const { departmentId, locationId } = job.value ?? {};
  const [department, location] = await Promise.all([
    departmentId === undefined ? NONE : lookUp(queries.department(departmentId)),
    locationId === undefined ? NONE : lookUp(queries.location(locationId)),
  ]);
  const results: QueryResult<unknown>[] = [job, stages, department, location];
  return {
    assignment: {
      id,
      jobId,
      title: job.value?.title,
      department: department.value?.name,
      location: location.value?.name,
      stage: stageOf(stageId, stages.value),
      hasApplied: origin !== 'user',
      createdAt,
      startsOn,
      isOfPage: jobId !== undefined && jobId === subject.jobId,
    },
    problem: results.map(result => result.problem).find(Boolean),
    fetchedAt: oldest(...results.map(result => result.fetchedAt)),
    isPending: results.some(result => result !== NONE && !result.value && !result.problem),
  };
}

/** Nothing that could be asked for. */
const NONE: QueryResult<never> = {};
