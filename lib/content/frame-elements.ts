// The few elements Fitside puts into the page, drawn without a style sheet: a page's content security policy has no
// say over styles set one by one, and they work alike in both browsers' isolated worlds. Units are px, since rem
// follows the page; colours follow the user's light or dark preference by `color-scheme`.

import type { FrameWords } from '../shared/model/frame';

const INK = 'light-dark(#1f2933,#e6e9ee)';
const PAPER = 'light-dark(#fff,#22272e)';
const LINE = '1px solid light-dark(#8a94a3,#768090)';
const TEXT = `font:14px/20px system-ui,sans-serif;color:${INK};`;
/** Text of Fitside's own on its own ground. */
export const WORDS = `${TEXT}border:${LINE};background:${PAPER};`;
const BOX = 'color-scheme:light dark;box-sizing:border-box;';
/** Starts an element from nothing: neither the page's styles nor those it inherits. */
export const RESET = `all:initial;${BOX}`;

/** Adds styles, written as in a style sheet, that no style sheet of the page can outdo. */
export function draw(element: HTMLElement | SVGElement, styles: string): void {
  element.style.cssText += styles.replaceAll(/;|$/g, '!important;');
}

/**
 * Makes an element for a closed shadow root. A page that defined an element of another name itself could open its root.
 */
export function makeHost(document: Document, of: 'frame' | 'mark', styles: string): HTMLElement {
  const host = document.createElement('div');
  host.dataset['fitside'] = of;
  draw(host, RESET + styles);
  return host;
}

/**
 * The element that stands in the page and holds everything else; it is never larger than what it shows. At the left it
 * and what is in it run from right to left.
 */
export function drawHost(document: Document): HTMLElement {
  return makeHost(document, 'frame', 'display:block;position:fixed;inset-inline-end:0;z-index:2147483647');
}

/** The sidebar itself. */
export function drawIframe(document: Document, source: string): HTMLIFrameElement {
  const iframe = document.createElement('iframe');
  iframe.title = 'Fitside';
  iframe.src = source;
  draw(iframe, `${RESET}width:100%;height:100%;border:0;border-inline-start:${LINE};background:${PAPER}`);
  return iframe;
}

/** The small button at the edge that opens the sidebar. */
export function drawTab(document: Document): HTMLButtonElement {
  const tab = button(
    document,
    '',
    'width:100%;height:100%;padding:0;border-start-end-radius:0;border-end-end-radius:0',
  );
  tab.append(drawMark(document));
  return tab;
}

/** Names the small button. */
export function nameTab(tab: HTMLButtonElement, name: string): void {
  tab.title = name;
  tab.setAttribute('aria-label', name);
}

/** One line of text with two buttons, in place of a sidebar that no longer works. */
export function drawNotice(document: Document, words: Omit<FrameWords, 'open'>) {
  const notice = document.createElement('div');
  notice.setAttribute('role', 'status');
  draw(
    notice,
    `${RESET}${WORDS}direction:ltr;display:flex;align-items:center;gap:8px;padding:12px;border-radius:8px`,
  );
  const reload = button(document, words.reload, 'padding:6px 12px');
  const dismiss = button(document, '×', 'width:34px;height:34px');
  dismiss.setAttribute('aria-label', words.dismiss);
  notice.append(words.gone, reload, dismiss);
  return { notice, reload, dismiss };
}

/** A button with Fitside's looks. */
export function button(document: Document, text: string, styles: string): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = text;
  // Not from nothing, which would take the browser's focus ring away with the rest.
  draw(element, `${WORDS}${BOX}margin:0;border-radius:6px;cursor:pointer`);
  draw(element, styles);
  return element;
}

/** Fitside's mark: the hexagon of interests. */
function drawMark(document: Document): SVGElement {
  const make = (name: 'svg' | 'path', attributes: Record<string, string>) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const key in attributes) element.setAttribute(key, attributes[key] as string);
    return element;
  };
  const mark = make('svg', { viewBox: '0 0 24 24', width: '20', 'aria-hidden': 'true' });
  const d = 'm12 2 9 5v10l-9 5-9-5V7z';
  draw(mark, 'display:block;margin:0 auto;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round');
  mark.append(make('path', { d }));
  return mark;
}
