import type { Assignment } from './assignment';
import type { CareerMatch, Fit } from './career-matches';
import type { Zone } from './occupation';
import type { ChosenOccupation } from './chosen-occupations';
import type { Caveat } from './interest-caveats';
import type { InterestsSource, SourceKind, Scores } from './interests';
import type { RecentProfileChanges } from './profile-changes';
import type {
  AddressWithSource,
  InvitedPerson,
  ProfileMatch,
  OtherProfiles,
  ProfileChoice,
  SearchExtent,
} from './profile-matching';
import type { Problem } from './problem';
import type { Service } from './services';
import type { Assessment, Profile } from './profile';
import type { Section } from './sections';

/** Section *candidate*. */
export interface CandidateData {
  candidateId?: string;
  name?: string;
  addresses: AddressWithSource[];
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

/** Section *profile*. */
export type ProfileData =
  | ({
      kind: 'matched';
      profile: Profile;
      match: ProfileMatch;
      /** All that match, the shown one among them, best first. */
      choices: ProfileChoice[];
      /** Absent when JOFI could not say. */
      assessments?: Assessment[];
      /** What has come since the user last looked; absent at the first look. */
      since?: RecentProfileChanges;
    } & OtherProfiles)
  | ({ kind: 'none'; searched: SearchExtent; invited?: InvitedPerson } & OtherProfiles)
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

/** Section *careers*. */
export type CareersData =
  | {
      kind: 'known';
      careers: CareerMatch[];
      total: number;
      zone?: Zone;
      source: InterestsSource;
      /** What makes the interests weak ground, as far as that is known with the matches. */
      caveats: Caveat[];
      /** Fitside worked them out of O*NET's interest values, since O*NET's matching could not be asked. */
      isWorkedOut?: true;
      /** The titles are in English though Fitside speaks another language. */
      isEnglish?: true;
    }
  | { kind: 'none'; reason: 'no-interests' | 'equal' };

/** Section *occupations*: what the person chose themselves. */
export type OccupationsData =
  { kind: 'known'; chosen: ChosenOccupation[] } | { kind: 'none'; reason: 'no-profile' | 'nothing-chosen' };

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
      match?: JobMatch;
    }
  | { kind: 'none' };

/** Whether an occupation is among a candidate's career matches, and what these are matched to. */
export type JobMatch = ({ isListed: false } | { isListed: true; fit?: Fit }) &
  Pick<Extract<CareersData, { kind: 'known' }>, 'source' | 'caveats'>;

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
