import type { EpochMs } from '../shared/model/time';
import type { FoundFrame } from './focus-guard';
import { isDrawnPlainly, isInPlace } from './frame-placement';
import type { isFrameCovered } from './frame-cover';

/** The pause between two looks at the frame. */
const LOOK_MS = 250;
/** After a longer pause nothing is known of the time before: the tab was hidden, or the page kept the thread busy. */
const MOST_PAUSE_MS = 2_000;

/** The ways to find a page's sidebar. */
interface FrameFinder {
  document: Document;
  /** The address of the sidebar page. */
  source: string;
  /** Opens a closed shadow root, as extensions may. */
  shadowOf(element: Element): ShadowRoot | null;
}

/** Returns the sidebars in the page: more than one are none of Fitside's. */
export function findFrames({ document, source, shadowOf }: FrameFinder): FoundFrame[] {
  return [...document.querySelectorAll<HTMLElement>('[data-fitside=frame]')].flatMap(host => {
    const iframe = shadowOf(host)?.querySelector('iframe');
    return iframe?.src === source ? [{ host, iframe }] : [];
  });
}

/** Functions and elements that a look at the frame needs. */
interface SightParts extends FrameFinder {
  /** Returns whether the extension is still there. */
  isAlive(): boolean;
  /** Looks for what covers the frame; absent where the browser itself reports that. */
  isCovered?: typeof isFrameCovered | undefined;
  now?(): EpochMs;
}

/**
 * Watches whether the sidebar stands where Fitside puts it, unhidden and unmoved: a page that moves or covers it could
 * have the user press what they do not see.
 * @returns a function that returns for how long this holds, in ms; 0 where it does not hold now
 */
export function createFrameSight(parts: SightParts): () => number {
  const { document, shadowOf, isAlive, isCovered, now = Date.now } = parts;
  let place = '';
  let since = 0;
  let lastLook = 0;

  const timer = setInterval(() => {
    if (!isAlive()) clearInterval(timer);
    else if (document.visibilityState === 'visible') look(false);
  }, LOOK_MS);

  return () => {
    look(true);
    return place === '' ? 0 : now() - since;
  };

  function look(isThorough: boolean): void {
    const time = now();
    const isGap = time < lastLook || time - lastLook > MOST_PAUSE_MS;
    lastLook = time;
    const found = placeOf(isThorough);
    if (found !== place || isGap) since = time;
    place = found;
  }

  /** Returns where the sidebar stands; '' where it is not to be seen whole. */
  function placeOf(isThorough: boolean): string {
    const [frame, ...others] = findFrames(parts);
    if (!frame || others.length > 0) return '';
    const { host, iframe } = frame;
    const rect = iframe.getBoundingClientRect();
    if (!isInPlace(rect, document) || !isDrawnPlainly(host)) return '';
    if (isCovered?.(host, rect, isThorough ? shadowOf : () => null)) return '';
    const { left, top, right, bottom } = rect;
    return [left, top, right, bottom].map(Math.round).join();
  }
}
