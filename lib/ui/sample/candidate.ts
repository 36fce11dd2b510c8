import type { EpochMs } from '../../shared/model/time';
import type { Assignment } from '../../shared/model/assignment';
import type { Area } from '../../shared/model/interests';
import type { Assessment, Profile } from '../../shared/model/profile';
import type { CandidateData } from '../../shared/model/sections';
import { sampleTitle } from './occupations';

const DAY = 24 * 60 * 60_000;

/** The sample's candidate. Nobody is called that. */
const SAMPLE_NAME = 'Maren Okafor-Lind';
export const SAMPLE_EMAIL = 'maren.okafor-lind@example.org';
export const SAMPLE_JOB = { id: 'sample-job', title: 'Visitor Experience Coordinator' };

export const SAMPLE_CANDIDATE: CandidateData = {
  candidateId: 'sample-candidate',
  name: SAMPLE_NAME,
  addresses: [{ email: SAMPLE_EMAIL, from: 'jobscore' }],
  choices: [],
  namesakes: [],
  state: 'OR',
  work: { employer: 'U.S. Navy Reserve', title: 'Signals Operator' },
};

export function sampleAssignments(now: EpochMs): Assignment[] {
  return [
    {
      id: 'sample-1',
      jobId: SAMPLE_JOB.id,
      title: SAMPLE_JOB.title,
      department: 'Visitors',
      location: 'Pelican Harbor, OR',
      stage: { kind: 'named', name: 'First talk' },
      hasApplied: true,
      createdAt: now - 6 * DAY,
      isOfPage: true,
    },
    {
      id: 'sample-2',
      jobId: 'sample-job-2',
      title: 'Summer Ferry Crew',
      location: 'Pelican Harbor, OR',
      stage: { kind: 'declined' },
      hasApplied: true,
      createdAt: now - 400 * DAY,
      isOfPage: false,
    },
  ];
}

/** A profile of the sample, with JOFI's other data on it. */
export interface SampleProfile {
  profile: Profile;
  /** Interest letters, highest first; none where the assessment was not finished. */
  letters: Area[];
  assessments: Assessment[];
  assessedAt?: EpochMs;
}

/** Two profiles that match, and one that only may. */
export function sampleProfiles(now: EpochMs): SampleProfile[] {
  const [guide, planner, coach] = [
    sampleTitle('Harbor Museum Guide'),
    sampleTitle('Visitor Experience Planner'),
    sampleTitle('Sailor Wellbeing Coach'),
  ];
  const base = {
    mode: 'live' as const,
    account: 'Sample account',
    compared: [],
    planned: [],
    links: {},
  };
  return [
    {
      profile: {
        ...base,
        id: 'SAMPLE-2',
        name: SAMPLE_NAME,
        email: SAMPLE_EMAIL,
        personId: 'sample-candidate',
        invitedAt: now - 30 * DAY,
        team: 'Harbor spring program',
        zipCode: '97000',
        exercises: {
          strengthsCareerInterests: 'I like to explain things and to see faces change when it clicks.',
          strengthsPersonalityTraits: 'Patient, curious, a little stubborn.',
          explorationInterviewNotes: 'Talked with a guide. She says the quiet visitors are the best part.',
          lmiTargetJobCompensation: 'Less than on the ferry at first, more after two years.',
          challengesBarriers: 'I get nervous in front of large groups.',
          challengesSupport: 'My sister lets me practice on her class.',
          targetJobName: 'Museum guide',
          targetJobOnetCode: guide.code,
          targetJobFiveStarRating: '4',
          actionPlanNextSteps: 'Lead one tour a week as a volunteer until summer.',
          transferableSkillsSkills: 'Radio discipline: say it short, say it once, check that it arrived.',
        },
        compared: [planner.code, coach.code],
        planned: [
          {
            name: 'Plan exhibitions one day',
            occupation: planner.title,
            code: planner.code,
            credentials: 'Certificate in visitor studies',
            training: 'Evening course, two terms',
            support: 'Ask the museum for a mentor',
          },
          { name: 'Something with boats and children', training: 'No idea yet' },
        ],
        links: { careerNavigation: 'https://www.jofiscore.com/' },
      },
      letters: ['social', 'artistic', 'enterprising'],
      assessments: [
        {
          name: 'Career Interests',
          careerInterests: true,
          startedAt: now - 29 * DAY,
          completedAt: now - 29 * DAY,
        },
        { name: 'Work Style', careerInterests: false, startedAt: now - 3 * DAY },
        { name: 'Workplace Reading', careerInterests: false },
      ],
      assessedAt: now - 29 * DAY,
    },
    {
      profile: {
        ...base,
        id: 'SAMPLE-1',
        name: 'Maren Lind',
        email: SAMPLE_EMAIL,
        invitedAt: now - 900 * DAY,
        exercises: { targetJobName: 'Ferry crew', actionPlanNextSteps: 'Get through the season first.' },
      },
      letters: ['realistic', 'social', 'conventional'],
      assessments: [
        {
          name: 'Career Interests',
          careerInterests: true,
          startedAt: now - 899 * DAY,
          completedAt: now - 898 * DAY,
        },
      ],
      assessedAt: now - 898 * DAY,
    },
    {
      profile: {
        ...base,
        id: 'SAMPLE-3',
        name: SAMPLE_NAME,
        email: 'm.okafor@example.net',
        invitedAt: now - 12 * DAY,
        exercises: {},
      },
      letters: [],
      assessments: [{ name: 'Career Interests', careerInterests: true }],
    },
  ];
}
