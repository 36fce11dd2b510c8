import { browser } from 'wxt/browser';
import { isJobscorePage } from '../../lib/messaging/sender';
import { send } from '../../lib/messaging/send';
import { followTab } from '../../lib/sidebar/follow-tab';
import type { Sidebar } from '../../lib/sidebar/sidebar';
import { watchReview } from '../../lib/storage/reviews';

/** Where this page runs: framed in a JobScore page, as the browser's own side panel, or in a tab for one person. */
export interface Host {
  /** The tab that messages speak of; undefined for the sender's own. */
  tab(): number | undefined;
  /** Closes the sidebar; absent where the browser itself has a button for that. */
  close?: () => void;
  /** Shows whom the place shows, from now on. */
  begin(sidebar: Pick<Sidebar, 'show' | 'leave'>): void;
}

export const host: Host = window.parent === window ? atTop() : inFrame();

/** The page that frames this one says whom it shows. */
function inFrame(): Host {
  return {
    tab: () => undefined,
    // Names nobody, so it may go to whatever page frames this one.
    close: () => window.parent.postMessage({ fitside: 'close' }, '*'),
    begin(sidebar) {
      window.addEventListener('message', ({ source, origin, data }: MessageEvent) => {
        const isFromPage = source === window.parent && isJobscorePage(`${origin}/employer/`);
        if (!isFromPage || data?.fitside !== 'visit' || typeof data.visit !== 'string') return;
        sidebar.show(data.visit, data.ready === true);
      });
    },
  };
}

/** In a tab of its own it shows that tab's person; beside tabs, that of the one that is looked at. */
function atTop(): Host {
  let followed: number | undefined;
  return {
    tab: () => followed,
    begin(sidebar) {
      followTab({
        activeTab: async () => (await browser.tabs.getCurrent())?.id ?? activeTab(),
        onActivated: changed => browser.tabs.onActivated.addListener(changed),
        onShown: watchReview,
        shown: async tab => (await send('review.shown', {}, tab)).visit,
        show(tab, visit) {
          followed = tab;
          if (visit === undefined) sidebar.leave();
          else sidebar.show(visit, true);
        },
      });
    },
  };
}

async function activeTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}
