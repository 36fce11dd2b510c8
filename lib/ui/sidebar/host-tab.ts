import { browser } from 'wxt/browser';
import { closePanel } from '../../shared/browser/side-panel';
import { answerAsPanelOf } from '../../shared/messages/background-to-panel';
import { patientSend as send, patientSendAbout as sendAbout } from '../shared/patient-send';
import { followTab } from './follow-tab';
import { leavePanel } from './leave-panel';
import { followTabVisit, visitInTab } from './tab-visit';
import { watchTabSubject } from '../../shared/settings/tab-values';
import type { SidebarHost } from './host';

/** In a tab of its own it shows that tab's person; beside tabs, that of the one that is looked at. */
export async function topLevelHost(): Promise<SidebarHost> {
  const ownTab = (await browser.tabs.getCurrent())?.id;
  return ownTab === undefined ? asPanel((await browser.windows.getCurrent()).id!) : inTab(ownTab);
}

function inTab(ownTab: number): SidebarHost {
  const reviewOf = async (tab: number) => (await sendAbout(tab)('review.shown', {})).visit;
  /** A new tab may learn its candidate only after asking; later, no answer means nobody. */
  let isSettled = !isNew();
  return {
    tab: () => ownTab,
    begin(sidebar) {
      followTab({
        activeTab: async () => ownTab,
        onActivated: () => {},
        onShown: watchTabSubject,
        shown: reviewOf,
        turn: () => sidebar.leave(),
        show(visit) {
          if (visit === undefined) return sidebar.leave(isSettled);
          isSettled = true;
          sidebar.show(visit, true);
        },
      });
    },
  };
}

/** Returns whether this page is opened for the first time, neither reloaded nor restored. */
function isNew(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.type === 'navigate';
}

function asPanel(windowId: number): SidebarHost {
  let followed: number | undefined;
  let shown: string | undefined;
  let isLeaving = false;
  return {
    tab: () => followed,
    move: {
      to: 'page',
      async go() {
        isLeaving = true;
        isLeaving = await leavePanel({
          left: () => send('panel.left', { window: windowId }),
          close: closePanel,
          stayed: before => send('panel.stayed', { window: windowId, before }),
        });
        return isLeaving;
      },
    },
    begin(sidebar) {
      answerAsPanelOf(windowId);
      void send('panel.opened', { window: windowId }).catch(() => undefined);
      window.addEventListener('pagehide', () => {
        if (!isLeaving) void send('panel.closed', { window: windowId }).catch(() => undefined);
      });
      followTab({
        activeTab: async () => (await browser.tabs.query({ active: true, windowId }))[0]?.id,
        onActivated: changed => browser.tabs.onActivated.addListener(changed),
        onShown: (tab, changed, left) => followTabVisit(tab, () => shown, changed, left),
        shown: visitInTab,
        turn(tab) {
          followed = tab;
          shown = undefined;
          sidebar.leave();
        },
        show(visit) {
          shown = visit;
          if (visit === undefined) sidebar.leave(true);
          else sidebar.show(visit, true);
        },
      });
    },
  };
}
