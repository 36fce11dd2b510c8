import type { EpochMs } from './time';
import type { InterestInputRecord } from './interest-entry';
import type { ProfileLink } from './profile-matching';
import type { PreferenceChange, SettingsChange } from './settings';
import type { ProblemKind } from './problem';
import type { ProfileEntry, TestTakerEntry } from './profile';
import type { ProfilerProgress } from './profiler';
import type { Service } from './services';

/** Kinds of data about people, from services or from the user; they are deleted together. */
export const PEOPLE_KINDS = [
  'people',
  'peopleAnswers',
  'recent',
  'looks',
  'tabs',
  'links',
  'entered',
] as const;

/** Kinds of stored data, in display order. */
export const DATA_KINDS = [...PEOPLE_KINDS, 'jobs', 'onetAnswers', 'tables', 'activity'] as const;
export type DataKind = (typeof DATA_KINDS)[number];

/** Amounts of stored data by kind. */
export interface DataState {
  /** Bytes are an estimate: of the text that the first few come to, times how many there are. */
  kinds: { kind: DataKind; count: number; bytes: number }[];
  /** Bytes used in all, by the browser's count; absent where it gives none. */
  usage?: number;
  copy?: CopyState;
}

/** State of the second copy of the user's own work. */
export interface CopyState {
  /** When it was last brought up to date. */
  at: EpochMs;
  bytes: number;
  /** Set where the browser lost what it is a copy of: `copy` where it can be brought back, else `none`. */
  left?: 'copy' | 'none';
}

/** A copy as it is kept; without text nothing was left when the browser lost the rest. */
export interface WorkCopyRecord {
  /** As a saved file has it. */
  text: string;
  at: EpochMs;
  isLeft?: true;
}

/** A copy with more characters leaves the oldest records out. */
export const MAX_COPY_CHARACTERS = 1_000_000;

/**
 * Scopes of deleting: all about people; the database alone, which does not open; everything, keys and preferences too.
 */
export const CLEAR_SCOPES = ['people', 'database', 'everything'] as const;
export type ClearScope = (typeof CLEAR_SCOPES)[number];

/** The occupation the user chose for a job, as the database keeps it. */
interface JobOccupationRecord {
  key: string;
  occupation: { code: string; title: string };
  at: EpochMs;
}

/** The user's own work, and people that JOFI's lists once named: no service could give them back. */
export interface UserWork {
  links: ProfileLink[];
  entered: InterestInputRecord[];
  /** Answers to the Interest Profiler so far; '' for nobody in particular. */
  progress: (ProfilerProgress & { person: string })[];
  jobs: JobOccupationRecord[];
  /** Each with its account and mode. */
  profiles: (ProfileEntry & { scope: string })[];
  testTakers: (TestTakerEntry & { scope: string })[];
}
export type UserWorkKind = keyof UserWork;
/** Kinds of people in the profile index. */
export const INDEX_KINDS = ['profiles', 'testTakers'] as const;
/** Kinds of what the user made. */
export const MADE_KINDS = ['links', 'entered', 'progress', 'jobs'] as const;
export const USER_WORK_KINDS = [...MADE_KINDS, ...INDEX_KINDS] as const satisfies readonly UserWorkKind[];

/** Preferences that can be taken along, and when they were last changed. */
export interface ExportedPreferences {
  values: Omit<SettingsChange, 'actingAs'>;
  at: EpochMs;
}

/** Reason why a file is refused whole. */
export interface UnreadableFile {
  unreadable: 'notOurs' | 'tooNew' | 'odd';
}

/** Number of records of a file, by what importing does with them: an older or equal one changes nothing. */
export interface ImportCounts {
  added: number;
  replaced: number;
  unchanged: number;
}

/** A decision that importing adds or replaces, with names as this browser knows them: never as the file has them. */
export interface LinkChange extends Pick<ProfileLink, 'person' | 'scope' | 'profileId' | 'kind'> {
  isReplaced: boolean;
  candidateName?: string;
  profileName?: string;
}

/** The changes that importing a file would make. */
export type ImportPreview =
  | UnreadableFile
  | {
      kinds: Record<UserWorkKind, ImportCounts>;
      /** The links that are added or replaced. */
      links: LinkChange[];
      preferences: PreferenceImport;
    };

/** Preferences of a file that differ from those here, unless those here were chosen later. */
export type PreferenceImport =
  | 'absent'
  | 'older'
  | {
      /** Number of those that are taken without further ado. */
      others: number;
      /** Settings that would read, keep or show more than now: each is asked for. */
      widening: PreferenceChange;
    };

/** Result of importing a file. */
export type ImportReport =
  UnreadableFile | { kinds: Record<UserWorkKind, ImportCounts>; preferences: 'taken' | 'older' | 'absent' };

/** Files beyond this many characters are none of ours. */
export const MAX_FILE_CHARACTERS = 10_000_000;
/** Files with more records of a kind are none of ours. */
export const MAX_FILE_RECORDS = 5_000;
/** A file has at most this many profiles and test takers of JOFI's lists, the newest. */
export const MAX_FILE_PEOPLE = 10_000;

/** One request, or one stored answer used instead: enough for support, and nothing about the person. */
export interface ActivityEntry {
  /** When it began. */
  at: EpochMs;
  service: Service;
  /** The operation, in fixed words of Fitside's own. */
  operation: string;
  /** The HTTP status; absent where there was none. */
  status?: number;
  problem?: ProblemKind;
  durationMs: number;
  /** Answered from what is stored, without a request. */
  isFromStore: boolean;
}

/** So many of the newest are kept. */
export const MAX_ACTIVITIES = 500;
