import { browser } from 'wxt/browser';

/** Runs in the page of a tab what looks at the frame there. @returns for how long it has been in its place, in ms */
export async function readFrameSight(tabId: number): Promise<number> {
  const [answer] = await browser.scripting.executeScript({
    target: { tabId },
    files: ['/frame-sight.js'],
  });
  const forMs: unknown = answer?.result;
  return typeof forMs === 'number' && forMs > 0 ? forMs : 0;
}
