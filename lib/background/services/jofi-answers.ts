import * as z from 'zod/mini';
import { cleanLine } from '../../shared/model/clean-text';
import {
  EXERCISE_GROUPS,
  type Assessment,
  type Mode,
  type PlannedJob,
  type Profile,
  type JofiReport,
} from '../../shared/model/profile';
import type { SentInterests } from '../../shared/model/interests';
import { interestFields, sentInterests } from './jofi-interests';
import { accountOf, link, mode, profileEntryFields, toProfileEntry } from './jofi-list-answers';
import {
  foundList,
  id,
  integer,
  line,
  maybe,
  requiredId,
  time,
  wholeList,
  written,
  writtenLine,
  writtenText,
} from './shape';

/** JOFI's own assessment of career interests (id 8 in its catalogue). */
const CAREER_INTERESTS_ID = 8;
const CAREER_INTERESTS_NAME = /career interests/i;

const named = maybe(z.object({ display_name: line }));

/** A profile has two dozen; more are shown, up to this many. */
const MOST_EXERCISES = 100;
const LONGEST_EXERCISE_NAME = 80;
const EXERCISES: readonly string[] = Object.values(EXERCISE_GROUPS).flat();

/** The answers by JOFI's key, those to exercises this version knows first, and how many more there are. */
const exercises = z.pipe(
  z.catch(z.record(z.string(), z.unknown()), {}),
  z.transform(body => {
    const known = EXERCISES.filter(name => Object.hasOwn(body, name));
    const others = Object.keys(body).filter(name => !EXERCISES.includes(name));
    const names = [...known, ...others.filter(name => written(body[name]).trim() !== '')];
    const answers = names
      .slice(0, MOST_EXERCISES)
      .map(name => [cleanLine(name, LONGEST_EXERCISE_NAME), writtenText.parse(body[name])]);
    return {
      answers: present(Object.fromEntries(answers) as Record<string, string | undefined>),
      more: Math.max(0, names.length - MOST_EXERCISES),
    };
  }),
);

const plannedJob = maybe(
  z.pipe(
    z.object({
      jobName: writtenLine,
      onetOccupation: writtenLine,
      onetCode: writtenLine,
      credentials: writtenText,
      educationTraining: writtenText,
      supportFromOthers: writtenText,
    }),
    z.transform((job): PlannedJob => ({
      name: job.jobName,
      occupation: job.onetOccupation,
      code: job.onetCode,
      credentials: job.credentials,
      training: job.educationTraining,
      support: job.supportFromOthers,
    })),
  ),
);

const ZIP_DIGITS = 5;

/** Returns a ZIP code; as a number it has lost the zeros it began with. */
function toZip(value: unknown): string | undefined {
  const zip = writtenLine.parse(value);
  return typeof value === 'number' ? zip?.padStart(ZIP_DIGITS, '0') : zip;
}

export const profile = z.pipe(
  z.object({
    ...profileEntryFields,
    mode,
    team: named,
    account: accountOf,
    assessment_url: link,
    career_navigation_url: link,
    scorecard_url: link,
    job_fit_summary_url: link,
    career_options_spotlight_url: link,
    exercises,
    compare_onetsoc_code_1: line,
    compare_onetsoc_code_2: line,
    compare_onetsoc_code_3: line,
    plan_job_1: plannedJob,
    plan_job_2: plannedJob,
    plan_job_3: plannedJob,
    invitation_id: integer,
    job_search_zip_code: z.pipe(z.optional(z.unknown()), z.transform(toZip)),
  }),
  z.transform((body): Profile => {
    const links: Record<JofiReport, string | undefined> = {
      careerNavigation: body.career_navigation_url,
      scorecard: body.scorecard_url,
      jobFitSummary: body.job_fit_summary_url,
      careerOptions: body.career_options_spotlight_url,
    };
    return {
      ...toProfileEntry(body),
      mode: body.mode,
      ...(body.invitation_id !== undefined && { invitationId: body.invitation_id }),
      accountId: body.account?.id,
      team: body.team?.display_name,
      account: body.account?.display_name,
      links: present(links),
      ...(body.assessment_url !== undefined && { assessmentUrl: body.assessment_url }),
      exercises: body.exercises.answers,
      ...(body.exercises.more > 0 && { moreExercises: body.exercises.more }),
      compared: [
        body.compare_onetsoc_code_1,
        body.compare_onetsoc_code_2,
        body.compare_onetsoc_code_3,
      ].filter(code => code !== undefined),
      planned: [body.plan_job_1, body.plan_job_2, body.plan_job_3].filter(
        job => job !== undefined && Object.values(job).some(Boolean),
      ) as PlannedJob[],
      zipCode: body.job_search_zip_code,
    };
  }),
);

const assignedAssessment = z.pipe(
  z.object({
    assessment: z.object({ id: integer, short_name: line, display_name: line }),
    started_at: time,
    completed_at: time,
  }),
  z.transform(({ assessment, started_at, completed_at }): Assessment => ({
    name: assessment.display_name ?? assessment.short_name ?? String(assessment.id ?? ''),
    startedAt: started_at,
    completedAt: completed_at,
    careerInterests:
      assessment.id === CAREER_INTERESTS_ID || CAREER_INTERESTS_NAME.test(assessment.display_name ?? ''),
  })),
);

export const testTaker = z.pipe(
  z.object({ ...interestFields, mode, id: z.number(), assigned_assessments: foundList(assignedAssessment) }),
  z.transform((body): { mode: Mode; id: number; assessments: Assessment[]; interests?: SentInterests } => ({
    mode: body.mode,
    id: body.id,
    assessments: body.assigned_assessments,
    interests: sentInterests(body),
  })),
);

export const scorecard = z.pipe(
  z.object({ ...interestFields, mode, test_taker_id: z.number(), career_navigation_profile_id: id }),
  z.transform((body): { mode: Mode; testTakerId: number; profileId?: string; interests?: SentInterests } => ({
    mode: body.mode,
    testTakerId: body.test_taker_id,
    profileId: body.career_navigation_profile_id,
    interests: sentInterests(body),
  })),
);

export const scoreProfiles = z.pipe(
  z.object({ data: wholeList(z.object({ short_name: requiredId })) }),
  z.transform(body => body.data.map(item => item.short_name)),
);

export const account = z.pipe(
  z.object({ mode, id: z.number(), display_name: line }),
  z.transform(body => ({ name: body.display_name ?? 'JOFI', mode: body.mode })),
);

/** Returns the fields that have a value. */
function present<Key extends string>(
  fields: Record<Key, string | undefined>,
): Partial<Record<Key, string>> & Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
