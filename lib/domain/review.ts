import { foldEmail } from './email';
import type { Assignment } from './assignment';
import type { CareerMatch, Fit, Zone } from './careers';
import type { Chosen } from './chosen';
import type { Area, Scores, ScoreCaveat } from './interests';
import type { Since } from './look';
import type { Problem, Service } from './problem';
import type { Assessment, Profile } from './profile';

/** The parts of a review, each read and failing on its own. */
export const SECTIONS = [
  'candidate',
  'profile',
  'interests',
  'careers',
  'occupations',
  'assignments',
  'job',
] as const;
export type Section = (typeof SECTIONS)[number];

/** Whom a tab shows, as the page and the user told it. */
export interface Subject {
  /** Names one showing of one candidate in one tab; every answer bears it. */
  visit: string;
  candidateId?: string | undefined;
  /** The JobScore job that the page is about, if its address names one. */
  jobId?: string | undefined;
  /** Addresses found on the page, the likeliest first. */
  pageEmails: string[];
  /** The address the user typed or picked for this candidate. */
  chosenEmail?: string | undefined;
  /** The profile the user switched to, when several match. */
  profileId?: string | undefined;
  /** The source of interests the user switched to, when there are several. */
  interestsFrom?: SourceKind | undefined;
}

/** What choices about a subject are kept under: JobScore's id, or the address where the page gives no id. */
export function personOf({ candidateId, chosenEmail, pageEmails }: Subject): string | undefined {
  if (candidateId !== undefined) return candidateId;
  const email = chosenEmail ?? (pageEmails.length === 1 ? pageEmails[0] : undefined);
  return email === undefined ? undefined : personOfEmail(email);
}

/** What choices about someone known by an address alone are kept under. */
export function personOfEmail(email: string): string {
  return `email:${foldEmail(email)}`;
}

/** An address of the candidate and where it was found. */
export interface Address {
  email: string;
  from: 'jobscore' | 'page' | 'user';
}

/** Section *candidate*. */
export interface CandidateData {
  candidateId?: string;
  name?: string;
  addresses: Address[];
  /** Addresses on the page that the user must pick from before any is used. */
  choices: string[];
  /** JobScore candidates that share the address, when the page names none of them. */
  namesakes: { id: string; name: string }[];
  /** Addresses of the candidate's pages elsewhere, as JobScore has them. */
  profileLinks?: string[];
  /** The US state of the home address, as JobScore has it: "WA". */
  state?: string;
  /** What the person does now. */
  work?: { employer?: string; title?: string };
}

/**
 * Why a profile is taken to be this candidate's, the surest first: the user said so (`link`), the profile's `person_id`
 * is the candidate's JobScore id, it has one of the candidate's addresses, or the candidate's notes or profile links
 * name it.
 */
export interface Match {
  rule: 'link' | 'person-id' | 'email' | 'notes';
  /** The candidate's address that matched, for the rule `email`. */
  email?: string;
  /** The profile's `person_id` has the form of a JobScore id and names someone else: true only of a `link`. */
  namesAnother: boolean;
}

/**
 * Why a profile may be this candidate's: its address is the same mailbox but for dots and `+tag`; it has the same full
 * name; all but its `person_id`, which names another JobScore candidate, would match; or a note names it, but nobody of
 * that name.
 */
export type PossibleReason = 'mailbox' | 'name' | 'other-id' | 'notes';

/** A profile that may be this candidate's: shown by name to be confirmed, never used before. */
export interface PossibleProfile {
  id: string;
  name: string;
  email: string;
  invitedAt?: number;
  why: PossibleReason;
}

/** What came of a text that is to name a profile: the profile as JOFI has it, for the user to check by. */
export type CheckedProfile =
  | { profile: { id: string; name: string; email: string; invitedAt?: number; namesAnother: boolean } }
  | { problem: Problem }
  /** The text names no profile. */
  | { unreadable: true }
  /** It names a test taker who has no profile yet. */
  | { noProfile: true };

/** A profile the user said is not this candidate's. */
export interface SetAside {
  id: string;
  name: string;
}

/** Someone JOFI has invited who has no profile yet. */
export interface Invited {
  name: string;
  invitedAt?: number;
}

/** What there is to say of other profiles than the one shown. */
export interface OtherProfiles {
  possible: PossibleProfile[];
  setAside: SetAside[];
  /** Ids of profiles that were this candidate's and are in JOFI no longer. */
  gone: string[];
}

/** A profile that matches, as a choice. */
export interface ProfileChoice {
  id: string;
  invitedAt?: number;
  match: Match;
}

/** What was searched when no profile was found. */
export interface Searched {
  emails: string[];
  byCandidateId: boolean;
  /** Profiles in JOFI's list: its newest only. */
  listed: number;
  /** Profiles the JOFI account has. */
  total: number;
  /** Profiles Fitside has ever seen listed, for this account. */
  seen: number;
}

/** Section *profile*. */
export type ProfileData =
  | ({
      kind: 'matched';
      profile: Profile;
      match: Match;
      /** All that match, the shown one among them, best first. */
      choices: ProfileChoice[];
      /** Absent when JOFI could not say. */
      assessments?: Assessment[];
      /** What has come since the user last looked; absent at the first look. */
      since?: Since;
    } & OtherProfiles)
  | ({ kind: 'none'; searched: Searched; invited?: Invited } & OtherProfiles)
  /** Neither a candidate id nor an address to search by. */
  | { kind: 'unidentified' };

/** Section *interests*. */
export type InterestsData =
  | {
      kind: 'known';
      scores: Scores;
      source: InterestsSource;
      /** When the person answered the questions behind them, as far as that is known, in ms since the epoch. */
      assessedAt?: number;
      /** What makes them weak ground. */
      caveats: Caveat[];
      /** All sources there are for this candidate, the best first, that of the shown ones among them. */
      choices: SourceKind[];
    }
  /** `unrated`: there are chosen occupations, but O*NET has interest values of none. */
  | { kind: 'none'; reason: 'no-profile' | 'no-source' | 'unrated' };

/** Where interests come from, which decides how surely they may be read; the best first. */
export type InterestsSource =
  /** Six scores that the user entered. */
  | { kind: 'scores'; enteredAt: number }
  /** Answers to the Interest Profiler that the user entered, or that were given to Fitside's questions. */
  | { kind: 'answers'; answers: string; enteredAt: number }
  /** JOFI's letters, highest first. */
  | { kind: 'letters'; areas: Area[] }
  /**
   * O*NET's values of the occupations the person chose: `used` of `chosen` had values, those `carried` of the occupation
   * that took the place of a retired code.
   */
  | { kind: 'occupations'; used: string[]; chosen: string[]; carried?: { from: string; to: string }[] };

export const SOURCE_KINDS = ['scores', 'answers', 'letters', 'occupations'] as const;
export type SourceKind = InterestsSource['kind'];

/** What makes interests weak ground: their scores, or that they are older than two years. */
export type Caveat = ScoreCaveat | 'old';

/** Section *careers*. */
export type CareersData =
  | {
      kind: 'known';
      careers: CareerMatch[];
      total: number;
      zone?: Zone;
      source: InterestsSource;
      /** Fitside worked them out of O*NET's interest values, since O*NET's matching could not be asked. */
      isWorkedOut?: true;
      /** The titles are in English though Fitside speaks another language. */
      isEnglish?: true;
    }
  | { kind: 'none'; reason: 'no-interests' | 'equal' };

/** Section *occupations*: what the person chose themselves. */
export type OccupationsData =
  { kind: 'known'; chosen: Chosen[] } | { kind: 'none'; reason: 'no-profile' | 'nothing-chosen' };

/** Section *job*: the job on the page, or the newest one the candidate is considered for. */
export type JobData =
  | {
      kind: 'job';
      /** JobScore's id. */
      id: string;
      title: string;
      isOfPage: boolean;
      /** What the user said it is, for this job or for one of equal title. */
      occupation?: { code: string; title: string; saidOf: 'job' | 'title' };
      /** What O*NET says of the occupation among the candidate's matches; absent while that was not read. */
      match?: { isListed: false } | { isListed: true; fit?: Fit };
    }
  | { kind: 'none' };

/** Section *assignments*, shown with the candidate. */
export type AssignmentsData =
  | {
      kind: 'known';
      /** The newest ones. */
      assignments: Assignment[];
      /** How many more were read than are told here. */
      more: number;
      /** Whether JobScore has more than were read. */
      isCut: boolean;
    }
  /** JobScore knows nobody in particular to have any. */
  | { kind: 'unidentified' };

export interface SectionData {
  candidate: CandidateData;
  profile: ProfileData;
  interests: InterestsData;
  careers: CareersData;
  occupations: OccupationsData;
  assignments: AssignmentsData;
  job: JobData;
}

/** What is known of one section of one visit's candidate. */
export interface SectionAnswer<S extends Section = Section> {
  visit: string;
  section: S;
  /** `pending`: nothing is stored and nothing was asked. `failed`: there is a problem and no data. */
  state: 'pending' | 'known' | 'failed';
  data?: SectionData[S];
  /** When the services gave the data, in ms since the epoch; the oldest part counts. */
  fetchedAt?: number;
  sources: Service[];
  /** Why a fresh answer could not be had; with `known`, the data is a stored or partial one. */
  problem?: Problem;
  /** The section this one needs and whose failure is the cause. */
  because?: Section;
  /** Whom JobScore is seen as, when that is not the token's own user. */
  seenAs?: string;
  /** Few requests are left: unless the user asks, nothing is asked before this time, in ms since the epoch. */
  putOffUntil?: number;
}
