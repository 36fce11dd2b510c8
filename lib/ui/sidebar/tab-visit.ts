import { browser } from 'wxt/browser';
import { overhearPage } from '../../shared/messages/page-to-panel';
import { askVisit } from '../../shared/messages/panel-to-page';
import { sendAbout } from '../../shared/messages/send';
import { watchTabSubject } from '../../shared/settings/tab-subject';

/**
 * The visit that a tab shows, for a sidebar beside it: what the background has of the tab, if the page in it says the
 * same. A page that the tab has left meanwhile says nothing.
 */
export async function visitInTab(tab: number): Promise<string | undefined> {
  const [{ visit }, said] = await Promise.all([sendAbout(tab)('review.shown', {}), askVisit(tab)]);
  return visit === said ? visit : undefined;
}

/**
 * Follows what a tab shows: by what is kept of it, by its loading other pages, and by what its page tells the background
 * of another visit, which comes first.
 * @param shown the visit that is shown
 * @param changed called when the tab may show someone else
 * @param left called when it shows another than the one that is shown
 * @returns ends it
 */
export function followTabVisit(
  tab: number,
  shown: () => string | undefined,
  changed: () => void,
  left: () => void,
): () => void {
  const updated = (updatedTab: number) => {
    if (updatedTab === tab) changed();
  };
  const endOverhearing = overhearPage(tab, visit => {
    if (shown() !== undefined && visit !== shown()) left();
  });
  const unwatch = watchTabSubject(tab, changed);
  browser.tabs.onUpdated.addListener(updated);
  return () => {
    unwatch();
    browser.tabs.onUpdated.removeListener(updated);
    endOverhearing();
  };
}
