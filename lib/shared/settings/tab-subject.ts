import type { Subject } from '../model/subject';
import { createTabValues, tabValue } from './tab-values';

export type TabSubjects = ReturnType<typeof createTabSubjects>;

const KIND = 'review';

/** Keeps the candidate of each tab. */
export function createTabSubjects() {
  const { get, set, changes, remove, all, clear } = createTabValues<Subject>(KIND);

  return {
    get,

    /**
     * Changes a tab's candidate.
     * @param change returns the new subject, or undefined to change nothing
     */
    update(tabId: number, change: (before: Subject | null) => Subject | undefined): Promise<void> {
      return changes.run(async () => {
        const next = change(await get(tabId));
        if (next) await set(tabId, next);
      });
    },

    remove,
    all,
    clear,
  };
}

/** Calls back whenever a tab may show someone else, for pages at top level. @returns ends that */
export function watchTabSubject(tabId: number, changed: () => void): () => void {
  return tabValue(KIND, tabId).watch(changed);
}
