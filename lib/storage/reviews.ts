import { storage } from '@wxt-dev/storage';
import type { Subject } from '../domain/subject';

export type Reviews = ReturnType<typeof createReviews>;

/** Whom each tab shows. Kept while the browser is open, so that it outlives the background but nothing more. */
export function createReviews() {
  let last: Promise<unknown> = Promise.resolve();

  return {
    get: (tabId: number): Promise<Subject | null> => item(tabId).getValue(),

    /**
     * Changes whom a tab shows; changes are made one after another, so that none undoes another.
     * @param change gives the new subject, or undefined to leave things as they are
     */
    update(tabId: number, change: (before: Subject | null) => Subject | undefined): Promise<void> {
      return queued(async () => {
        const next = change(await item(tabId).getValue());
        if (next) await item(tabId).setValue(next);
      });
    },

    remove: (tabId: number): Promise<void> => queued(() => item(tabId).removeValue()),
  };

  function queued(task: () => Promise<void>): Promise<void> {
    const done = last.then(task);
    last = done.catch(() => undefined);
    return done;
  }
}

/** Calls back whenever a tab may show someone else, for pages at top level. @returns ends that */
export function watchReview(tabId: number, changed: () => void): () => void {
  return item(tabId).watch(changed);
}

const item = (tabId: number) => storage.defineItem<Subject>(`session:review:${tabId}`);
