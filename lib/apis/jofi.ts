import { z } from 'zod';
import { expectedLink } from '../domain/links';
import type { Assessment, Mode, PlannedJob, Profile, ProfileEntry, Report } from '../domain/profile';
import { BASES } from '../domain/services';
import { createHttp, type HttpSurroundings, type ServiceRules } from './http';
import { fullName, integer, list, maybe, text, time } from './shape';

/**
 * JOFI API v2 (https://api.jofiscore.com/docs/). All mapping from its answers stands in this file alone, so
 * that paging can be taken up here when JOFI offers it.
 */
const RULES: ServiceRules = {
  service: 'jofi',
  base: BASES.jofi,
  headers: key => ({ Authorization: `Bearer ${key}`, Accept: 'application/json' }),
  // JOFI documents no statuses of failures but 400; these are the web's usual ones.
  statuses: { 401: 'bad-key', 403: 'forbidden', 404: 'not-found' },
  retryOn: [429, 500, 502, 503, 504],
  retryAfterMs: 60 * 1000,
  gapMs: 0,
};

/** JOFI's own assessment of career interests (id 8 in its catalogue). */
const CAREER_INTERESTS_ID = 8;
const CAREER_INTERESTS_NAME = /career interests/i;

/** Hosts of the pages JOFI links its reports to. */
const REPORT_HOSTS = ['jofiscore.com', 'careernavigation.org'];
const link = z
  .string()
  .transform(value => expectedLink(value, REPORT_HOSTS))
  .optional()
  .catch(undefined);

const mode = z.enum(['live', 'test']).catch('live');
const named = maybe(z.object({ display_name: text }));

const entryFields = {
  id: z.string().min(1),
  first_name: text,
  last_name: text,
  email: text,
  invitation_created_at: time,
  person_id: text,
  test_taker_id: integer,
};

function toEntry(item: z.output<z.ZodObject<typeof entryFields>>): ProfileEntry {
  return {
    id: item.id,
    name: fullName(item.first_name, item.last_name),
    email: item.email ?? '',
    personId: item.person_id,
    testTakerId: item.test_taker_id,
    invitedAt: item.invitation_created_at,
  };
}

/** What one request for the list of profiles gave: the newest only, whatever JOFI's account holds. */
export interface ProfileListing {
  mode: Mode;
  /** Id of the account the profiles belong to; absent when the list is empty. */
  accountId?: number;
  entries: ProfileEntry[];
  total: number;
}

const listItem = z.object({ ...entryFields, account: maybe(z.object({ id: integer })) });

const profileList = z
  .object({ mode, total_count: z.number().int().catch(0), data: z.array(z.unknown()) })
  .transform((body): ProfileListing => {
    const items = list(listItem).parse(body.data);
    return {
      mode: body.mode,
      accountId: items.find(item => item.account?.id !== undefined)?.account?.id,
      entries: items.map(toEntry),
      total: Math.max(body.total_count, items.length),
    };
  });

const plannedJob = maybe(
  z
    .object({
      jobName: text,
      onetOccupation: text,
      onetCode: text,
      credentials: text,
      educationTraining: text,
      supportFromOthers: text,
    })
    .transform((job): PlannedJob => ({
      name: job.jobName,
      occupation: job.onetOccupation,
      code: job.onetCode,
      credentials: job.credentials,
      training: job.educationTraining,
      support: job.supportFromOthers,
    })),
);

const profile = z
  .object({
    ...entryFields,
    mode,
    custom_id: text,
    team: named,
    account: named,
    assessment_url: link,
    career_navigation_url: link,
    scorecard_url: link,
    job_fit_summary_url: link,
    career_options_spotlight_url: link,
    exercises: z.record(z.string(), text).catch({}),
    compare_onetsoc_code_1: text,
    compare_onetsoc_code_2: text,
    compare_onetsoc_code_3: text,
    plan_job_1: plannedJob,
    plan_job_2: plannedJob,
    plan_job_3: plannedJob,
    job_search_zip_code: text,
  })
  .transform((body): Profile => {
    const links: Record<Report, string | undefined> = {
      assessment: body.assessment_url,
      careerNavigation: body.career_navigation_url,
      scorecard: body.scorecard_url,
      jobFitSummary: body.job_fit_summary_url,
      careerOptions: body.career_options_spotlight_url,
    };
    return {
      ...toEntry(body),
      mode: body.mode,
      customId: body.custom_id,
      team: body.team?.display_name,
      account: body.account?.display_name,
      links: present(links),
      exercises: present(body.exercises),
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
  });

const assignedAssessment = z
  .object({
    assessment: z.object({ id: integer, short_name: text, display_name: text }),
    started_at: time,
    completed_at: time,
  })
  .transform(({ assessment, started_at, completed_at }): Assessment => ({
    name: assessment.display_name ?? assessment.short_name ?? String(assessment.id ?? ''),
    startedAt: started_at,
    completedAt: completed_at,
    careerInterests:
      assessment.id === CAREER_INTERESTS_ID || CAREER_INTERESTS_NAME.test(assessment.display_name ?? ''),
  }));

const testTaker = z
  .object({ mode, id: z.number(), assigned_assessments: list(assignedAssessment) })
  .transform(body => ({ mode: body.mode, id: body.id, assessments: body.assigned_assessments }));

const scorecard = z
  .object({ mode, test_taker_id: z.number(), riasec_profile: text })
  .transform(body => ({ mode: body.mode, testTakerId: body.test_taker_id, letters: body.riasec_profile }));

const scoreProfiles = z
  .object({ data: list(z.object({ short_name: z.string().min(1) })) })
  .transform(body => body.data.map(item => item.short_name));

const account = z
  .object({ mode, id: z.number(), display_name: text })
  .transform(body => ({ name: body.display_name ?? 'JOFI', mode: body.mode }));

export type Jofi = ReturnType<typeof createJofi>;

/** Reads JOFI. Every function throws a ProblemError when the answer cannot be had. */
export function createJofi(surroundings: HttpSurroundings) {
  const http = createHttp(RULES, surroundings);
  return {
    /** The account the key belongs to: `GET /accounts`, a single object. */
    account: () => http.get('accounts', account),

    /** The newest 50 profiles, in no dependable order: `GET /career-navigation-profiles`. */
    profiles: () => http.get('career-navigation-profiles', profileList),

    /** One profile, however old: `GET /career-navigation-profiles/:id`. Ids are opaque. */
    profile: (id: string) =>
      http.get(
        `career-navigation-profiles/${encodeURIComponent(id)}`,
        profile.refine(body => body.id === id || isMadeUp(body)),
      ),

    /** The assessments a test taker was given: `GET /test-takers/:id`. */
    testTaker: (id: number) =>
      http.get(
        `test-takers/${id}`,
        testTaker.refine(body => body.id === id || isMadeUp(body)),
      ),

    /** Short names of the account's score profiles: `GET /score-profiles`. */
    scoreProfiles: () => http.get('score-profiles', scoreProfiles),

    /**
     * The person's interest letters: `GET /test-takers/:id/scorecard?sp=`. JOFI answers 400 without a valid score
     * profile; which one is given should not change the person's letters.
     */
    scorecard: (testTakerId: number, scoreProfile: string) =>
      http.get(
        `test-takers/${testTakerId}/scorecard`,
        scorecard.refine(body => body.testTakerId === testTakerId || isMadeUp(body)),
        { sp: scoreProfile },
      ),
  };
}

/** Answers to a test key are made up and need not be about the id asked for; all others must be. */
function isMadeUp(body: { mode: Mode }): boolean {
  return body.mode === 'test';
}

/** The entries that have a value. */
function present<Key extends string>(
  fields: Record<Key, string | undefined>,
): Partial<Record<Key, string>> & Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
