import type { Side } from '../shared/model/frame';

/**
 * Moves the page aside, so that something at its edge covers nothing.
 *
 * A margin on the root element moves all that flows. It does not move what is fixed to the window, and nothing on an
 * ancestor can without breaking it (`transform`, `filter` or `contain` there would make it scroll with the page). So
 * whatever fixed element is found under the strip, such as a bar across the page, gets a margin and a greatest width
 * of its own. Elements that already end before the strip are not touched.
 */
export class PageMargin {
  /** What puts back each style that was set. */
  #undo = new Map<HTMLElement, () => void>();
  #width = 0;
  #side: Side | undefined;

  constructor(
    private readonly window: Window,
    /** What lies in the strip itself. */
    private readonly isOurs: (element: Element) => boolean,
  ) {}

  /** Clears a strip of this width at one edge; for width 0 puts everything back. */
  clear(width: number, side: Side): void {
    if (width !== this.#width || side !== this.#side) this.#restore();
    this.#width = width;
    this.#side = side;
    if (width === 0) return;
    const room = { [`margin-${side}`]: `${width}px` };
    this.#move(this.window.document.documentElement, room);
    const ownRoom = { ...room, 'max-width': `calc(100% - ${width}px)` };
    for (const element of this.#fixedInStrip(width, side)) this.#move(element, ownRoom);
  }

  #move(element: HTMLElement, styles: Record<string, string>): void {
    if (this.#undo.has(element)) return;
    const { style } = element;
    const undo = Object.entries(styles).map(([property, value]) => {
      const before = style.getPropertyValue(property);
      const priority = style.getPropertyPriority(property);
      style.setProperty(property, value, 'important');
      // As the browser writes it. What the page has changed since is not ours to put back.
      const ours = style.getPropertyValue(property);
      return () => style.getPropertyValue(property) === ours && style.setProperty(property, before, priority);
    });
    this.#undo.set(element, () => undo.forEach(put => put()));
  }

  #restore(): void {
    for (const undo of this.#undo.values()) undo();
    this.#undo.clear();
  }

  /** Feels for fixed elements at a few points along both edges of the strip. */
  #fixedInStrip(width: number, side: Side): Set<HTMLElement> {
    const { document, innerHeight } = this.window;
    const edge = document.documentElement.getBoundingClientRect()[side];
    const outwards = side === 'left' ? -1 : 1;
    const found = new Set<HTMLElement>();
    for (const x of [8, width - 40]) {
      for (const y of [20, 60, innerHeight / 4, innerHeight / 2, innerHeight - 60, innerHeight - 20]) {
        for (const element of document.elementsFromPoint?.(edge + outwards * x, y) ?? []) {
          const fixed = this.#fixedAncestor(element);
          if (fixed) found.add(fixed);
        }
      }
    }
    return found;
  }

  #fixedAncestor(element: Element): HTMLElement | undefined {
    for (let at: Element | null = element; at; at = at.parentElement) {
      if (this.isOurs(at)) return undefined;
      if (at instanceof HTMLElement && this.window.getComputedStyle(at).position === 'fixed') return at;
    }
    return undefined;
  }
}
