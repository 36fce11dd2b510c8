import type { ListMark } from '../shared/model/people';
import { button, draw, RESET, WORDS } from './frame-elements';

/** Where a mark goes: beside the link, or within a link that is a block of its own, behind its text. */
export type Side = 'after' | 'before' | 'inside';

export interface Place {
  side: Side;
  /** How far it is drawn back towards the text, in px. */
  back?: number;
}

const SIZE = 20;
/** What the mark takes of the line, with a gap. */
const REACH = SIZE + 5;
/** What a page does with clicks and keys on a row is not meant for the mark. */
const KEPT = 'click dblclick mousedown pointerdown keydown keyup';

/**
 * Where a mark covers the least. It takes no room: what follows the link in its line would lie under it, and where the
 * link's text fills its block the mark is drawn back over the end of it, so that nothing is there to be scrolled to.
 */
export function placeOf(link: HTMLElement): Place {
  const { ownerDocument: document } = link;
  const { display, direction } = getComputedStyle(link);
  const isRtl = direction === 'rtl';
  const range = document.createRange();
  range.selectNodeContents(link);
  const text = lastRect(range);
  if (!text) return { side: 'after' };
  if (!display.startsWith('inline')) {
    const { left, right } = link.getBoundingClientRect();
    const room = isRtl ? text.left - left : right - text.right;
    return { side: 'inside', back: Math.max(0, REACH - room) };
  }
  const next = link.nextSibling;
  if (!next) return { side: 'after' };
  range.setStartBefore(next);
  range.setEndAfter(next.nextSibling ?? next);
  const isTaken = [...range.getClientRects()].some(
    ({ left, right, top, bottom }) =>
      right > left &&
      bottom > text.top &&
      top < text.bottom &&
      (isRtl
        ? right > text.left - REACH && left < text.left
        : left < text.right + REACH && right > text.right),
  );
  return { side: isTaken ? 'before' : 'after' };
}

function lastRect(of: Range): DOMRect | undefined {
  return [...of.getClientRects()].at(-1);
}

/** A person, painted rather than made of elements: there may be hundreds. */
const PERSON =
  'background-image:radial-gradient(circle at 50% 6px,currentColor 3px,#0000 3.5px),' +
  'radial-gradient(circle at 50% 18px,currentColor 6px,#0000 6.5px)';

/**
 * Draws marks: each a button in a closed shadow root, so that the page cannot read what it says. It hangs on an empty
 * inline box without height, so that no line becomes longer or higher by it. Its words show while it is pointed at or
 * focused, and go where it goes: they never stand beside another person.
 * @param signal ends it
 */
export function createMarkDrawer(window: Window, signal: AbortSignal) {
  const { document } = window;
  const models = {
    profile: model(document, ''),
    invited: model(document, ';border-style:dashed;opacity:.75'),
  };
  const emptyHost = document.createElement('fitside-mark');
  draw(emptyHost, `${RESET}display:inline;position:relative;font-size:0;line-height:0`);
  // One for all, above all of the page, which may move its rows and cut off what is in them.
  const tip = document.createElement('span');
  tip.popover = 'manual';
  draw(tip, `${RESET}${WORDS}position:fixed;padding:2px 8px;border-radius:6px;max-width:240px`);
  const hide = () => tip.remove();
  let place = () => {};
  const follow = () => tip.isConnected && place();
  window.addEventListener('scroll', follow, { capture: true, signal });
  window.addEventListener('resize', follow, { capture: true, signal });

  return ({ kind, label }: ListMark, { side, back = 0 }: Place) => {
    // To copy is many times faster than to style each.
    const host = emptyHost.cloneNode() as HTMLElement;
    const mark = models[kind].cloneNode() as HTMLButtonElement;
    const edge = `inset-inline-${side === 'before' ? 'end' : 'start'}`;
    mark.style.setProperty(edge, `${3 - back}px`);
    mark.setAttribute('aria-label', label);
    const on = (types: string, heed: (event: Event) => void) => {
      for (const type of types.split(' ')) mark.addEventListener(type, heed);
    };
    on(KEPT, event => {
      event.stopPropagation();
      if ((event as KeyboardEvent).key === 'Escape') hide();
    });
    on('pointerleave blur', hide);
    on('pointerenter focus', () => {
      tip.textContent = label;
      mark.append(tip);
      place = () => {
        const { left, bottom } = mark.getBoundingClientRect();
        // Scrolled out of sight, or under something of the page, it would be words beside another person.
        const isSeen = document.elementFromPoint(left + SIZE / 2, bottom - SIZE / 2) === host;
        draw(
          tip,
          `left:min(${left}px,100vw - 260px);top:min(${bottom}px,100vh - 70px);scale:${Number(isSeen)}`,
        );
      };
      place();
      tip.showPopover();
    });
    host.attachShadow({ mode: 'closed' }).append(mark);
    return { host, button: mark };
  };
}

function model(document: Document, styles: string): HTMLButtonElement {
  const box = `position:absolute;bottom:-5px;width:${SIZE}px;height:${SIZE}px;padding:0;z-index:1`;
  return button(document, '', `${box};${PERSON}${styles}`);
}
