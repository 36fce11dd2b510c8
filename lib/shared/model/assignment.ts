import type { EpochMs } from './time';
import type { JobTerms } from './job-terms';

/** A JobScore job, by the parts that help to find its occupation. */
export interface NamedJob {
  /** JobScore's id. */
  id: string;
  /** Empty where the job's own title is not known. */
  title: string;
}

/** Returns the parts of a job that its occupation is kept under: a title borrowed from the occupation is not its title. */
export function keyedJob({ id, title, isTitledByUser }: NamedJob & { isTitledByUser?: boolean }): NamedJob {
  return { id, title: isTitledByUser === false ? '' : title };
}

/** Where a candidate stands with a job: one of JobScore's fixed stages, or a step the account has named. */
export type Stage =
  { kind: 'new' | 'active' | 'hired' | 'declined' | 'withdrawn' } | { kind: 'named'; name: string };

/** A step of a job's workflow, as JobScore lists it for that job. */
export interface WorkflowStage {
  id: string;
  name: string;
}

/** A candidate's assignment to a job, by ids, as JobScore lists it. Nothing of an offer is in it. */
export interface AssignmentEntry {
  id: string;
  jobId?: string;
  stageId?: string;
  /** The maker; absent where JobScore gives none, or one this version does not know. */
  origin?: 'user' | 'candidate' | 'jobscore_network';
  createdAt?: EpochMs;
  /** The day the person starts, as `YYYY-MM-DD`. */
  startsOn?: string;
}

/** A candidate's assignments, the newest first. */
export interface AssignmentList {
  entries: AssignmentEntry[];
  /** Set where JobScore has more than were read. */
  isCut: boolean;
}

/** The parts of a JobScore job that are read. All are absent for a job that JobScore no longer has. */
export interface JobDetails extends JobTerms {
  title?: string;
  /** The different words of its description. */
  words?: string[];
  departmentId?: string;
  locationId?: string;
}

/** An assignment, with the names JobScore gives. */
export interface Assignment {
  id: string;
  /** JobScore's id of the job. */
  jobId?: string;
  title?: string;
  department?: string;
  location?: string;
  stage?: Stage;
  /** Set where the candidate applied; otherwise a user of JobScore added them. */
  hasApplied: boolean;
  createdAt?: EpochMs;
  startsOn?: string;
  /** Set where it is for the page's job. */
  isOfPage: boolean;
}

/** The most assignments listed; the rest are counted. */
export const MAX_ASSIGNMENTS = 10;

const FIXED: Record<string, Stage> = {
  brandnew: { kind: 'new' },
  active: { kind: 'active' },
  hired: { kind: 'hired' },
  declined: { kind: 'declined' },
  withdrawn: { kind: 'withdrawn' },
};

/** Returns whether naming a stage needs the stages of its job. */
export function isNamedByJob(stageId: string | undefined): boolean {
  return stageId !== undefined && stageId.startsWith('active:');
}

/**
 * The stage an id stands for: `brandnew` and the endings by themselves, `active:…` by the steps of the job, or as active
 * where the step is not known. None for an id that names nothing known: better no words than a guess.
 */
export function stageOf(
  stageId: string | undefined,
  stages: readonly WorkflowStage[] = [],
): Stage | undefined {
  if (stageId === undefined) return undefined;
  if (Object.hasOwn(FIXED, stageId)) return FIXED[stageId];
  const name = stages.find(stage => stage.id === stageId)?.name;
  if (name !== undefined) return { kind: 'named', name };
  return isNamedByJob(stageId) ? FIXED['active'] : undefined;
}

/** The newest assignments, the page's own job among them however old it is. */
export function newestAssignments(
  entries: readonly AssignmentEntry[],
  pageJobId?: string,
): AssignmentEntry[] {
  const sorted = entries.toSorted((a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0));
  const newest = sorted.slice(0, MAX_ASSIGNMENTS);
  const ofPage = pageJobId === undefined ? undefined : sorted.find(entry => entry.jobId === pageJobId);
  if (ofPage && !newest.includes(ofPage)) newest.splice(MAX_ASSIGNMENTS - 1, 1, ofPage);
  return newest;
}
