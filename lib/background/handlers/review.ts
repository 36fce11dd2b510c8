import type { HandlersOf } from '../../shared/messages/receive';
import type { reviewMessages } from '../../shared/messages/to-background/review';
import type { Section } from '../../shared/model/sections';
import type { SectionAnswer } from '../../shared/model/section-answer';
import { sheetAddress } from '../../shared/model/urls';
import type { TabSubjects } from '../../shared/settings/tab-values';
import type { ProfileChanges } from '../review/profile-changes';
import { FIRST_PAGES } from '../review/read-ahead';
import type { Reviewer } from '../review/review';
import { requireTab, type VisitSubjects } from '../review/visit-subjects';

/** Answers sidebars about the candidate they show, and opens sheets to print. */
export function createReviewHandlers(parts: {
  subjects: VisitSubjects;
  tabSubjects: TabSubjects;
  reviewer: Reviewer;
  profileChanges: ProfileChanges;
  /** The sections that an organisation hides: they are not read. */
  hidden: () => Promise<readonly Section[]>;
  /** Shows a page of the extension in a new tab. @param address without a leading slash */
  openPage: (address: string) => Promise<{ id?: number | undefined }>;
}): HandlersOf<typeof reviewMessages> {
  const { subjects, tabSubjects, reviewer, profileChanges, openPage } = parts;

  return {
    'review.shown': async (_request, tabId) => {
      const visit = (await tabSubjects.get(requireTab(tabId)))?.visit;
      return visit === undefined ? {} : { visit };
    },

    'review.read': async ({ visit, round, want, sections }, tabId) => {
      const [subject, hidden] = await Promise.all([subjects.of(tabId, visit), parts.hidden()]);
      const shown = sections.filter(({ section }) => !hidden.includes(section));
      if (!subject || shown.length === 0) return { outdated: true };
      const isWanted = subjects.isWanted(tabId, visit);
      const answers = shown.map(async ({ section, pages = FIRST_PAGES, ...wanted }) => {
        const how = { ...wanted, pages };
        const answer = await reviewer.read(subject, section, want, how, isWanted, round);
        if (!isOf('profile', answer)) return answer;
        const isNoted = want !== 'stored' && (await isWanted());
        // What the store cannot compare is shown without what changed.
        return profileChanges.withChanges(subject, answer, isNoted).catch(() => answer);
      });
      return { answers: await Promise.all(answers) };
    },

    'sheet.open': async ({ visit, without }, tabId) => {
      const subject = await subjects.of(tabId, visit);
      if (!subject) return {};
      const { id } = await openPage(sheetAddress(without));
      if (id !== undefined) await tabSubjects.update(id, () => subject);
      return {};
    },
  };
}

function isOf<S extends Section>(section: S, answer: SectionAnswer): answer is SectionAnswer<S> {
  return answer.section === section;
}
