import { storage } from '@wxt-dev/storage';
import type { Subject } from '../domain/review';

export type Reviews = ReturnType<typeof createReviews>;

/** Whom each tab shows. Kept while the browser is open, so that it outlives the background but nothing more. */
export function createReviews() {
  const item = (tabId: number) => storage.defineItem<Subject>(`session:review:${tabId}`);
  return {
    get: (tabId: number): Promise<Subject | null> => item(tabId).getValue(),
    set: (tabId: number, subject: Subject): Promise<void> => item(tabId).setValue(subject),
    remove: (tabId: number): Promise<void> => item(tabId).removeValue(),
  };
}
