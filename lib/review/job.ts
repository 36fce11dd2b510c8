import type { JobData } from '../domain/review';
import { readAssignments } from './assignments';
import { without, type Outcome, type ReviewContext } from './outcome';

/** The job on the page, or the newest one the candidate is considered for: section *job*. */
export async function readJob(context: ReviewContext): Promise<Outcome<JobData>> {
  const assignments = await readAssignments(context);
  if (!assignments.data) return without(assignments, 'assignments');
  const { fetchedAt, problem, data } = assignments;
  const told = data.kind === 'known' ? data.assignments : [];
  const job = told.find(one => one.isOfPage) ?? told[0];
  if (!job?.title) return { data: { kind: 'none' }, fetchedAt, problem };
  const { id, title, isOfPage } = job;
  return { data: { kind: 'job', id, title, isOfPage }, fetchedAt, problem };
}
