import { browser } from 'wxt/browser';
import { mayPanelBeOpen, openPanel } from '../../lib/shared/browser/side-panel';
import { sendNews } from '../../lib/shared/messages/background-to-page';
import { isPanelOpen } from '../../lib/shared/messages/background-to-panel';
import { currentLanguage } from '../../lib/shared/settings/appearance';
import { frameOpen } from '../../lib/shared/settings/stored-values';
import { settings } from '../../lib/shared/settings/settings';
import { frameWords } from '../../lib/background/panel/frame-labels';
import { createPanels } from '../../lib/background/panel/panels';
import type { Preferences } from '../../lib/background/settings/preferences';

/** Wires the browser's windows, tabs and side panels to what keeps one sidebar in each window. */
export function wirePanels(preferences: Preferences) {
  return createPanels({
    settings,
    words: async () => frameWords(await currentLanguage()),
    choose: place => preferences.set({ place }),
    frameOpen,
    mayBeOpen: mayPanelBeOpen,
    isOpen: isPanelOpen,
    open: tabId => openPanel({ tabId }),
    windowOf: async tabId => (await browser.tabs.get(tabId)).windowId,
    tabsIn: async windowId => {
      const tabs = await browser.tabs.query(windowId === undefined ? {} : { windowId });
      return tabs.flatMap(({ id }) => id ?? []);
    },
    sendNews,
  });
}
