import { uuid } from '../people/chance.ts';
import type { InvitationRecord, ParticipantRecord, ProfileRecord } from '../people/records.ts';

export type Mode = 'live' | 'test';

const team = { id: 310, display_name: 'Field Hiring' };
const account = { id: 41, display_name: 'Harborview Staffing' };

/** The job families of scorecards. A short name does not give the letters. */
export const scoreProfiles = [
  {
    id: 295,
    short_name: 'JOFI-295-AS',
    display_name: 'Healthcare Practitioners and Technical Zone 5',
    letters: 'SA',
  },
  { id: 202, short_name: 'JOFI-113-CE', display_name: 'Management Zone 3', letters: 'EC' },
];

const assessments = [
  { id: 6, short_name: 'Personality', display_name: 'JOFI Personality Traits' },
  { id: 7, short_name: 'Thinking', display_name: 'JOFI Thinking Skills' },
  { id: 8, short_name: 'Interests', display_name: 'JOFI Career Interests' },
];

const pages = 'https://www.jofiscore.com';

function person(who: InvitationRecord) {
  return {
    first_name: who.firstName,
    last_name: who.lastName,
    email: who.email,
    invitation_created_at: who.invitedAt,
  };
}

function assessmentUrl(who: InvitationRecord): string {
  return `${pages}/welcome/${uuid(`welcome ${who.invitationId}`)}`;
}

function scorecardUrl(who: ParticipantRecord): string {
  return `${pages}/team/${team.id}/test-takers/${who.testTakerId}/scorecard`;
}

const minute = 60_000;
const minutesADay = 1440;

/** Invitations are accepted some minutes to a day after they were sent; assessments are finished after that. */
function acceptedAt(who: ParticipantRecord): string {
  return later(who.invitedAt, 7 + (who.testTakerId % minutesADay));
}

function later(at: string, minutes: number): string {
  return new Date(Date.parse(at) + minutes * minute).toISOString().replace('Z', '+00:00');
}

/** The ids that every list item and scorecard repeats. */
function ids(who: ParticipantRecord) {
  return { invitation_id: who.invitationId, custom_id: who.customId, person_id: who.personId };
}

function links(who: ParticipantRecord, hasTestTakerLinks: boolean, profile: ProfileRecord | null) {
  const fit = profile ? `${pages}/test-takers/${profile.id}/job-fit` : null;
  return {
    assessment_url: hasTestTakerLinks ? assessmentUrl(who) : null,
    career_navigation_url: profile ? `https://www.careernavigation.org?c=${profile.id}` : null,
    scorecard_url: hasTestTakerLinks ? scorecardUrl(who) : null,
    job_fit_summary_url: fit && `${fit}?r=jfs&zones=1_5`,
    career_options_spotlight_url: fit && `${fit}?r=cor&zones=1_5`,
  };
}

export function profileListItem(who: ParticipantRecord, profile: ProfileRecord) {
  return {
    object: 'career_navigation_profile_list_item',
    id: profile.id,
    ...person(who),
    ...ids(who),
    test_taker_id: who.testTakerId,
    ...links(who, profile.hasLinks, profile.hasLinks ? profile : null),
    team,
    account,
  };
}

export function profileObject(mode: Mode, who: ParticipantRecord, profile: ProfileRecord) {
  return {
    mode,
    ...profileListItem(who, profile),
    object: 'career_navigation_profile',
    exercises: profile.exercises,
    compare_onetsoc_code_1: profile.compared[0] ?? null,
    compare_onetsoc_code_2: profile.compared[1] ?? null,
    compare_onetsoc_code_3: profile.compared[2] ?? null,
    plan_job_1: profile.planned[0] ?? null,
    plan_job_2: profile.planned[1] ?? null,
    plan_job_3: profile.planned[2] ?? null,
    job_search_zip_code: profile.zip,
  };
}

export function testTakerListItem(who: ParticipantRecord) {
  return {
    object: 'test_taker_list_item',
    id: who.testTakerId,
    ...person(who),
    ...ids(who),
    career_navigation_profile_id: who.profile?.id ?? null,
    ...links(who, true, who.profile),
    team,
    account,
  };
}

/** Returns the fields that the documents show; the object may have more. */
export function testTakerObject(mode: Mode, who: ParticipantRecord) {
  const assigned = assessments.map((assessment, index) => {
    const done = assessment.id === 8 ? Boolean(who.letters) : assessment.id === 6 && who.profile !== null;
    // Each is begun a day after the one before; some are begun, saved and not finished.
    const begunAt = later(acceptedAt(who), 30 + index * minutesADay);
    const isBegun = done || (index === 1 && who.testTakerId % 2 === 1);
    return {
      id: who.testTakerId * 10 + index,
      assessment,
      created_at: acceptedAt(who),
      started_at: isBegun ? begunAt : null,
      completed_at: done ? later(begunAt, 25) : null,
      progress_saved_at: isBegun ? later(begunAt, 20) : null,
      is_used_for_scoring: true,
    };
  });
  return { mode, object: 'test_taker', id: who.testTakerId, ...person(who), assigned_assessments: assigned };
}

export function invitationObject(mode: Mode, who: InvitationRecord | ParticipantRecord) {
  return { mode, ...invitationListItem(who) };
}

export function invitationListItem(who: InvitationRecord | ParticipantRecord) {
  const taker = 'testTakerId' in who ? who : undefined;
  return {
    object: 'invitation',
    id: who.invitationId,
    first_name: who.firstName,
    last_name: who.lastName,
    email: who.email,
    person_id: who.personId,
    assessment_url: assessmentUrl(who),
    accepted_at: taker ? acceptedAt(taker) : null,
    test_taker_id: taker?.testTakerId ?? null,
    career_navigation_profile_id: taker?.profile?.id ?? null,
  };
}

export function scorecardObject(mode: Mode, who: ParticipantRecord, family: (typeof scoreProfiles)[number]) {
  const score = (id: number, name: string, short: string, starred: boolean) => ({
    object: 'score',
    id,
    display_name: name,
    short_name: short,
    description: `How the person did in ${name}.`,
    is_starred: starred,
    yellow_band: 5,
    // Null in all that is documented; number type and scale are not known.
    test_taker_score: null,
  });
  return {
    mode,
    object: 'scorecard',
    test_taker_id: who.testTakerId,
    ...ids(who),
    career_navigation_profile_id: who.profile?.id ?? null,
    first_name: who.firstName,
    last_name: who.lastName,
    email: who.email,
    scorecard_url: scorecardUrl(who),
    score_profile: {
      id: family.id,
      display_name: family.display_name,
      short_name: family.short_name,
      riasec_profile: family.letters,
    },
    riasec_profile: who.letters,
    scores: {
      thinking_skills: [
        {
          ...score(1, 'Thinking Skills Overall', 'think', true),
          facets: [score(2, 'Reading', 'think-read', true), score(3, 'Forms', 'think-forms', false)],
        },
      ],
      personality_traits: null,
    },
  };
}

export function accountObject(mode: Mode, people: ParticipantRecord[]) {
  return {
    mode,
    object: 'account',
    ...account,
    display_name_external: null,
    teams_count: 2,
    users_count: 5,
    invitations_count: 190,
    test_takers_seats_used_count: people.length,
    prescreens_completed_count: 12,
    thinking_skills_completed_count: 40,
    personality_completed_count: 71,
    career_interests_completed_count: people.filter(one => one.letters).length,
    webhook_endpoint: null,
    webhooks_enabled: false,
  };
}
