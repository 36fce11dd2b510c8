import { FOCUS_STOLEN, type FrameToPage, type TypingReport } from '../shared/messages/frame-to-page';
import type { EpochMs } from '../shared/model/time';

/** How long after the last key the page gets none, where the sidebar cannot have the focus back, in ms. */
const REST_MS = 3_000;
/** So many thefts within this time are no accident. */
const MOST_THEFTS = 3;
const THEFTS_WITHIN_MS = 10_000;
/** How long the news of a focus that was taken back may take, in ms. */
const SETTLING_MS = 100;

/** The open sidebar in the page. */
export interface FoundFrame {
  host: HTMLElement;
  iframe: HTMLIFrameElement;
}

/** Functions and elements that the guard needs. */
interface GuardParts {
  document: Document;
  findFrame(): FoundFrame | undefined;
  now?(): EpochMs;
}

/**
 * Keeps the focus in the sidebar while the user types there: a script of the page could take it, and with it what is
 * typed. The focus is taken back at once, and a key that comes to the page meanwhile is dropped. The user's pointer in
 * the page, Tab and Escape let it go.
 * @returns a listener for trusted events of the page and for messages of the frame
 */
// oxlint-disable-next-line max-lines-per-function -- one state, which each event and report may change
export function createFocusGuard({ document, findFrame, now = Date.now }: GuardParts) {
  let heldUntil: EpochMs = 0;
  let releasedAt: EpochMs = 0;
  let isTaking = false;
  let takenAt: EpochMs = 0;
  let usedAt: EpochMs = 0;
  /** The last element that the page gave the focus while it was held. */
  let bounced: { target: EventTarget | null; at: EpochMs } | undefined;
  let thefts: EpochMs[] = [];
  let port: MessagePort | undefined;
  const isHeld = () => now() < heldUntil;

  return (event: Event): void => {
    if (event.type === 'message') hear(event as MessageEvent<FrameToPage>);
    else if (isHeld()) guard(event);
  };

  function hear({ data, currentTarget }: MessageEvent<FrameToPage>): void {
    port = currentTarget as MessagePort;
    if (data === 'close' || data === 'dismiss') return release(now());
    // The user went on in the page before this came.
    if (!data.typing || data.at < releasedAt) return;
    const answers: Record<TypingReport['typing'], () => void> = { used, left, lost, typed: extend };
    answers[data.typing]();
  }

  function used(): void {
    usedAt = now();
    heldUntil = Infinity;
    bounced = undefined;
    if (document.activeElement !== findFrame()?.host) takeBack();
  }

  /** Gives the focus back to the target of Tab, which may have been taken for a theft just before. */
  function left(): void {
    const last = bounced;
    release(now());
    if (last && now() - last.at < 500) (last.target as Partial<HTMLElement> | null)?.focus?.();
  }

  /** Handles a loss that no event of the page explains, such as to a frame in it. */
  function lost(): void {
    const time = now();
    // It may be the one that was just answered: then the sidebar has the focus again.
    if (time - takenAt < SETTLING_MS) setTimeout(() => usedAt < time && answerLoss(), SETTLING_MS);
    else answerLoss();
  }

  function answerLoss(): void {
    if (!isHeld() || !document.hasFocus()) return;
    // A click into a frame of the page is no event of the page.
    if (document.querySelector(':is(iframe, frame, embed, object):hover')) return release(now());
    takeBack();
    // A window that loses the focus learns of it about now.
    setTimeout(() => document.hasFocus() && count(), SETTLING_MS);
  }

  function guard(event: Event): void {
    const { type, target, timeStamp } = event;
    if (type === 'pointerdown') return release(performance.timeOrigin + timeStamp);
    const isLoss = type === 'blur' || type === 'focusout';
    if (isLoss ? !isTaking : type === 'focus' && target === findFrame()?.host) return;
    event.stopImmediatePropagation();
    if (isLoss) return;
    event.preventDefault();
    if (type === 'focus') {
      if (isTaking) return;
      bounced = { target, at: now() };
      takeBack();
      count();
    } else {
      takeBack();
      extend();
    }
  }

  function release(at: EpochMs): void {
    heldUntil = 0;
    releasedAt = at;
    bounced = undefined;
    thefts = [];
  }

  function extend(): void {
    heldUntil = Math.max(heldUntil, now() + REST_MS);
  }

  function takeBack(): void {
    take();
    // The browser may end by giving it to what the page wanted.
    setTimeout(() => isHeld() && document.activeElement !== findFrame()?.host && take());
  }

  function take(): void {
    const frame = findFrame();
    takenAt = now();
    isTaking = true;
    frame?.iframe.blur();
    frame?.iframe.focus();
    isTaking = false;
    if (!frame || document.activeElement !== frame.host) heldUntil = Math.min(heldUntil, now() + REST_MS);
  }

  function count(): void {
    const time = now();
    thefts = [...thefts.filter(at => time - at < THEFTS_WITHIN_MS), time];
    if (thefts.length < MOST_THEFTS) return;
    thefts = [];
    heldUntil = Math.min(heldUntil, time + REST_MS);
    port?.postMessage(FOCUS_STOLEN);
  }
}
