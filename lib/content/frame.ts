import type { FrameToPage } from '../shared/messages/frame-to-page';
import { openFramePort, type PageVisit } from '../shared/messages/page-to-frame';
import { INITIAL_FRAME, type FrameChange, type FrameState } from '../shared/model/frame';
import { draw, drawHost, drawIframe, drawNotice, drawTab, nameTab } from './frame-elements';
import { createFrameFocus } from './frame-focus';
import type { FrameParts } from './frame-parts';
import { keepInPage, removeLeftovers, NOTICE, OPEN, TAB } from './frame-host';
import { createPageMargin } from './page-margin';
import { guardEvents, passToGuard } from './guarded-events';
import { listenTo } from './trusted-events';

/** The host and what stands in it. */
interface Built {
  host: HTMLElement;
  root: ShadowRoot;
  tab: HTMLButtonElement;
}

/** Fitside's place in one page. */
export type Frame = ReturnType<typeof createFrame>;

/**
 * Keeps Fitside's place in the page: the sidebar in an iframe, or the tab button that opens it. Both live in a closed
 * shadow root, and the sidebar on the extension's origin: the page can look into neither.
 */
// oxlint-disable-next-line max-lines-per-function -- one state, shared by all; passing it between files costs page bytes
export function createFrame({ window, source, origin, words, remember, isAlive, reload }: FrameParts) {
  const { document } = window;
  let built: Built | undefined;
  let iframe: HTMLIFrameElement | undefined;
  /** The channel to the document in the frame. */
  let port: MessagePort | undefined;
  let isOpen: boolean | undefined;
  /** The visit that Escape closed it for; the next candidate opens it again, unless the user chose otherwise since. */
  let dismissed: string | undefined;
  let look = INITIAL_FRAME;
  let current: PageVisit | undefined;
  /** While somebody is shown who was picked in a list: what comes after, and whether it was open before. */
  let picked: { closed: () => void; wasOpen: boolean | undefined } | undefined;
  let life = new AbortController();
  const margin = createPageMargin(window, element => element === built?.host);
  const focus = createFrameFocus(document);
  const isWide = () => window.innerWidth >= 2 * look.width;
  removeLeftovers(document);
  guardEvents(window);

  return {
    /** Makes the sidebar forget the last candidate at once, because another is shown. */
    clear: (visit: string) => post({ visit, ready: false }),

    /**
     * Shows the visit, which the background knows by now; the frame appears if it is not there yet.
     * @param newLook how to draw it; whether it is open is what the user did in this page, from the first time on
     */
    ready(visit: string, newLook: FrameState): void {
      look = newLook;
      if (!picked && dismissed && dismissed !== visit) [isOpen, dismissed] = [isOpen || isWide(), undefined];
      isOpen ??= look.open && isWide();
      current = { visit, ready: true };
      appear(true);
    },

    /** Draws the frame otherwise. While it gives way to the browser's side panel nothing of it is in the page. */
    update(change: FrameChange): void {
      // The user's key does what the tab button and the sidebar's own do.
      if (change.toggle) {
        if (!current || look.away) return;
        return isOpen ? close() : reveal();
      }
      const wasOpen = isOpen;
      look = { ...look, ...change };
      if (change.open !== undefined) [isOpen, dismissed] = [change.open, undefined];
      appear(isOpen !== wasOpen);
    },

    /** Opens the frame for somebody picked in a list; it goes when it is closed, and nothing of either is remembered. */
    pick(visit: string, closed: () => void): void {
      picked = { closed, wasOpen: picked ? picked.wasOpen : isOpen };
      isOpen = true;
      post({ visit, ready: false });
      show(true);
    },

    refit,
    remove,
    outdate,
  };

  /** Makes room again, for what the page has drawn since. */
  function refit(): void {
    const isWanted = built?.host.isConnected && iframe && isOpen && isWide();
    margin.clear(isWanted ? look.width : 0, look.side);
  }

  /** Takes everything of Fitside out of the page: nobody is shown. */
  function remove(): void {
    current = undefined;
    if (picked) isOpen = picked.wasOpen;
    picked = undefined;
    takeDown();
  }

  /** Puts a notice in the place of an open sidebar whose extension is gone; a closed one shows it when opened. */
  function outdate(): void {
    current = undefined;
    if (!built || !isOpen) return;
    const { host, root, tab } = built;
    const drawn = drawNotice(document, look.words ?? words);
    listenTo(drawn.reload, 'click', reload, life);
    listenTo(drawn.dismiss, 'click', remove, life);
    dropIframe();
    tab.remove();
    root.append(drawn.notice);
    draw(host, NOTICE);
    refit();
  }

  function takeDown(): void {
    life.abort();
    life = new AbortController();
    dropIframe();
    built?.host.remove();
    built = undefined;
    focus.forget();
    refit();
  }

  /** Draws the visit once the page is parsed, and passes it to the sidebar if that is news. */
  function appear(isNews: boolean): void {
    if (look.away) return takeDown();
    if (!current?.ready) return;
    if (document.readyState === 'loading') {
      const { signal } = life;
      listenTo(document, 'DOMContentLoaded', () => appear(false), { signal });
      return;
    }
    show();
    if (isNews) post();
  }

  function build(): Built {
    const { signal } = life;
    const host = drawHost(document);
    const root = host.attachShadow({ mode: 'closed' });
    const tab = drawTab(document);
    // Before the button takes the focus for itself. From the keyboard it has had it, and shall have it again.
    listenTo(tab, 'pointerdown', focus.keep, { signal });
    listenTo(tab, 'click', pressed, { signal });
    root.append(tab);
    // What is fixed to the window is often known only once the page's style sheets are there.
    listenTo(window, 'resize load', refit, { signal });
    keepInPage(host, signal, () => (port = undefined), remove);
    return { host, root, tab };
  }

  /** Draws what `isOpen` holds. A sidebar that was opened once stays loaded, out of sight and out of reach. */
  function show(takesFocus = false): void {
    if (look.away) return;
    const { host, root, tab } = (built ??= build());
    const focusFrame = () => isOpen && iframe && focus.give(iframe, host);
    nameTab(tab, (look.words ?? words).open);
    if (isOpen && !iframe) {
      const drawn = (iframe = drawIframe(document, source));
      drawn.addEventListener('load', () => {
        // The page led it to another document.
        if (port) return fold();
        port = openFramePort(drawn, origin);
        listenTo(port, 'message', heard);
        port.start();
        post();
        // Chromium takes the focus from a frame whose page comes only now.
        if (takesFocus) focusFrame();
      });
      root.append(drawn);
    }
    const { side, width } = look;
    draw(
      host,
      `${isOpen ? `${OPEN};width:min(${width}px,100vw)` : TAB};direction:${side === 'left' ? 'rtl' : 'ltr'}`,
    );
    if (iframe) {
      iframe.inert = !isOpen;
      draw(iframe, isOpen ? 'display:block' : 'display:none');
    }
    draw(tab, isOpen ? 'display:none' : 'display:block');
    // Later, since Firefox takes the focus away again when the button that had it is hidden.
    if (takesFocus) setTimeout(focusFrame);
    refit();
  }

  function dropIframe(): void {
    iframe?.remove();
    iframe = port = undefined;
  }

  /** Closes a sidebar that is no longer Fitside's. */
  function fold(): void {
    dropIframe();
    close();
  }

  function pressed(event: MouseEvent): void {
    isOpen = true;
    if (!isAlive()) return outdate();
    // A click without a pointer comes from the keyboard or a screen reader.
    if (event.detail === 0) focus.forget();
    reveal();
  }

  function reveal(): void {
    isOpen = true;
    remember(true);
    show(true);
    post();
  }

  function heard(event: MessageEvent<FrameToPage>): void {
    passToGuard(event);
    if (event.data === 'close' && isOpen) close();
    if (event.data === 'dismiss' && isOpen) close(current?.visit);
  }

  /** @param visit closes it for this one alone */
  function close(visit?: string): void {
    if (picked) {
      const { closed } = picked;
      remove();
      return closed();
    }
    isOpen = false;
    dismissed = visit;
    if (!visit) remember(false);
    post();
    show();
    focus.giveBack(built?.tab);
  }

  function post(visit = current): void {
    current = visit;
    if (!visit) return;
    // A hidden sidebar forgets the last candidate too, but is not to ask about the next.
    port?.postMessage({ ...visit, ready: visit.ready && isOpen === true } satisfies PageVisit);
  }
}
