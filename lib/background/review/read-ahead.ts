import { foldedFor, type Purpose, SECTIONS } from '../../shared/model/section-lists';
import type { Section } from '../../shared/model/sections';
import type { Reviewer } from './review';
import type { VisitSubjects } from './visit-subjects';

/** Pages of careers shown at first. */
export const FIRST_PAGES = 1;

/** Reads the sections that the frame will show while it is still loading. Its own requests join those under way. */
export function readAhead(
  tab: number,
  visit: string,
  parts: {
    subjects: VisitSubjects;
    reviewer: Pick<Reviewer, 'read'>;
    /** The purpose: sections it leaves folded are not read ahead. */
    purpose: () => Promise<Purpose>;
    /** The sections that an organisation hides. */
    hidden: () => Promise<readonly Section[]>;
  },
): void {
  const { subjects, reviewer } = parts;
  void Promise.all([subjects.of(tab, visit), parts.purpose(), parts.hidden()]).then(result => {
    const [subject, purpose, hidden] = result;
    if (!subject) return;
    const folded = [...foldedFor(purpose), ...hidden];
    const isWanted = subjects.isWanted(tab, visit);
    const round = crypto.randomUUID();
    for (const section of SECTIONS.filter(name => !folded.includes(name))) {
      // What fails here is shown when the frame asks.
      reviewer
        .read(subject, section, 'fresh', { pages: FIRST_PAGES }, isWanted, round)
        .catch(() => undefined);
    }
  });
}
