import { sheetAddress } from '../../shared/model/urls';
import type { Handlers } from '../../shared/messages/receive';
import type { TabSubjects } from '../review/tab-subject';
import type { Reviews } from '../../shared/settings/tab-subject';

/** What the background answers about sheets to print: such a tab shows the candidate it was opened for. */
export function createSheetHandlers(parts: {
  shown: TabSubjects;
  reviews: Reviews;
  /** Shows a page of the extension in a new tab. */
  openPage: (address: string) => Promise<{ id?: number | undefined }>;
}): Pick<Handlers, 'sheet.open'> {
  const { shown, reviews, openPage } = parts;
  return {
    'sheet.open': async ({ visit, without }, tabId) => {
      const subject = await shown.of(tabId, visit);
      if (!subject) return {};
      const { id } = await openPage(sheetAddress(without));
      if (id !== undefined) await reviews.update(id, () => subject);
      return {};
    },
  };
}
