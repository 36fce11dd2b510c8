import { readAddress } from './address';
import { scanEmails } from './scan';

/** Whom a page shows. */
export type Detection =
  | { kind: 'none' }
  | { kind: 'candidate'; candidateId?: string; jobId?: string; /** Likeliest first. */ emails: string[] };

/** As many addresses as a candidate may have; what lies beyond is surely somebody else's. */
export const MOST_EMAILS = 5;

/**
 * Tells whom a page shows: the id by its address, the email addresses by its content. Looks at this one moment only:
 * what a page still shows of an earlier candidate is for `Visits` to tell.
 */
export function detectCandidate(url: URL | string, document: Document): Detection {
  const address = readAddress(url);
  if (address.kind === 'none') return address;
  const { candidateId, jobId, isTalk } = address;
  const emails = scanEmails(document, isTalk).ranked.slice(0, MOST_EMAILS);
  return { kind: 'candidate', ...(candidateId && { candidateId }), ...(jobId && { jobId }), emails };
}
