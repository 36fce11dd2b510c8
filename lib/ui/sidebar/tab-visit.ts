import { browser } from 'wxt/browser';
import { overhearPage } from '../../shared/messages/page-to-panel';
import { askVisit } from '../../shared/messages/panel-to-page';
import { patientSendAbout as sendAbout } from '../shared/patient-send';
import { watchTabSubject } from '../../shared/settings/tab-values';

/**
 * Returns a tab's visit for a sidebar beside it: the background's, if the tab's page confirms it. A page that the tab
 * has left does not answer.
 */
export async function visitInTab(tab: number): Promise<string | undefined> {
  const [{ visit }, confirmed] = await Promise.all([sendAbout(tab)('review.shown', {}), askVisit(tab)]);
  return visit === confirmed ? visit : undefined;
}

/**
 * Follows a tab's visits: by its stored subject, by its page loads, and by its page's own reports, which come first.
 * @param shown the visit that is shown
 * @param changed called when the tab may show someone else
 * @param left called when it shows another visit
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
