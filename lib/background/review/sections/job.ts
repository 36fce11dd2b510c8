import type { JobParticulars } from '../../../shared/model/job-terms';
import { keyedJob } from '../../../shared/model/assignment';
import { ALL_PAGES } from '../../../shared/model/career-matches';
import { looksLikeName, sharesName } from '../../../shared/model/names';
import { isWithoutToken, type Problem } from '../../../shared/model/problem';
import { JOB_MENTIONS } from '../../../shared/model/section-lists';
import type { Section, JobData, JobMatch } from '../../../shared/model/sections';
import { findProfile } from '../matching/find-profile';
import { readAssignments } from './assignments';
import { identify } from './candidate';
import { readCareers, type Wanted } from './careers';
import { withoutData, type Outcome, type ReviewContext } from '../context';
import { occupationsInWords } from '../../onet/occupations-in-words';
import { oldest } from '../../query/oldest';

type Job = Extract<JobData, { kind: 'job' }>;

/**
 * Reads the section *job*: the page's job, assigned or not, else the candidate's newest one, with the occupation the
 * user chose for it.
 * @param wanted.opened reads as many career matches as it takes to find the occupation among them
 * @param wanted.folded sections that stay folded: nothing that would reveal them is read
 */
export async function readJob(
  context: ReviewContext,
  { opened = false, folded = [] }: Pick<Wanted, 'opened' | 'folded'>,
): Promise<Outcome<JobData>> {
  const listed = await findJob(context);
  const { problem: cause } = await context.relaxed().share(identify);
  const isUntitled = listed.data?.kind !== 'job' && isWithoutToken(cause);
  const found = isUntitled ? await jobByTitle(context, cause) : listed;
  if (found.data?.kind !== 'job') return found;
  const further = isUntitled ? {} : await readDetails(context, found.data);
  const job: Job = { ...found.data, ...further, ...(await chosenOccupation(context, found.data)) };
  const { fetchedAt, problem } = found;
  const isShowable = await mayShowMatch(context, folded);
  if (!opened || !job.occupation || !isShowable) return { data: job, fetchedAt, problem };
  const match = await findMatch(context, job.occupation.code);
  return {
    data: match.data ? { ...job, match: match.data } : job,
    fetchedAt: oldest(fetchedAt, match.fetchedAt),
    problem: problem ?? match.problem,
  };
}

async function findJob(context: ReviewContext): Promise<Outcome<JobData>> {
  const assignments = await readAssignments(context);
  const { data } = assignments;
  const titled = data?.kind === 'known' ? data.assignments.filter(({ title }) => title) : [];
  const assignedJob = titled.find(({ isOfPage }) => isOfPage);
  const ofPage = assignedJob ? {} : await jobOfPage(context);
  const fetchedAt = assignments.fetchedAt ?? ofPage.fetchedAt;
  const problem = assignments.problem ?? ofPage.problem;
  if (ofPage.data) return { data: ofPage.data, fetchedAt, problem };
  const job = assignedJob ?? titled[0];
  if (job?.title && job.jobId) {
    const { jobId: id, title, isOfPage } = job;
    return { data: { kind: 'job', id, title, isOfPage }, fetchedAt, problem };
  }
  return data ? { data: { kind: 'none' }, fetchedAt, problem } : withoutData(assignments, 'assignments');
}

/** Returns the job by the title the user gave or, on a page that names one, that of the occupation chosen for it. */
async function jobByTitle(context: ReviewContext, problem: Problem | undefined): Promise<Outcome<JobData>> {
  const { jobs, subject } = context;
  const { jobId, jobTitle, heading } = subject;
  const chosen =
    jobId !== undefined && jobTitle === undefined ? await jobs.of({ id: jobId, title: '' }) : undefined;
  const title = jobTitle || chosen?.title;
  if (title) {
    // Without an id, equal titles alone are one job.
    const id = jobId ?? `title ${title}`;
    const isOfPage = jobId !== undefined;
    return { data: { kind: 'job', id, title, isOfPage, isTitledByUser: title === jobTitle }, problem };
  }
  const { data } = await context.share(findProfile);
  const name = data?.kind === 'matched' ? data.shown.entry.name : undefined;
  const isOfJob = heading && !(name ? sharesName(heading, name) : looksLikeName(heading));
  return { data: { kind: 'untitled', ...(isOfJob && { heading }) }, problem };
}

/**
 * Reads the terms, the place and the suggestions of a job. The job itself was read before, and its place with the
 * candidate's other jobs, so this costs a request for the place of another job alone. None of it is missed.
 */
async function readDetails(
  { queries, lookUp, tables }: ReviewContext,
  { id, title }: Job,
): Promise<JobParticulars> {
  const { value } = await lookUp(queries.job(id));
  if (!value) return {};
  const { pay, types, level, status, words = [], locationId } = value;
  const [place, current] = await Promise.all([
    locationId === undefined ? undefined : lookUp(queries.location(locationId)),
    words.length > 0 ? tables.current() : undefined,
  ]);
  const suggested = current ? occupationsInWords({ title, words }, current) : [];
  // Where its place could not be read its currency is anyone's guess.
  const isPlaced = locationId === undefined || place?.value !== undefined;
  return {
    terms: { ...(isPlaced && { pay }), types, level, status },
    ...(place?.value && { place: place.value }),
    ...(suggested.length > 0 && { suggested }),
  };
}

/** Reads the page's job, which the candidate may not be assigned to. */
async function jobOfPage({ subject, queries, lookUp }: ReviewContext): Promise<Outcome<Job>> {
  const { jobId: id } = subject;
  if (id === undefined) return {};
  const { value, fetchedAt, problem } = await lookUp(queries.job(id));
  const title = value?.title;
  return { ...(title && { data: { kind: 'job', id, title, isOfPage: true } }), fetchedAt, problem };
}

async function chosenOccupation({ jobs }: ReviewContext, job: Job): Promise<Pick<Job, 'occupation'>> {
  const occupation = await jobs.of(keyedJob(job));
  return occupation ? { occupation } : {};
}

/** Returns whether nothing is hidden or folded that the match would reveal. */
async function mayShowMatch({ hidden }: ReviewContext, folded: readonly Section[]): Promise<boolean> {
  const concealed = [...(await hidden()), ...folded];
  return !JOB_MENTIONS.some(section => concealed.includes(section));
}

/** Finds the occupation among the matches. That it is missing is certain only with all of O*NET's own read. */
async function findMatch(context: ReviewContext, code: string): Promise<Outcome<JobMatch>> {
  const { data, fetchedAt, problem } = await readCareers(context.relaxed(), { pages: ALL_PAGES });
  if (data?.kind !== 'known' || data.isWorkedOut) return { problem };
  const { careers, total, source, caveats } = data;
  const match = careers.find(career => career.code === code);
  if (match) return { data: { isListed: true, fit: match.fit, source, caveats }, fetchedAt, problem };
  const isWhole = careers.length >= total;
  return isWhole ? { data: { isListed: false, source, caveats }, fetchedAt, problem } : { problem };
}
