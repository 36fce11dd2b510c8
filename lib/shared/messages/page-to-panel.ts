import { browser } from 'wxt/browser';
import type { Runtime } from 'webextension-polyfill';
import { ownTierOf } from './sender';
import type { MessageName, RequestOf } from './to-background';

/** The reports that are overheard, with the fields that count here. */
interface Overheard {
  type: Extract<MessageName, 'page.candidate' | 'page.left'>;
  request: Partial<Pick<RequestOf<'page.candidate'>, 'visit'>>;
}

/**
 * Overhears what the content script in a tab reports to the background, which reaches every page of the extension, and
 * sooner than what the background keeps of it.
 * @param heard called with the visit that the page shows from now on, or with nothing when it shows none
 * @returns ends it
 */
export function overhearPage(tabId: number, heard: (visit: string | undefined) => void): () => void {
  const listener = (message: unknown, sender: Runtime.MessageSender): undefined => {
    if (sender.tab?.id !== tabId || ownTierOf(sender) !== 'content') return;
    const { type, request } = Object(message) as Partial<Overheard>;
    const { visit } = Object(request) as Overheard['request'];
    if (type === 'page.candidate' && typeof visit === 'string') heard(visit);
    if (type === 'page.left') heard(undefined);
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}
