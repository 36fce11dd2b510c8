import type { EpochMs } from './time';
import { candidatePageUrl, expectedLink } from './urls';
import type { CareerMatch } from './career-matches';
import type { ChosenOccupation } from './chosen-occupations';
import { JOFI_HOSTS } from './jofi-ids';
import { candidateName, foldName, headingFits, looksLikeName, namesAgree } from './names';
import { JOFI_REPORTS, type JofiReport } from './profile';
import type { ProfileMatch } from './profile-matching';
import { SUMMARIZED_SECTIONS } from './section-lists';
import type { CandidateData, CareersData, InterestsData, Section, SummarizedSection } from './sections';
import type { SectionAnswer } from './section-answer';

/** A review in short, for notes and conversations. */
export interface Summary {
  /** As JobScore has it, else as JOFI has it. */
  name?: string;
  emails: string[];
  /** The candidate's page in JobScore. */
  candidateUrl?: string;
  profile?: SummarizedProfile;
  interests?: Extract<InterestsData, { kind: 'known' }>;
  careers?: Omit<Extract<CareersData, { kind: 'known' }>, 'careers'> & { top: CareerMatch[] };
  chosen: ChosenOccupation[];
  /**
   * Sections left out and why: still loading, failed, or folded. Sections an organisation hides are not listed at
   * all.
   */
  missing: { section: SummarizedSection; why: 'reading' | 'failed' | 'folded' }[];
}

/** The profile that is taken to be the candidate's. */
export interface SummarizedProfile {
  id: string;
  invitedAt?: EpochMs;
  /** Its data is made up by JOFI. */
  isTest: boolean;
  /** JOFI did not call the profile live. */
  isMaybeTest?: true;
  match: ProfileMatch;
  /** The name JOFI has, where it is not the one JobScore has. */
  otherName?: string;
  /** The name in the page's heading, where JobScore gives none and JOFI has another. */
  otherHeading?: string;
  /** It may be another person's of the same address. */
  isDoubtful: boolean;
  reports: { report: JofiReport; url: string }[];
}

/** The answers of one review that have arrived. */
export type SummaryAnswers = { [S in SummarizedSection]?: SectionAnswer<S> | undefined };

/** Options of a summary. */
export interface SummaryOptions {
  /** The number of career matches to include. */
  most: number;
  /** Sections whose answer is still awaited. */
  busy?: ReadonlySet<Section>;
  /** Sections that the user did not ask for where they stay folded. */
  folded?: ReadonlySet<Section> | undefined;
  /** Sections that an organisation hides. */
  hidden?: ReadonlySet<Section> | undefined;
}

const NONE: ReadonlySet<Section> = new Set();

/**
 * Sums up the shown answers about one candidate.
 * @param all answers about the same visit
 */
export function summaryOf(
  all: SummaryAnswers,
  { most, busy = NONE, folded = NONE, hidden = NONE }: SummaryOptions,
): Summary {
  const included = SUMMARIZED_SECTIONS.filter(section => !folded.has(section) && !hidden.has(section));
  const answers: SummaryAnswers = Object.fromEntries(included.map(section => [section, all[section]]));
  const candidate = answers.candidate?.data;
  const matched = dataOf(answers.profile, 'matched');
  const interests = dataOf(answers.interests, 'known');
  const careers = dataOf(answers.careers, 'known');
  return {
    ...contactOf(candidate, matched?.profile.name),
    ...(matched && { profile: profileOf(matched, candidate) }),
    ...(interests && { interests }),
    ...(careers && { careers: topOf(careers, most) }),
    chosen: dataOf(answers.occupations, 'known')?.chosen ?? [],
    missing: SUMMARIZED_SECTIONS.flatMap((section): Summary['missing'] => {
      const answer = answers[section];
      if (answer?.data !== undefined || hidden.has(section)) return [];
      if (folded.has(section)) return [{ section, why: 'folded' }];
      const isReading = answer === undefined || answer.state === 'pending' || busy.has(section);
      return [{ section, why: isReading ? 'reading' : 'failed' }];
    }),
  };
}

/** Returns an answer's data where it is of this kind. */
function dataOf<Data extends { kind: string }, Kind extends Data['kind']>(
  answer: { data?: Data | undefined } | undefined,
  kind: Kind,
): Extract<Data, { kind: Kind }> | undefined {
  const data = answer?.data;
  return data?.kind === kind ? (data as Extract<Data, { kind: Kind }>) : undefined;
}

function contactOf(
  candidate: CandidateData | undefined,
  profileName: string | undefined,
): Pick<Summary, 'name' | 'emails' | 'candidateUrl'> {
  const name = candidateName(candidate ?? {}, profileName);
  return {
    ...(name && { name }),
    emails: candidate?.addresses.map(({ email }) => email) ?? [],
    ...(candidate?.candidateId && { candidateUrl: candidatePageUrl(candidate.candidateId) }),
  };
}

type Matched = Extract<NonNullable<NonNullable<SummaryAnswers['profile']>['data']>, { kind: 'matched' }>;

function profileOf({ profile, match }: Matched, candidate: CandidateData | undefined): SummarizedProfile {
  const { id, invitedAt, mode, name, links } = profile;
  const { name: jobscoreName = '', pageName } = candidate ?? {};
  const otherHeading =
    jobscoreName === '' && name !== '' && isOtherName(pageName, name) ? pageName : undefined;
  const isOther = name !== '' && jobscoreName !== '' && foldName(name) !== foldName(jobscoreName);
  return {
    id,
    ...(invitedAt !== undefined && { invitedAt }),
    isTest: mode === 'test',
    ...(mode === 'unknown' && { isMaybeTest: true as const }),
    match,
    ...(isOther && { otherName: name }),
    ...(otherHeading && { otherHeading }),
    isDoubtful: match.namesAnother || (isOther && match.rule === 'email' && !namesAgree(name, jobscoreName)),
    reports: JOFI_REPORTS.flatMap(report => {
      const url = expectedLink(links[report], JOFI_HOSTS);
      return url === undefined ? [] : [{ report, url }];
    }),
  };
}

function isOtherName(heading: string | undefined, name: string): heading is string {
  if (heading === undefined || !looksLikeName(heading)) return false;
  return !namesAgree(heading, name) && !headingFits(heading, name);
}

function topOf({ careers, ...rest }: Extract<CareersData, { kind: 'known' }>, most: number) {
  return { ...rest, top: careers.slice(0, most) };
}
