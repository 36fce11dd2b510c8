import type { CareerMatch } from '../../../lib/shared/model/career-matches';
import type { Profile } from '../../../lib/shared/model/profile';
import type { OtherProfiles } from '../../../lib/shared/model/profile-matching';
import type {
  AssignmentsData,
  CandidateData,
  CareersData,
  InterestsData,
  ProfileData,
  SectionData,
  Section,
} from '../../../lib/shared/model/sections';
import type { SectionAnswer } from '../../../lib/shared/model/section-answer';
import type { SidebarActions, SidebarView } from '../../../lib/ui/sidebar/sidebar-view';

export const NOW = Date.UTC(2026, 10, 20, 14, 0);
export const VISIT = '3f0d9a54-6f3e-4c39-9d5a-0a3b7c1d2e4f';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export const PROFILE: Profile = {
  id: 'CNP7300000011',
  name: 'Maya Okafor',
  email: 'maya.okafor@example.org',
  personId: 'jBVNCvumX8AdQaK44ZUjSm',
  testTakerId: 55101,
  invitedAt: Date.UTC(2026, 2, 4, 15, 20),
  mode: 'live',
  team: 'Field Hiring',
  account: 'Harborview Staffing',
  assessmentUrl: 'https://www.jofiscore.com/welcome/0c7f5a1e',
  links: {
    careerNavigation: 'https://www.careernavigation.org/?c=CNP7300000011',
    scorecard: 'https://www.jofiscore.com/team/310/test-takers/55101/scorecard',
    jobFitSummary: 'https://www.jofiscore.com/test-takers/CNP7300000011/job-fit?r=jfs&zones=1_5',
    careerOptions: 'https://www.jofiscore.com/test-takers/CNP7300000011/job-fit?r=cor&zones=1_5',
  },
  exercises: {
    strengthsCareerInterests: 'I keep coming back to helping people directly and to hands-on work.',
    strengthsPersonalityTraits: 'Calm under pressure, patient.',
    explorationInterviewNotes: 'Spoke with a charge nurse about twelve-hour shifts.',
    challengesBarriers: '  ',
    targetJobName: 'Registered Nurse',
    targetJobOnetCode: '29-1141.00',
    actionPlanNextSteps: 'Book an advising appointment;\nrequest transcripts.',
  },
  compared: ['29-1141.00', '29-2061.00', 'something with animals'],
  planned: [
    {
      name: 'Staff nurse',
      occupation: 'Registered Nurses',
      code: '29-1141.00',
      credentials: 'State licence',
      training: 'Two-year programme',
      support: 'Study group at the library',
    },
    { name: 'Medical assistant', occupation: 'Medical Assistants', code: '31-9092.00' },
  ],
  zipCode: '98104',
};

export const CANDIDATE: CandidateData = {
  candidateId: 'jBVNCvumX8AdQaK44ZUjSm',
  name: 'Maya Okafor',
  addresses: [
    { email: 'maya.okafor@example.org', from: 'jobscore' },
    { email: 'maya@home.example', from: 'page' },
  ],
  choices: [],
  namesakes: [],
};

/** No other profiles. */
const NO_OTHERS: OtherProfiles = { possible: [], setAside: [], gone: [] };

export const MATCHED: Extract<ProfileData, { kind: 'matched' }> = {
  kind: 'matched',
  profile: PROFILE,
  match: { rule: 'email', email: 'maya.okafor@example.org', namesAnother: false },
  ...NO_OTHERS,
  choices: [{ id: PROFILE.id, invitedAt: PROFILE.invitedAt, match: { rule: 'email', namesAnother: false } }],
  assessments: [
    { name: 'JOFI Career Interests', completedAt: Date.UTC(2026, 2, 6, 12), careerInterests: true },
    { name: 'JOFI Personality Traits', startedAt: Date.UTC(2026, 2, 7, 12), careerInterests: false },
    { name: 'JOFI Thinking Skills', careerInterests: false },
  ],
};

export const NOT_FOUND: Extract<ProfileData, { kind: 'none' }> = {
  kind: 'none',
  ...NO_OTHERS,
  searched: {
    emails: ['maya.okafor@example.org', 'maya@home.example'],
    byCandidateId: true,
    listed: 50,
    total: 67,
    seen: 61,
  },
};

export const LETTERS: Extract<InterestsData, { kind: 'known' }> = {
  kind: 'known',
  scores: { realistic: 20, investigative: 30, artistic: 10, social: 40, enterprising: 10, conventional: 10 },
  source: { kind: 'letters', areas: ['social', 'investigative', 'realistic'] },
  assessedAt: Date.UTC(2026, 2, 6, 12),
  caveats: [],
  choices: ['letters'],
};

export const OCCUPATIONS: Extract<InterestsData, { kind: 'known' }> = {
  kind: 'known',
  scores: { realistic: 17, investigative: 26, artistic: 4, social: 35, enterprising: 9, conventional: 19 },
  source: {
    kind: 'occupations',
    used: 2,
    chosen: 3,
    codes: ['29-1141.00', '29-2061.00', '31-9092.00'],
  },
  caveats: [],
  choices: ['occupations'],
};

const CAREER_LINES = `
29-1141.00 Best Registered Nurses*
29-2061.00 Best Licensed Practical & Licensed Vocational Nurses*
31-9092.00 Best Medical Assistants*
29-1126.00 Great Respiratory Therapists*
29-2042.00 Great Emergency Medical Technicians
21-1093.00 Great Social & Human Service Assistants
25-2052.00 Good Special Education Teachers, Kindergarten & Elementary School
31-2021.00 Good Physical Therapist Assistants*
`;

/** Career matches; a star marks a bright outlook. */
export const CAREERS: CareerMatch[] = CAREER_LINES.trim()
  .split('\n')
  .map(line => {
    const [code = '', fit, ...words] = line.replace('*', '').split(' ');
    const title = words.join(' ');
    return { code, title, brightOutlook: line.endsWith('*'), fit: fit as CareerMatch['fit'] };
  });

export const MATCHES: Extract<CareersData, { kind: 'known' }> = {
  kind: 'known',
  careers: CAREERS,
  total: 50,
  source: LETTERS.source,
  caveats: [],
};

export const ASSIGNED: Extract<AssignmentsData, { kind: 'known' }> = {
  kind: 'known',
  assignments: [
    {
      id: 'a1',
      title: 'Physics Specialist',
      department: 'Operations',
      location: 'San Francisco, CA',
      stage: { kind: 'named', name: 'Interviewing' },
      hasApplied: true,
      createdAt: Date.UTC(2015, 11, 1, 12),
      isOfPage: false,
    },
  ],
  more: 0,
  isCut: false,
};

/** A known answer of a section, three minutes old. */
export function known<S extends Section>(
  section: S,
  data: SectionData[S],
  more: Partial<SectionAnswer<S>> = {},
): SectionAnswer<S> {
  const sources = {
    candidate: 'jobscore',
    profile: 'jofi',
    interests: 'jofi',
    careers: 'onet',
    occupations: 'jofi',
    assignments: 'jobscore',
    job: 'jobscore',
  } as const;
  return {
    visit: VISIT,
    section,
    state: 'known',
    data,
    fetchedAt: NOW - 3 * MINUTE,
    sources: [sources[section]],
    ...more,
  };
}

/** A failed answer of a section. */
export function failed<S extends Section>(section: S, more: Partial<SectionAnswer<S>>): SectionAnswer<S> {
  return { visit: VISIT, section, state: 'failed', sources: [], ...more };
}

/** Returns a view of one candidate. By default, all is known. */
export function view(answers: SidebarView['answers'] = {}, more: Partial<SidebarView> = {}): SidebarView {
  return {
    visit: VISIT,
    answers: {
      candidate: known('candidate', CANDIDATE),
      profile: known('profile', MATCHED),
      interests: known('interests', LETTERS),
      careers: known('careers', MATCHES),
      assignments: known('assignments', ASSIGNED),
      ...answers,
    },
    busy: new Set(),
    loadingMore: false,
    lost: false,
    ...more,
  };
}

/** Actions that do nothing, but for those given. */
export function actions(more: Partial<SidebarActions> = {}): SidebarActions {
  return {
    refresh() {},
    retry() {},
    useEmail() {},
    useCandidate() {},
    useProfile() {},
    check() {},
    forgetCheck() {},
    link() {},
    reject() {},
    unlink() {},
    enterInterests() {},
    removeInterests() {},
    useInterests() {},
    nameJob() {},
    useOccupation() {},
    undo() {},
    unfold() {},
    openJob() {},
    showZone() {},
    showMore() {},
    showAllCareers() {},
    openProfiler() {},
    openOccupations() {},
    copy: async () => true,
    blur() {},
    openSheet() {},
    openOptions() {},
    move: async () => true,
    close() {},
    ...more,
  };
}

export const LONG_AGO = NOW - 9 * DAY;
