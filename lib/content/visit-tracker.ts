import type { PageAddress } from './page-address';
import type { EmailScan } from './email-scanner';
import { createLeftovers } from './leftovers';

/** The candidate a page shows. */
export interface PageCandidate {
  /** JobScore's ids that the address names: one, none, or several that disagree. */
  candidateIds: string[];
  jobId?: string;
  /** The page's main heading, which may name the candidate. */
  heading?: string;
  /** The likeliest first. */
  emails: string[];
}

type CandidateAddress = Extract<PageAddress, { kind: 'candidate' }>;

/** The outcome of a look at the page. */
export type VisitChange =
  /** nothing new */
  | { kind: 'same' }
  /** no candidate is shown any more, or none from the start */
  | { kind: 'left' }
  /** another candidate is shown */
  | { kind: 'new'; visit: string; candidate: PageCandidate }
  /** the same candidate, with addresses that were not known, under another heading or beside another job */
  | { kind: 'more'; visit: string; candidate: PageCandidate };

interface Shown {
  key: string;
  visit: string;
  candidateIds: string[];
  jobId: string | undefined;
  heading: string;
  emails: string[];
  /** Set while addresses may still join others: as long as the page is drawn. */
  isOpen: boolean;
}

const SAME: VisitChange = { kind: 'same' };

/** The visits of one page. */
export type VisitTracker = ReturnType<typeof createVisitTracker>;

/**
 * Separates one visit to a candidate from the next, and keeps the addresses of one person off another.
 *
 * After a single-page navigation the address names the next candidate while the page may still show the last one's
 * email. So all addresses that stood on the page before are *held back* from the new candidate, each until a look
 * has found it gone. If two candidates truly share an address it stays held back: better none than a wrong person's.
 */
export function createVisitTracker(newVisit: () => string) {
  let shown: Shown | undefined;
  const leftovers = createLeftovers();
  let hasLooked = false;

  return {
    isChange,

    /** Closes the list of addresses: the page is as it will be. */
    settle(): void {
      if (shown) shown.isOpen = false;
    },

    /** Begins a visit of its own for a page that has come back whole, out of the browser's memory. */
    renew(): VisitChange {
      if (!shown) return hasLooked ? { kind: 'left' } : SAME;
      shown.visit = newVisit();
      return changeTo('new', shown);
    },

    /**
     * Takes in one look at the page. Addresses that came into it in this very task, which may be drawn before its address
     * changes, belong to the new candidate, whatever else stands there to the last.
     */
    look(address: PageAddress, scan: EmailScan): VisitChange {
      const change =
        address.kind === 'none'
          ? leave()
          : isChange(address)
            ? arrive(address, scan)
            : stay(address, scan, shown as Shown);
      leftovers.note(scan);
      hasLooked = true;
      return change;
    },
  };

  /** Returns whether this address would begin another visit, or end the present one. */
  function isChange(address: PageAddress): boolean {
    return !hasLooked || shown?.key !== (address.kind === 'none' ? undefined : address.key);
  }

  function leave(): VisitChange {
    if (!shown && hasLooked) return SAME;
    shown = undefined;
    return { kind: 'left' };
  }

  function arrive(address: CandidateAddress, scan: EmailScan): VisitChange {
    // The first page of a document was never anybody else's.
    const before = hasLooked ? [...scan.seen].filter(email => !scan.added.has(email)) : [];
    return begin(address, scan, before);
  }

  function stay(address: CandidateAddress, scan: EmailScan, shown: Shown): VisitChange {
    // Without an id in the address only the page shows the next candidate: by the first one's address being gone.
    if (
      shown.candidateIds.length === 0 &&
      shown.emails[0] &&
      scan.isWhole &&
      !scan.seen.has(shown.emails[0])
    ) {
      return begin(address, scan, []);
    }
    leftovers.release(scan);
    const emails = leftovers.emailsOf(scan);
    const isNews = emails.some(email => !shown.emails.includes(email));
    const isWelcome = isNews && (shown.isOpen || shown.emails.length === 0);
    const jobId = address.jobId ?? shown.jobId;
    const heading = leftovers.headingOf(scan);
    if (!isWelcome && jobId === shown.jobId && heading === shown.heading) return SAME;
    if (isWelcome) shown.emails = emails;
    Object.assign(shown, { jobId, heading });
    return changeTo('more', shown);
  }

  /** Holds back what stood on the page before, as long as it still does. */
  function begin(
    { key, candidateIds, jobId }: CandidateAddress,
    scan: EmailScan,
    before: string[],
  ): VisitChange {
    leftovers.hold(scan, before);
    const emails = leftovers.emailsOf(scan);
    const heading = leftovers.headingOf(scan);
    shown = { key, visit: newVisit(), candidateIds, jobId, heading, emails, isOpen: true };
    return changeTo('new', shown);
  }
}

function changeTo(kind: 'new' | 'more', { visit, candidateIds, jobId, heading, emails }: Shown): VisitChange {
  const candidate = {
    candidateIds,
    ...(jobId && { jobId }),
    ...(heading && { heading }),
    emails: [...emails],
  };
  return { kind, visit, candidate };
}
