import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { JOBSCORE_PAGES } from '../lib/shared/model/jobscore-pages';
import { listenToNews } from '../lib/shared/messages/background-to-page';
import { send } from '../lib/shared/messages/send';
import { trackPage } from '../lib/content/page-tracker';
import { createFrame } from '../lib/content/frame';
import { createMarks } from '../lib/content/list-marks';

export default defineContentScript({
  matches: JOBSCORE_PAGES,
  // The address alone often names the candidate: the background can begin before the page is there.
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  // WXT's context is left unused: any script of the page can end it, by dispatching an event.
  main() {
    // WXT types the keys of hand-written message files only.
    const word = (key: string) => browser.i18n.getMessage(key as '@@ui_locale');
    const isAlive = () => Boolean(browser.runtime?.id);
    const frame = createFrame({
      window,
      source: browser.runtime.getURL('/sidepanel.html'),
      origin: import.meta.env.FIREFOX
        ? browser.runtime.getURL('')
        : `chrome-extension://${browser.runtime.id}`,
      words: {
        open: word('frame_open'),
        gone: word('frame_gone'),
        reload: word('frame_reload'),
        dismiss: word('sidebar_close'),
      },
      remember: open => void send('frame.remember', { open }).catch(() => isAlive() || frame.outdate()),
      isAlive,
      reload: () => window.location.reload(),
    });
    trackPage({
      window,
      frame,
      marks: createMarks({ window, read: ids => send('marks.read', { ids }) }),
      report: (candidate, visit) => send('page.candidate', { visit, ...candidate }),
      look: () => send('frame.look', {}),
      listen: listenToNews,
      left: () => send('page.left', {}),
      isAlive,
      newVisit: () => crypto.randomUUID(),
    });
  },
});
