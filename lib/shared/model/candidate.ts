/** A person in JobScore. */
export interface Candidate {
  /** JobScore's 22-character id, the same in its API and in the address of the candidate's page. */
  id: string;
  /** First and last name as JobScore has them, joined; empty when JobScore has neither. */
  name: string;
  /** All addresses JobScore gives, the main one first; may be empty. */
  emails: string[];
  /** Addresses of pages of theirs elsewhere; may be any text. */
  profileLinks: string[];
  /** State and country of the home address as JobScore has them: "WA", "US". */
  homeState?: string;
  homeCountry?: string;
  /** What the person does now, when a title of theirs has no end yet. */
  currentEmployer?: string;
  currentTitle?: string;
}

/** A candidate as a list of the newest shows them. */
export type NewCandidate = Pick<Candidate, 'id' | 'name' | 'emails'>;

/** A candidate as far as their profile is looked up by addresses. */
export type CandidateEmails = Pick<Candidate, 'id'> & { emails: readonly string[] };

/** Whether a text, such as an id of the customer's in JOFI, has the form of JobScore's ids: of candidates, jobs, users. */
export function isJobscoreId(text: string): boolean {
  return /^[\w-]{22}$/.test(text);
}
