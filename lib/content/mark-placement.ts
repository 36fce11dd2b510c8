/** The place of a mark: beside the link, or within a link that is a block of its own, behind its text. */
export type MarkSide = 'after' | 'before' | 'inside';

export interface MarkPlace {
  side: MarkSide;
  /** Distance it is drawn back towards the text, in px. */
  back?: number;
}

/** In px. */
export const MARK_SIZE = 20;
/** The length of line that a mark takes, with a gap. */
const REACH = MARK_SIZE + 5;
/**
 * Returns where a mark covers the least. It takes no room: what follows the link in its line would lie under it, and where the
 * link's text fills its block the mark is drawn back over the end of it, so that nothing is there to be scrolled to.
 */
export function placeOf(link: HTMLElement): MarkPlace {
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
