import { browser } from 'wxt/browser';
import type { FrameChange } from '../model/frame';

/** News for the content script of a JobScore page. Without content it only asks for the visit. */
export interface PageNews extends FrameChange {
  /** Set when marks in lists may have changed. */
  marks?: boolean;
  /** Set when the page must report its candidate again, because it was forgotten. */
  report?: boolean;
}

/**
 * Sends news to the page of a tab.
 * @returns the visit that the page shows; rejects where Fitside is not in the page
 */
export function sendNews(tabId: number, news: PageNews): Promise<unknown> {
  return browser.tabs.sendMessage(tabId, news, { frameId: 0 });
}

/**
 * Listens to news in a JobScore page. Browsers deliver nothing here but what Fitside's own pages and background send.
 * @param heard returns the visit that the page shows, which is the reply
 */
export function listenToNews(heard: (news: PageNews) => string | undefined): void {
  browser.runtime.onMessage.addListener((news, _sender, reply) => reply(heard(Object(news))));
}
