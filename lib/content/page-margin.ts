import type { FrameSide } from '../shared/model/frame';

/** The strip at one edge of a page. */
export type PageMargin = ReturnType<typeof createPageMargin>;

/**
 * Moves the page aside, so that something at its edge covers nothing.
 *
 * A margin on the root element moves all that flows. It does not move what is fixed to the window, and nothing on an
 * ancestor can without breaking it (`transform`, `filter` or `contain` there would make it scroll with the page). So
 * whatever fixed element is found under the strip, such as a bar across the page, gets a margin and a greatest width
 * of its own. Elements that already end before the strip are not touched.
 * @param isOurs whether an element lies in the strip itself
 */
export function createPageMargin(window: Window, isOurs: (element: Element) => boolean) {
  const { document } = window;
  /** Puts back each style that was set. */
  const undo = new Map<HTMLElement, () => void>();
  let currentWidth = 0;
  let currentSide: FrameSide | undefined;

  return {
    /** Clears a strip of this width at one edge; for width 0 puts everything back. */
    clear(width: number, side: FrameSide): void {
      if (width !== currentWidth || side !== currentSide) restore();
      currentWidth = width;
      currentSide = side;
      if (width === 0) return;
      const room = { [`margin-${side}`]: `${width}px` };
      move(document.documentElement, room);
      const roomOfFixed = { ...room, 'max-width': `calc(100% - ${width}px)` };
      for (const element of fixedInStrip(width, side)) move(element, roomOfFixed);
    },
  };

  function move(element: HTMLElement, styles: Record<string, string>): void {
    if (undo.has(element)) return;
    const { style } = element;
    const undos = Object.entries(styles).map(([property, value]) => {
      const before = style.getPropertyValue(property);
      const priority = style.getPropertyPriority(property);
      style.setProperty(property, value, 'important');
      // As the browser writes it. What the page has changed since is not ours to put back.
      const ours = style.getPropertyValue(property);
      return () => style.getPropertyValue(property) === ours && style.setProperty(property, before, priority);
    });
    undo.set(element, () => undos.forEach(put => put()));
  }

  function restore(): void {
    for (const put of undo.values()) put();
    undo.clear();
  }

  /** Finds fixed elements at a few points along both edges of the strip. */
  function fixedInStrip(width: number, side: FrameSide): Set<HTMLElement> {
    const { innerHeight } = window;
    const edge = document.documentElement.getBoundingClientRect()[side];
    const outwards = side === 'left' ? -1 : 1;
    const found = new Set<HTMLElement>();
    for (const x of [8, width - 40]) {
      for (const y of [20, 60, innerHeight / 4, innerHeight / 2, innerHeight - 60, innerHeight - 20]) {
        for (const element of document.elementsFromPoint?.(edge + outwards * x, y) ?? []) {
          const fixed = fixedAncestor(element);
          if (fixed) found.add(fixed);
        }
      }
    }
    return found;
  }

  function fixedAncestor(element: Element): HTMLElement | undefined {
    for (let at: Element | null = element; at; at = at.parentElement) {
      if (isOurs(at)) return undefined;
      if (at instanceof HTMLElement && window.getComputedStyle(at).position === 'fixed') return at;
    }
    return undefined;
  }
}
