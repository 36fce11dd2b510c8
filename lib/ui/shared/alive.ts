import { browser } from 'wxt/browser';

/** Returns whether the extension is still there. Chromium takes the id away; in Firefox the whole object is dead, and throws. */
export function isExtensionAlive(): boolean {
  try {
    return Boolean(browser.runtime.id);
  } catch {
    return false;
  }
}
