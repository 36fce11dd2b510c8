import type { Subject } from '../../shared/model/subject';
import type { TabSubjects } from '../../shared/settings/tab-values';

export type VisitSubjects = ReturnType<typeof createVisitSubjects>;

/**
 * Finds and amends the subject that a tab shows, for messages about one visit: whatever is about another is outdated.
 * Every function throws for a sender without a tab.
 */
export function createVisitSubjects(tabSubjects: TabSubjects) {
  return {
    /** The subject of the tab, if that is still the visit. */
    of,

    /** Returns a function that answers whether the tab still shows the visit. */
    isWanted: (tabId: number | undefined, visit: string) => async () =>
      (await of(tabId, visit)) !== undefined,

    /** Changes what the user chose of the visit, unless it is over. */
    amend: (tabId: number | undefined, visit: string, change: Partial<Subject>): Promise<void> =>
      tabSubjects.update(requireTab(tabId), before =>
        before?.visit === visit ? { ...before, ...change } : undefined,
      ),
  };

  async function of(tabId: number | undefined, visit: string): Promise<Subject | undefined> {
    const subject = await tabSubjects.get(requireTab(tabId));
    return subject?.visit === visit ? subject : undefined;
  }
}

/** Returns the tab's id. Content scripts and frames always have a tab; a message without one is not theirs. */
export function requireTab(tabId: number | undefined): number {
  if (tabId === undefined) throw new Error('no tab');
  return tabId;
}
