import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createFocusGuard } from '../lib/content/focus-guard';
import { isFrameCovered } from '../lib/content/frame-cover';
import { createFrameSight, findFrames } from '../lib/content/frame-sight';
import { guardedWorld } from '../lib/content/guarded-events';

/** The browser's functions by themselves: what lets them be the same in all browsers is larger than this script. */
declare const chrome: {
  runtime?: { id?: string; getURL(path: string): string };
  dom?: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null };
};

/** The content script's world, where this runs once for each question. */
const world = globalThis as { fitsideSight?: () => number };

/**
 * Returns for how long the sidebar has stood in its place in this page, in ms. The first time it begins to look, and to
 * guard the focus. It is no part of the content script, so that pages without an open sidebar do not carry it.
 */
export default defineUnlistedScript(() => {
  const parts = { document, source: chrome.runtime?.getURL('/sidepanel.html') ?? '', shadowOf };
  guardedWorld.fitside ??= createFocusGuard({ document, findFrame: () => findFrames(parts)[0] });
  world.fitsideSight ??= createFrameSight({
    ...parts,
    isAlive: () => Boolean(chrome.runtime?.id),
    isCovered: import.meta.env.FIREFOX ? isFrameCovered : undefined,
  });
  return world.fitsideSight();
});

/** Firefox has it on elements, Chromium among the functions for extensions. */
function shadowOf(element: Element): ShadowRoot | null {
  if ('openOrClosedShadowRoot' in element) return element.openOrClosedShadowRoot as ShadowRoot | null;
  return chrome.dom?.openOrClosedShadowRoot(element as HTMLElement) ?? null;
}
