import type { PageNews } from '../shared/messages/background-to-page';
import type { FrameState } from '../shared/model/frame';
import { readPageAddress } from './page-address';
import type { Frame } from './frame';
import type { Marks } from './list-marks';
import { listenTo } from './trusted-events';
import { watchNavigation } from './navigation';
import { NOTHING, scanEmails } from './email-scanner';
import { createVisitTracker, type PageCandidate, type VisitChange } from './visit-tracker';
import { DRAWING, LASTING, PRESSED, createDomWatcher, type WatchLimits } from './dom-watcher';

/** Functions the page tracker needs from outside. */
export interface PageParts {
  window: Window;
  frame: Pick<Frame, 'clear' | 'ready' | 'update' | 'remove' | 'outdate' | 'refit' | 'pick'>;
  /** Marks beside candidates in lists, on pages that are no candidate's. */
  marks: Marks;
  /** Reports the page's candidate to the background. Rejects when it does not answer. */
  report(candidate: PageCandidate, visit: string): Promise<FrameState>;
  /** Asks the background how the frame is to be drawn by now. */
  look(): Promise<Partial<FrameState>>;
  /** Calls `heard` with the extension's messages to the page; it returns the page's visit. */
  listen(heard: (news: PageNews) => string | undefined): void;
  /** Reports that the page shows nobody. */
  left(): Promise<unknown>;
  /** Returns whether this script's extension is still there; an update removes it. */
  isAlive(): boolean;
  newVisit(): string;
}

/** A report that failed is sent again, each time after longer. */
const AGAIN_AFTER = 200;
/** The browser's side panel slides in and out. */
const LOOK_AFTER = 300;

/**
 * Follows one JobScore page for its lifetime: finds its candidate, reports it to the background, and shows, clears
 * and removes the frame. Starts before the page is parsed: an id in the address is reported at once.
 * @returns ends it
 */
// oxlint-disable-next-line max-lines-per-function -- one state, shared by all; passing it between files costs page bytes
export function trackPage({
  window,
  frame,
  marks,
  report,
  look: askLook,
  listen,
  left,
  isAlive,
  newVisit,
}: PageParts): () => void {
  const { document } = window;
  const ending = new AbortController();
  const { signal } = ending;
  const visits = createVisitTracker(newVisit);
  const watch = createDomWatcher(document, look, () => {
    visits.settle();
    frame.refit();
    keepWatching();
  });
  let href = window.location.href;
  let reported: { visit: string; candidate: PageCandidate } | undefined;
  let looking: ReturnType<typeof setTimeout> | undefined;
  /** Where the user picked in a list the candidate who is shown. */
  let pickedAt: string | undefined;

  function look(changes = watch.takeRecords()): void {
    const address = readPageAddress(window.location.href);
    // What the page holds matters where a candidate is shown, and at the moment another one comes.
    if (address.kind === 'none') return act(visits.look(address, NOTHING));
    act(visits.look(address, scanEmails(document, changes)));
  }

  function act(turn: VisitChange): void {
    if (turn.kind === 'same') return;
    if (turn.kind === 'left') return leave();
    if (pickedAt !== undefined) unpick();
    reported = { visit: turn.visit, candidate: turn.candidate };
    if (turn.kind === 'new') frame.clear(turn.visit);
    void sendReport(reported);
  }

  function leave(): void {
    unpick();
    left().catch(() => endIfOutdated());
  }

  function unpick(): void {
    reported = pickedAt = undefined;
    frame.remove();
  }

  /** The user wants to see a candidate of a list: a visit like any other, until the page shows something else. */
  function pick(candidateId: string, back: () => void): void {
    if (endIfOutdated()) return;
    pickedAt = window.location.pathname;
    reported = { visit: newVisit(), candidate: { candidateIds: [candidateId], emails: [] } };
    frame.pick(reported.visit, () => {
      leave();
      back();
    });
    void sendReport(reported);
  }

  function mark(): void {
    if (readPageAddress(window.location.href).kind === 'none') marks.on(pick);
    else marks.off();
  }

  async function sendReport(news: NonNullable<typeof reported>, tries = 1): Promise<void> {
    try {
      const look = await report(news.candidate, news.visit);
      if (reported?.visit === news.visit && !signal.aborted) frame.ready(news.visit, look);
    } catch {
      if (endIfOutdated()) return;
      const again = () => reported === news && !endIfOutdated() && sendReport(news, tries + 1);
      setTimeout(again, AGAIN_AFTER * Math.min(tries, 5) ** 2);
    }
  }

  /**
   * Preferences may have changed, or the browser's side panel have come or gone, which makes the page wider or narrower
   * in the tab that is seen.
   */
  function lookAtFrame(): void {
    if (endIfOutdated()) return;
    clearTimeout(looking);
    looking = setTimeout(() => {
      if (!reported || document.visibilityState !== 'visible') return;
      askLook().then(look => frame.update(look), endIfOutdated);
    }, LOOK_AFTER);
  }

  function endIfOutdated(): boolean {
    if (isAlive()) return false;
    end();
    frame.outdate();
    return true;
  }

  function moved(changes?: MutationRecord[]): void {
    if (endIfOutdated()) return;
    if (window.location.href === href) return lookAgain(PRESSED);
    href = window.location.href;
    const address = readPageAddress(href);
    mark();
    if (pickedAt !== undefined && pickedAt !== window.location.pathname && address.kind === 'none') leave();
    if (visits.isChange(address)) {
      look(changes);
      if (address.kind === 'none') watch.stop();
      else watch.start(DRAWING);
    } else if (address.kind === 'candidate') {
      // Another tab of the same candidate: addresses it adds are other people's as likely as not.
      visits.settle();
      watch.start(DRAWING);
      watch.poke();
    }
  }

  /** Looks again, since a click or the page may change its candidate without changing the address. */
  function lookAgain(limits: WatchLimits): void {
    if (!watch.isOn()) watch.start(limits);
    watch.poke();
  }

  /** Keeps watching: without an id in the address only the content shows the next candidate, however late. */
  function keepWatching(): void {
    const address = readPageAddress(window.location.href);
    if (address.kind === 'candidate' && address.candidateIds.length === 0) watch.start(LASTING);
  }

  function begin(): void {
    look();
    watchNavigation(window, moved, signal);
    whenParsed(document, signal, () => {
      look();
      mark();
      if (readPageAddress(window.location.href).kind === 'candidate') watch.start(DRAWING);
    });
    const arm = (event: Event) => {
      if (event instanceof KeyboardEvent && event.key !== 'Enter') return;
      if (!watch.isOn()) watch.start(PRESSED);
    };
    listenTo(window, 'pointerdown keydown', arm, { capture: true, signal });
    listenTo<PageTransitionEvent>(window, 'pageshow', event => event.persisted && act(visits.renew()), {
      signal,
    });
    listenTo(document, 'visibilitychange', lookAtFrame, { signal });
    listenTo(window, 'resize', lookAtFrame, { signal });
    listen(news => {
      frame.update(news);
      if (news.marks) marks.renew();
      if (news.report && reported) void sendReport(reported);
      return reported?.visit;
    });
  }

  function end(): void {
    ending.abort();
    watch.stop();
    marks.off();
  }

  // A page drawn in advance is not what the tab shows, and may never be.
  const isAhead = (document as { prerendering?: boolean }).prerendering === true;
  if (isAhead) listenTo(document, 'prerenderingchange', begin, { signal });
  else begin();
  return end;
}

function whenParsed(document: Document, signal: AbortSignal, run: () => void): void {
  if (document.readyState !== 'loading') run();
  else listenTo(document, 'DOMContentLoaded', run, { signal });
}
