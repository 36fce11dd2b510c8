import type { Exercises } from './exercises.ts';

/** A JobScore candidate as the API's attributes have it, and what hangs on it. */
export interface CandidateRecord {
  id: string;
  attributes: {
    first_name: string;
    last_name: string;
    email: string | null;
    created_on: string;
    updated_on: string;
    home_phone: string | null;
    home_street1: string | null;
    home_street2: string | null;
    home_city: string | null;
    home_state: string | null;
    home_postal_code: string | null;
    home_country: string | null;
    source: string;
    source_detail: string | null;
    profile_links: { url: string; type: string }[];
    tags: string[];
    schools: { degree_type: string; degree_major: string; name: string; graduation_year: string }[];
    employers: {
      employer_name: string;
      titles: { start_year: number; end_year: number | 'to_present' | null; title: string }[];
    }[];
    source_referral_email: string | null;
    source_referral_first_name: string | null;
    source_referral_last_name: string | null;
  };
  sourceUserId: string | null;
  /** Addresses besides the one in the attributes. */
  furtherEmails: string[];
  /** True for one whom only owners may see. */
  isConfidential: boolean;
  documents: DocumentRecord[];
  notes: NoteRecord[];
  assignments: AssignmentRecord[];
}

export interface DocumentRecord {
  id: string;
  file_name: string;
  mime_type: string;
  purpose: 'resume' | 'cover_letter';
  created_on: string;
}

export interface NoteRecord {
  id: string;
  content: string;
  private: boolean;
  created_on: string;
}

export interface AssignmentRecord {
  id: string;
  jobId: string;
  stageId: string;
  origin: 'user' | 'candidate' | 'jobscore_network';
  created_on: string;
  offer: boolean;
  offer_extended_on: string | null;
  offer_accepted_on: string | null;
  startsOn: string | null;
}

export interface PlannedJob {
  jobName: string;
  onetCode: string;
  credentials: string;
  onetOccupation: string;
  educationTraining: string;
  supportFromOthers: string;
}

/** Someone JOFI has invited, and who has not accepted. */
export interface InvitationRecord {
  invitationId: number;
  firstName: string;
  lastName: string;
  email: string;
  invitedAt: string;
  customId: string | null;
  personId: string | null;
}

/** Someone who accepted an invitation; `profile` is their Career Navigation profile, once they have one. */
export interface ParticipantRecord extends InvitationRecord {
  testTakerId: number;
  /** The scorecard's letters, in whatever writing; null or empty before Career Interests is completed. */
  letters: string | null;
  profile: ProfileRecord | null;
}

export interface ProfileRecord {
  id: string;
  /** True once JOFI has made the report links; false gives nulls. */
  hasLinks: boolean;
  exercises: Exercises;
  compared: (string | null)[];
  planned: (PlannedJob | null)[];
  zip: string | number | null;
}
