import type { ListMark } from '../shared/model/people';
import { button, draw, makeHost, RESET, WORDS } from './frame-elements';
import { listenTo } from './trusted-events';
import { MARK_SIZE, type MarkPlace } from './mark-placement';

/** Kept from the page, which acts on clicks and keys on its rows. */
const KEPT = 'click dblclick mousedown pointerdown keydown keyup';

/** A person, painted rather than made of elements: there may be hundreds. */
const PERSON =
  'background-image:radial-gradient(circle at 50% 6px,currentColor 3px,#0000 3.5px),' +
  'radial-gradient(circle at 50% 18px,currentColor 6px,#0000 6.5px)';

/**
 * Draws marks: each a button in a closed shadow root, so that the page cannot read its words. It hangs on an empty
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
  const emptyHost = makeHost(document, 'mark', 'display:inline;position:relative;font-size:0;line-height:0');
  // One for all, above all of the page, which may move its rows and cut off what is in them.
  const tip = document.createElement('span');
  tip.popover = 'manual';
  draw(tip, `${RESET}${WORDS}position:fixed;padding:2px 8px;border-radius:6px;max-width:240px`);
  const hide = () => tip.remove();
  let place = () => {};
  const follow = () => tip.isConnected && place();
  listenTo(window, 'scroll resize', follow, { capture: true, signal });

  return ({ kind, label }: ListMark, { side, back = 0 }: MarkPlace) => {
    // To copy is many times faster than to style each.
    const host = emptyHost.cloneNode() as HTMLElement;
    const mark = models[kind].cloneNode() as HTMLButtonElement;
    const edge = `inset-inline-${side === 'before' ? 'end' : 'start'}`;
    mark.style.setProperty(edge, `${3 - back}px`);
    mark.setAttribute('aria-label', label);
    listenTo<Partial<KeyboardEvent> & Event>(mark, KEPT, event => {
      event.stopPropagation();
      if (event.key === 'Escape') hide();
    });
    listenTo(mark, 'pointerleave blur', hide);
    listenTo(mark, 'pointerenter focus', () => {
      tip.textContent = label;
      mark.append(tip);
      place = () => {
        const { left, bottom } = mark.getBoundingClientRect();
        // Scrolled out of sight, or under something of the page, it would be words beside another person.
        const isSeen = document.elementFromPoint(left + MARK_SIZE / 2, bottom - MARK_SIZE / 2) === host;
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
  const box = `position:absolute;bottom:-5px;width:${MARK_SIZE}px;height:${MARK_SIZE}px;padding:0;z-index:1`;
  return button(document, '', `${box};${PERSON}${styles}`);
}
