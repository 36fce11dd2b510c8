/** JobScore's kinds of degrees. */
export const SCHOOL_DEGREES = [
  'certification',
  'some_high_school',
  'high_school',
  'vocational',
  'associates',
  'some_college',
  'bachelors',
  'some_post_graduate',
  'masters',
  'doctorate',
  'postdoctorate',
] as const;

/** A school the person went to; each part may be missing. */
interface School {
  degree?: (typeof SCHOOL_DEGREES)[number];
  /** The subject. */
  major?: string;
  name?: string;
  /** The year of graduation. */
  year?: string;
}

/** A person in JobScore. */
export interface Candidate {
  /** JobScore's 22-character id, the same in its API and in the address of the candidate's page. */
  id: string;
  /** First and last name as JobScore has them, joined; empty when JobScore has neither. */
  name: string;
  /** All addresses JobScore gives, the main one first; may be empty. */
  emails: string[];
  /** Text that JobScore has in place of an address and can't be read as one. */
  unreadableEmails?: string[];
  /** Addresses of pages of theirs elsewhere; may be any text. */
  profileLinks: string[];
  /** State and country of the home address as JobScore has them: "WA", "US". */
  homeState?: string;
  homeCountry?: string;
  /** The present employer, where a title has no end yet. */
  currentEmployer?: string;
  currentTitle?: string;
  schools?: School[];
}

/** Further details of a person, where JobScore has them. */
export interface CandidateDetails extends Pick<Candidate, 'unreadableEmails' | 'schools'> {
  profileLinks?: string[];
  /** The US state of the home address, as JobScore has it: "WA". */
  state?: string;
  /** The person's present work. */
  work?: { employer?: string; title?: string };
}

/** A candidate as a list of the newest shows them. */
export type NewCandidate = Pick<Candidate, 'id' | 'name' | 'emails'>;

/** The parts of a candidate by which a profile is looked up. */
export type CandidateEmails = Pick<Candidate, 'id'> & { emails: readonly string[] };

/** Words and numbers joined in one of the ways of addresses: `bulk_upload_candidates`. */
const WORDS = /^(?:[a-z]*(?:[-_](?:\d+|[A-Z]?[a-z]+)|[A-Z][a-z]{2,})*|[A-Z]+(?:[-_](?:\d+|[A-Z]+))*)$/;

/**
 * Returns whether a text has the form of JobScore's ids: of candidates, jobs and users. They are 22 characters of a
 * random number; words of an address may be as long.
 */
export function isJobscoreId(text: string): boolean {
  return /^[\w-]{22}$/.test(text) && !WORDS.test(text);
}

/** Candidates one of whom the page may show, and the heading that fits none of them. */
export interface IdentityQuestion {
  people: { id: string; name?: string }[];
  heading?: string;
}
