import { FIRST_LOOK, type FrameLook, type FrameWords } from '../shared/model/frame';
import { PageMargin } from './page-margin';
import { draw, drawHost, drawIframe, drawNotice, drawTab, nameTab } from './frame-elements';

/** What the frame needs of the world outside. */
export interface FrameParts {
  window: Window;
  /** The address of the sidebar page. */
  source: string;
  /** What is said while the background has not said it in the user's language. */
  words: FrameWords;
  /** Keeps for the next page whether the user wants the frame open. */
  remember(open: boolean): void;
  /** Whether the extension is still there. */
  isAlive(): boolean;
  /** Loads the page anew. */
  reload(): void;
  /** Whether the user did it, rather than a script of the page. */
  isReal?: (event: Event) => boolean;
}

/** What the sidebar page is told: the visit it belongs to, and whether the background knows of it yet. */
interface Visit {
  visit: string;
  ready: boolean;
}

const TAB = 'width:36px;height:44px;top:33%;bottom:auto';
const NOTICE = 'width:min(420px,100vw);height:auto;top:16px;bottom:auto';
const OPEN = 'height:auto;top:0;bottom:0';
/** How many times the frame is put back into a page that throws it out. */
const MOST_RETURNS = 10;

/**
 * Fitside's place in the page: the sidebar in an iframe, or the tab button that opens it. Both live in a closed shadow
 * root, and the sidebar on the extension's origin: the page can look into neither.
 */
export class Frame {
  readonly #aside: PageMargin;
  #host: HTMLElement | undefined;
  #root: ShadowRoot | undefined;
  #tab: HTMLButtonElement | undefined;
  #iframe: HTMLIFrameElement | undefined;
  #isOpen: boolean | undefined;
  #look = FIRST_LOOK;
  #visit: Visit | undefined;
  /** Where focus goes when the frame closes. */
  #focusBefore: Element | null = null;
  #returns = 0;
  /** While somebody is shown whom the user picked in a list: what comes after, and whether it was open before. */
  #picked: { closed: () => void; wasOpen: boolean | undefined } | undefined;
  #life = new AbortController();

  constructor(private readonly parts: FrameParts) {
    this.#aside = new PageMargin(parts.window, element => element === this.#host);
    // An earlier version of the extension that was taken away may have left its own here.
    for (const left of parts.window.document.querySelectorAll('fitside-sidebar')) {
      left.remove();
      const { style } = parts.window.document.documentElement;
      for (const side of ['right', 'left']) style.removeProperty(`margin-${side}`);
    }
  }

  /** Another candidate is shown: the sidebar forgets the last one at once. */
  clear(visit: string): void {
    this.#tell({ visit, ready: false });
  }

  /**
   * The background knows of the visit: the frame appears if it is not there yet.
   * @param look how to draw it. Whether it is open is what the user does in this page, from the first time on.
   */
  ready(visit: string, look: FrameLook): void {
    this.#look = look;
    this.#isOpen ??= look.open && this.#isWide();
    this.#visit = { visit, ready: true };
    this.#appear(true);
  }

  /** Draws the frame otherwise. While it gives way to the browser's side panel nothing of it is in the page. */
  heed(look: Partial<FrameLook>): void {
    const wasOpen = this.#isOpen;
    this.#look = { ...this.#look, ...look };
    this.#isOpen = look.open ?? wasOpen;
    this.#appear(this.#isOpen !== wasOpen);
  }

  /**
   * The user picked somebody in a list: the frame is there for them at once, and gone when it is closed. Of neither
   * anything is remembered.
   */
  pick(visit: string, closed: () => void): void {
    this.#picked = { closed, wasOpen: this.#picked ? this.#picked.wasOpen : this.#isOpen };
    this.#isOpen = true;
    this.clear(visit);
    this.#show(true);
  }

  /** Makes room again, for what the page has drawn since. */
  refit(): void {
    const { width, side } = this.#look;
    const isWanted = this.#host?.isConnected && this.#iframe && this.#isOpen && this.#isWide();
    this.#aside.clear(isWanted ? width : 0, side);
  }

  /** Nobody is shown: nothing of Fitside stays in the page. */
  remove(): void {
    this.#visit = undefined;
    if (this.#picked) this.#isOpen = this.#picked.wasOpen;
    this.#picked = undefined;
    this.#takeDown();
  }

  /** The extension was updated under the page: what is open says so, and what is closed says so when opened. */
  outdate(): void {
    this.#visit = undefined;
    if (!this.#host || !this.#root || !this.#isOpen) return;
    const { notice, reload, dismiss } = drawNotice(this.parts.window.document, this.#words);
    const { signal } = this.#life;
    reload.addEventListener('click', event => this.#isReal(event) && this.parts.reload(), { signal });
    dismiss.addEventListener('click', event => this.#isReal(event) && this.remove(), { signal });
    this.#iframe?.remove();
    this.#iframe = undefined;
    this.#tab?.remove();
    this.#tab = undefined;
    this.#root.append(notice);
    draw(this.#host, NOTICE);
    this.refit();
  }

  get #words(): FrameWords {
    return this.#look.words ?? this.parts.words;
  }

  #takeDown(): void {
    this.#life.abort();
    this.#life = new AbortController();
    this.#host?.remove();
    this.#host = this.#root = this.#tab = this.#iframe = undefined;
    this.#focusBefore = null;
    this.refit();
  }

  /** Draws the visit as everything is by now, once the page is parsed, and tells it to the sidebar if that is news. */
  #appear(isNews: boolean): void {
    if (this.#look.away) return this.#takeDown();
    if (!this.#visit?.ready) return;
    const { document } = this.parts.window;
    if (document.readyState === 'loading') {
      const { signal } = this.#life;
      document.addEventListener('DOMContentLoaded', () => this.#appear(false), { once: true, signal });
      return;
    }
    this.#show();
    if (isNews) this.#tell();
  }

  #build(): void {
    const { window } = this.parts;
    const { document } = window;
    const { signal } = this.#life;
    this.#host = drawHost(document);
    this.#root = this.#host.attachShadow({ mode: 'closed' });
    this.#tab = drawTab(document);
    // Before the button takes the focus for itself. From the keyboard it has had it, and shall have it again.
    this.#tab.addEventListener('pointerdown', () => (this.#focusBefore = document.activeElement), { signal });
    this.#tab.addEventListener('click', event => this.#pressed(event), { signal });
    this.#root.append(this.#tab);
    document.documentElement.append(this.#host);
    window.addEventListener('message', event => this.#heard(event), { signal });
    window.addEventListener('resize', () => this.refit(), { signal });
    // What is fixed to the window is often known only once the page's style sheets are there.
    window.addEventListener('load', () => this.refit(), { signal });
    this.#keep();
  }

  /** Puts the host back when the page redraws itself from the root. Only the root's children are watched. */
  #keep(): void {
    const { documentElement } = this.parts.window.document;
    const observer = new MutationObserver(() => {
      if (!this.#host || this.#host.isConnected) return;
      if (++this.#returns > MOST_RETURNS) this.remove();
      else documentElement.append(this.#host);
    });
    observer.observe(documentElement, { childList: true });
    this.#life.signal.addEventListener('abort', () => observer.disconnect());
  }

  /** Draws what `#isOpen` says. A sidebar that was opened once stays loaded, out of sight and out of reach. */
  #show(takesFocus = false): void {
    if (this.#look.away) return;
    if (!this.#host) this.#build();
    if (!this.#host || !this.#root || !this.#tab) return;
    nameTab(this.#tab, this.#words.open);
    const isOpen = this.#isOpen;
    if (isOpen && !this.#iframe) {
      this.#iframe = drawIframe(this.parts.window.document, this.parts.source);
      this.#iframe.addEventListener('load', () => {
        this.#tell();
        // Chromium takes the focus from a frame whose page comes only now.
        if (takesFocus) this.#focusFrame();
      });
      this.#root.append(this.#iframe);
    }
    const { side, width } = this.#look;
    draw(this.#host, isOpen ? `${OPEN};width:min(${width}px,100vw)` : TAB);
    draw(this.#host, `direction:${side === 'left' ? 'rtl' : 'ltr'}`);
    if (this.#iframe) {
      this.#iframe.inert = !isOpen;
      draw(this.#iframe, isOpen ? 'display:block' : 'display:none');
    }
    draw(this.#tab, isOpen ? 'display:none' : 'display:block');
    // Later, since Firefox takes the focus away again when the button that had it is hidden.
    if (takesFocus) setTimeout(() => this.#focusFrame());
    this.refit();
  }

  /** Moves the focus into the sidebar, unless the user has meanwhile closed it or gone on in the page. */
  #focusFrame(): void {
    const { activeElement, body } = this.parts.window.document;
    const isFree = activeElement === null || activeElement === body || activeElement === this.#host;
    if (!this.#isOpen || !isFree) return;
    this.#iframe?.blur();
    this.#iframe?.focus();
  }

  #pressed(event: MouseEvent): void {
    if (!this.#isReal(event)) return;
    this.#isOpen = true;
    if (!this.parts.isAlive()) return this.outdate();
    // A click without a pointer comes from the keyboard or a screen reader.
    if (event.detail === 0) this.#focusBefore = null;
    this.parts.remember(true);
    this.#show(true);
    this.#tell();
  }

  #heard({ source, data }: MessageEvent): void {
    if (!this.#iframe || source === null || source !== this.#iframe.contentWindow) return;
    if ((data as { fitside?: unknown } | null)?.fitside !== 'close' || !this.#isOpen) return;
    const { closed } = this.#picked ?? {};
    if (closed) {
      this.remove();
      return closed();
    }
    this.#isOpen = false;
    this.parts.remember(false);
    this.#tell();
    this.#show();
    this.#giveFocusBack();
  }

  #giveFocusBack(): void {
    const { document } = this.parts.window;
    const before = this.#focusBefore;
    this.#focusBefore = null;
    if (before instanceof HTMLElement && before !== document.body) {
      before.focus();
      if (document.activeElement === before) return;
    }
    this.#tab?.focus();
  }

  #tell(message = this.#visit): void {
    this.#visit = message;
    if (!message) return;
    // A sidebar nobody sees forgets the last candidate too, but is not told to ask about the next.
    const ready = message.ready && this.#isOpen === true;
    // To any origin: the message names nobody, and the extension's origin may be a changing one.
    this.#iframe?.contentWindow?.postMessage({ ...message, ready, fitside: 'visit' }, '*');
  }

  #isWide(): boolean {
    return this.parts.window.innerWidth >= 2 * this.#look.width;
  }

  #isReal(event: Event): boolean {
    return this.parts.isReal?.(event) ?? event.isTrusted;
  }
}
