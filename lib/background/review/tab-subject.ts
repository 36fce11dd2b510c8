import type { Subject } from '../../shared/model/subject';
import type { Reviews } from '../../shared/settings/tab-subject';

/** What a tab shows, for messages about one visit: whatever is about another is outdated. */
export type TabSubjects = ReturnType<typeof createTabSubjects>;

/** Finds and amends whom the sender's own tab shows. Every function throws for a sender without a tab. */
export function createTabSubjects(reviews: Reviews) {
  return {
    /** Whom the tab shows, if that is still the visit. */
    of,

    /** Whether the visit is still the one the tab shows, to be asked again and again. */
    isWanted: (tabId: number | undefined, visit: string) => async () =>
      (await of(tabId, visit)) !== undefined,

    /** Changes what the user chose of the visit, unless it is over. */
    amend: (tabId: number | undefined, visit: string, change: Partial<Subject>): Promise<void> =>
      reviews.update(inTab(tabId), before =>
        before?.visit === visit ? { ...before, ...change } : undefined,
      ),
  };

  async function of(tabId: number | undefined, visit: string): Promise<Subject | undefined> {
    const subject = await reviews.get(inTab(tabId));
    return subject?.visit === visit ? subject : undefined;
  }
}

/** Content scripts and frames always have a tab; a message without one is not theirs. */
export function inTab(tabId: number | undefined): number {
  if (tabId === undefined) throw new Error('no tab');
  return tabId;
}
