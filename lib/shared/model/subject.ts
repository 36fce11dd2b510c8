import { foldEmail } from './email';
import type { SourceKind } from './interests';

/** A tab's candidate, as the page and the user gave it. */
export interface Subject {
  /** Names one showing of one candidate in one tab; every answer bears it. */
  visit: string;
  candidateId?: string | undefined;
  /** The JobScore job that the page is about, if its address names one. */
  jobId?: string | undefined;
  /** Candidates that the page's address names where it names several: none of them is certain. */
  disputedIds?: string[] | undefined;
  /** The page's main heading, which may name the candidate. */
  heading?: string | undefined;
  /** Addresses found on the page, the likeliest first. */
  pageEmails: string[];
  /** The address the user typed or picked for this candidate. */
  chosenEmail?: string | undefined;
  /** The user's answer where signs on the page disagree: one of the candidates named, or none of them. */
  settled?: { candidateId?: string | undefined } | undefined;
  /** The job's title, as the user gave it where there is no JobScore token. */
  jobTitle?: string | undefined;
  /** The profile the user switched to, when several match. */
  profileId?: string | undefined;
  /** The source of interests the user switched to, when there are several. */
  interestsFrom?: SourceKind | undefined;
}

/** Returns the key for choices about a subject: JobScore's id, or the email where the page gives no id. */
export function personOf(subject: Subject): string | undefined {
  const { candidateId, disputedIds, settled, chosenEmail, pageEmails } = subject;
  if (candidateId !== undefined) return candidateId;
  if (disputedIds && !settled) return undefined;
  const email = chosenEmail ?? (pageEmails.length === 1 ? pageEmails[0] : undefined);
  return email === undefined ? undefined : personOfEmail(email);
}

/** Returns the key for choices about someone known by an email alone. */
export function personOfEmail(email: string): string {
  return `email:${foldEmail(email)}`;
}
