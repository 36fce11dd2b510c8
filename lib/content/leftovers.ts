import type { EmailScan } from './email-scanner';

/** As many addresses as a candidate may have; what lies beyond is surely somebody else's. */
const MOST_EMAILS = 5;

/**
 * Holds back what one candidate's page leaves on the next one's: addresses and the main heading, each until a scan has
 * found it gone.
 */
export function createLeftovers() {
  let emails = new Set<string>();
  let heading = '';
  let last: Pick<EmailScan, 'seen' | 'heading'> = { seen: new Set(), heading: '' };

  return {
    /** Holds back what the last scan saw, and more addresses that stood there before. */
    hold(scan: EmailScan, before: readonly string[]): void {
      emails = new Set([...emails, ...last.seen, ...before]);
      ({ heading } = last);
      release(scan);
    },

    release,

    /** Remembers a scan as the last one. */
    note(scan: EmailScan): void {
      last = scan;
    },

    emailsOf: ({ ranked }: EmailScan): string[] =>
      ranked.filter(email => !emails.has(email)).slice(0, MOST_EMAILS),

    headingOf: (scan: EmailScan): string => (scan.heading === heading ? '' : scan.heading),
  };

  /** Releases what is gone from the page. A page read in part proves nothing. */
  function release(scan: EmailScan): void {
    if (!scan.isWhole) return;
    for (const email of emails) if (!scan.seen.has(email)) emails.delete(email);
    if (scan.heading !== heading) heading = '';
  }
}
