import { foldEmail } from '../../shared/model/email';
import type { Subject } from '../../shared/model/subject';
import type { TabSubjects } from '../../shared/settings/tab-values';
import type { Asking } from '../query/query-client';
import { nameIn, type QueryId } from '../query/query-keys';
import type { TabLimits } from './tab-limits';

export type VisitSubjects = ReturnType<typeof createVisitSubjects>;

/**
 * Finds and amends the subject that a tab shows, for messages about one visit: whatever is about another is outdated.
 * Every function throws for a sender without a tab.
 */
export function createVisitSubjects(tabSubjects: TabSubjects, limits?: Pick<TabLimits, 'admit'>) {
  return {
    /** The subject of the tab, if that is still the visit. */
    of,

    /**
     * Returns a function that answers whether the tab still shows the visit. What the page named, and not the user, waits
     * for its turn first.
     */
    isWanted:
      (tabId: number | undefined, visit: string) =>
      async (asking?: Asking): Promise<boolean> => {
        const subject = await of(tabId, visit);
        if (!subject || !asking || !limits || !isNamedByPage(subject, asking.id))
          return subject !== undefined;
        const isStill = async () => (await of(tabId, visit)) !== undefined;
        return limits.admit(requireTab(tabId), visit, asking, isStill);
      },

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

function isNamedByPage({ jobId, settled, chosenEmail }: Subject, id: QueryId): boolean {
  if (nameIn(id) === 'job') return id === `job:${jobId}`;
  if (chosenEmail !== undefined && id === `candidates:${foldEmail(chosenEmail)}`) return false;
  return id !== `candidate:${settled?.candidateId}`;
}

/** Returns the tab's id. Content scripts and frames always have a tab; a message without one is not theirs. */
export function requireTab(tabId: number | undefined): number {
  if (tabId === undefined) throw new Error('no tab');
  return tabId;
}
