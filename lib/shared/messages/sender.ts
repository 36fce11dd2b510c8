import { browser } from 'wxt/browser';
import type { Runtime } from 'webextension-polyfill';

/**
 * Who may send a message: the `content` script in a JobScore page, the sidebar `frame` inside it, or a top-level
 * `page` of the extension such as options.
 */
export type Tier = 'content' | 'frame' | 'page';

const JOBSCORE_HOST = 'https://hire.jobscore.com';
const EMPLOYER_HOST = 'https://www.jobscore.com';

/** Returns whether an address lies in the JobScore application, where Fitside's content script runs. */
export function isJobscorePage(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  const origin = originOf(url);
  return origin === JOBSCORE_HOST || (origin === EMPLOYER_HOST && url.pathname.startsWith('/employer/'));
}

/** Scheme and host as they are written: a `blob:` address has neither, though `URL.origin` would give its maker's. */
export function originOf({ protocol, host }: URL): string {
  return `${protocol}//${host}`;
}

/**
 * Returns a sender's tier by the browser's own word: origin, frame id and tab. The message's content never counts.
 * `undefined` means no answer.
 * @param sender as the browser gave it with the message
 * @param extension this extension's id and the origin of its pages
 */
export function tierOf(
  sender: Runtime.MessageSender,
  extension: { id: string; origin: string },
): Tier | undefined {
  if (sender.id !== extension.id || !sender.url || !URL.canParse(sender.url)) return undefined;
  const inTab = sender.tab?.id !== undefined;
  // Chromium names the frame within tabs only.
  const isTop = sender.frameId === 0 || (!inTab && sender.frameId === undefined);
  if (originOf(new URL(sender.url)) === extension.origin) return isTop ? 'page' : 'frame';
  return inTab && isTop && isJobscorePage(sender.url) ? 'content' : undefined;
}

/** Returns the tier of a sender of this extension; for its pages. */
export function ownTierOf(sender: Runtime.MessageSender): Tier | undefined {
  return tierOf(sender, { id: browser.runtime.id, origin: originOf(new URL(browser.runtime.getURL(''))) });
}

/** Answers whether a message is from the background, or from a page of the extension outside every tab. */
export function isFromBackground({ id, tab }: Runtime.MessageSender): boolean {
  return id === browser.runtime.id && tab === undefined;
}
