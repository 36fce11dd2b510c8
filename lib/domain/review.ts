import type { CareerMatch, Zone } from './careers';
import type { Area, Scores } from './interests';
import type { Problem, Service } from './problem';
import type { Assessment, Profile } from './profile';

/** The parts of a review, each read and failing on its own. */
export const SECTIONS = ['candidate', 'profile', 'interests', 'careers'] as const;
export type Section = (typeof SECTIONS)[number];

/** Whom a tab shows, as the page and the user told it. */
export interface Subject {
  /** Names one showing of one candidate in one tab; every answer bears it. */
  visit: string;
  candidateId?: string | undefined;
  /** Addresses found on the page, the likeliest first. */
  pageEmails: string[];
  /** The address the user typed or picked for this candidate. */
  chosenEmail?: string | undefined;
  /** The profile the user switched to, when several match. */
  profileId?: string | undefined;
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
}

/** Why a profile is taken to be this candidate's. */
export interface Match {
  rule: 'person-id' | 'email';
  /** The candidate's address that matched, for the rule `email`. */
  email?: string;
  /** The profile's `person_id` has the form of a JobScore id and names someone else. */
  namesAnother: boolean;
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
  | {
      kind: 'matched';
      profile: Profile;
      match: Match;
      /** All that match, the shown one among them, best first. */
      choices: ProfileChoice[];
      /** Absent when JOFI could not say. */
      assessments?: Assessment[];
    }
  | { kind: 'none'; searched: Searched }
  /** Neither a candidate id nor an address to search by. */
  | { kind: 'unidentified' };

/** Section *interests*. */
export type InterestsData =
  | { kind: 'known'; scores: Scores; source: InterestsSource; assessedAt?: number }
  | { kind: 'none'; reason: 'no-profile' | 'no-source' };

/** Where interests come from, which decides how surely they may be read. */
export type InterestsSource =
  /** JOFI's letters, highest first. */
  | { kind: 'letters'; areas: Area[] }
  /** O*NET's values of the occupations the person chose: `used` of `chosen` had values. */
  | { kind: 'occupations'; used: string[]; chosen: string[] };

/** Section *careers*. */
export type CareersData =
  | { kind: 'known'; careers: CareerMatch[]; total: number; zone?: Zone; source: InterestsSource }
  | { kind: 'none'; reason: 'no-interests' | 'flat' };

export interface SectionData {
  candidate: CandidateData;
  profile: ProfileData;
  interests: InterestsData;
  careers: CareersData;
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
}
