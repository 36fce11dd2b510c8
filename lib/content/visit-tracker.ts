import type { PageAddress } from './page-address';
import type { EmailScan } from './email-scanner';

/** Whom a page shows. */
export interface PageCandidate {
  candidateId?: string;
  jobId?: string;
  /** The likeliest first. */
  emails: string[];
}

/** As many addresses as a candidate may have; what lies beyond is surely somebody else's. */
export const MOST_EMAILS = 5;

type CandidateAddress = Extract<PageAddress, { kind: 'candidate' }>;

/** What a look at the page has brought. */
export type VisitChange =
  /** nothing that was not known */
  | { kind: 'same' }
  /** no candidate is shown any more, or none from the start */
  | { kind: 'left' }
  /** another candidate is shown */
  | { kind: 'new'; visit: string; candidate: PageCandidate }
  /** the same candidate, with addresses that were not known, or beside another job */
  | { kind: 'more'; visit: string; candidate: PageCandidate };

interface Shown {
  key: string;
  visit: string;
  candidateId: string | undefined;
  jobId: string | undefined;
  emails: string[];
  /** Whether addresses may still join others: only while the page is being drawn. */
  isOpen: boolean;
}

const SAME: VisitChange = { kind: 'same' };

/**
 * Tells one visit to a candidate from the next, and keeps the addresses of one person off another.
 *
 * After a single-page navigation the address names the next candidate while the page may still show the last one's
 * email. So all addresses that stood on the page before are *held back* from the new candidate, each until a look
 * has found it gone. If two candidates truly share an address it stays held back: better none than a wrong person's.
 */
export class VisitTracker {
  #shown: Shown | undefined;
  #heldBack = new Set<string>();
  #lastSeen = new Set<string>();
  #hasLooked = false;

  constructor(private readonly newVisit: () => string) {}

  /** Whether a look at this address would begin another visit, or end the one there is. */
  isChange(address: PageAddress): boolean {
    return !this.#hasLooked || this.#shown?.key !== (address.kind === 'none' ? undefined : address.key);
  }

  /** The page is as it will be: from here on no address joins those the candidate has. */
  settle(): void {
    if (this.#shown) this.#shown.isOpen = false;
  }

  /** The same page was left and has come back whole, out of the browser's memory: a visit of its own. */
  renew(): VisitChange {
    if (!this.#shown) return this.#hasLooked ? { kind: 'left' } : SAME;
    this.#shown.visit = this.newVisit();
    return { kind: 'new', ...this.#told(this.#shown) };
  }

  /**
   * Takes in one look at the page.
   * @param added the addresses that came into the page in this very task, which may be drawn before its address
   *   changes: they belong to the new candidate, whatever else stands there to the last
   */
  look(address: PageAddress, scan: EmailScan, added: ReadonlySet<string> = new Set()): VisitChange {
    const turn =
      address.kind === 'none'
        ? this.#leave()
        : this.isChange(address)
          ? this.#arrive(address, scan, added)
          : this.#stay(address, scan);
    this.#lastSeen = scan.seen;
    this.#hasLooked = true;
    return turn;
  }

  #leave(): VisitChange {
    if (!this.#shown && this.#hasLooked) return SAME;
    this.#shown = undefined;
    return { kind: 'left' };
  }

  #arrive(address: CandidateAddress, scan: EmailScan, added: ReadonlySet<string>): VisitChange {
    // The first page of a document was never anybody else's.
    const before = this.#hasLooked ? [...scan.seen].filter(email => !added.has(email)) : [];
    return this.#begin(address, scan, before);
  }

  #stay(address: CandidateAddress, scan: EmailScan): VisitChange {
    const shown = this.#shown as Shown;
    // Without an id in the address only the page tells the next candidate: by the first one's address being gone.
    if (!shown.candidateId && shown.emails[0] && scan.isWhole && !scan.seen.has(shown.emails[0])) {
      return this.#begin(address, scan, []);
    }
    this.#release(scan);
    const emails = this.#emailsOf(scan);
    const isNews = emails.some(email => !shown.emails.includes(email));
    const isWelcome = isNews && (shown.isOpen || shown.emails.length === 0);
    const jobId = address.jobId ?? shown.jobId;
    if (!isWelcome && jobId === shown.jobId) return SAME;
    if (isWelcome) shown.emails = emails;
    shown.jobId = jobId;
    return { kind: 'more', ...this.#told(shown) };
  }

  /** Holds back what stood on the page before, as far as it still does. */
  #begin({ key, candidateId, jobId }: CandidateAddress, scan: EmailScan, before: string[]): VisitChange {
    this.#heldBack = new Set([...this.#heldBack, ...this.#lastSeen, ...before]);
    this.#release(scan);
    const emails = this.#emailsOf(scan);
    this.#shown = { key, visit: this.newVisit(), candidateId, jobId, emails, isOpen: true };
    return { kind: 'new', ...this.#told(this.#shown) };
  }

  /** Lets go of what is gone from the page. A page read in part proves nothing. */
  #release(scan: EmailScan): void {
    if (!scan.isWhole) return;
    for (const email of this.#heldBack) if (!scan.seen.has(email)) this.#heldBack.delete(email);
  }

  #emailsOf(scan: EmailScan): string[] {
    return scan.ranked.filter(email => !this.#heldBack.has(email)).slice(0, MOST_EMAILS);
  }

  #told({ visit, candidateId, jobId, emails }: Shown): { visit: string; candidate: PageCandidate } {
    return {
      visit,
      candidate: {
        ...(candidateId && { candidateId }),
        ...(jobId && { jobId }),
        emails: [...emails],
      },
    };
  }
}
