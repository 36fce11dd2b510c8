import type { EpochMs } from './time';
import type { Problem } from './problem';

/** A user's decision that a candidate and a profile are the same person, or are not. */
export interface ProfileLink {
  /** The candidate: JobScore's id, or `email:` and the folded address where there is no id. */
  person: string;
  /** Account and mode the profile belongs to. */
  scope: string;
  profileId: string;
  kind: 'same' | 'not';
  profileName: string;
  candidateName?: string;
  /** Time of the decision. */
  at: EpochMs;
  /** Set where a rejection replaced a link, which returns when it is undone. */
  wasLinked?: boolean;
}

/** An address of the candidate and where it was found. */
export interface AddressWithSource {
  email: string;
  from: 'jobscore' | 'page' | 'user';
}

/**
 * Reason why a profile is this candidate's, the surest first: the user's link, the profile's `person_id` equal to the
 * JobScore id, one of the candidate's emails, or a mention in the candidate's notes or profile links.
 */
export interface ProfileMatch {
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
export type PossibleReason = 'mailbox' | 'name' | 'other-id' | 'notes' | 'other-name';

/** A profile that may be this candidate's: shown by name to be confirmed, never used before. */
export interface PossibleProfile {
  id: string;
  name: string;
  email: string;
  invitedAt?: EpochMs;
  why: PossibleReason;
}

/** Result of looking up a pasted profile: the profile as JOFI has it, for the user to check. */
export type CheckedProfile =
  | { profile: { id: string; name: string; email: string; invitedAt?: EpochMs; namesAnother: boolean } }
  | { problem: Problem }
  /** The text names no profile. */
  | { unreadable: true }
  /** It names a test taker who has no profile yet. */
  | { noProfile: true };

/** A profile the user rejected for this candidate. */
export interface RejectedProfile {
  id: string;
  name: string;
}

/** Someone JOFI has invited who has no profile yet. */
export interface InvitedPerson {
  name: string;
  invitedAt?: EpochMs;
  /** JOFI makes a test taker of those who accept. */
  hasAccepted: boolean;
  /** How far the assessments are; absent where JOFI lists none. */
  progress?: { finished: number; total: number };
  /** The person's own link to their assessments; absent once all are finished. */
  assessmentUrl?: string;
}

/** Other profiles than the one shown. */
export interface OtherProfiles {
  possible: PossibleProfile[];
  setAside: RejectedProfile[];
  /** Ids of profiles that were this candidate's and are in JOFI no longer. */
  gone: string[];
}

/** A profile that matches, as a choice. */
export interface ProfileChoice {
  id: string;
  invitedAt?: EpochMs;
  match: ProfileMatch;
}

/** Extent of a search that found no profile. */
export interface SearchExtent {
  emails: string[];
  byCandidateId: boolean;
  /** Profiles in JOFI's list: its newest only. */
  listed: number;
  /** Profiles the JOFI account has; absent where JOFI gives no number and may have more than it lists. */
  total?: number;
  /** Profiles Fitside has ever seen listed, for this account. */
  seen: number;
  /** The ones among them with an address that can't be read. */
  unreadable?: number;
}
