/** Room that scrollbars may take at an edge of the window, in px. */
const SCROLLBAR = 20;
/** The least width of an open sidebar, in px: a narrower one is the tab button. */
const LEAST_WIDTH = 200;

/** Styles that leave what is seen as it is, each with the values that do. */
const PLAIN: readonly (readonly [property: string, ...values: string[]])[] = [
  ['opacity', '1'],
  ['visibility', 'visible'],
  ['mix-blend-mode', 'normal'],
  ['transform-style', 'flat'],
  ['clip', 'auto'],
  ...['filter', 'clip-path', 'mask-image', 'transform', 'translate', 'rotate', 'scale', 'perspective'].map(
    name => [name, 'none'] as const,
  ),
];

/** Returns whether the open sidebar takes the whole height at one side of the window. */
export function isInPlace({ left, top, right, bottom, width }: DOMRect, { defaultView }: Document): boolean {
  const { innerWidth, innerHeight } = defaultView as Window;
  const isAt = (edge: number, wanted: number) => Math.abs(edge - wanted) <= SCROLLBAR;
  return (
    width >= LEAST_WIDTH &&
    width <= innerWidth + 1 &&
    Math.abs(top) <= 1 &&
    isAt(bottom, innerHeight) &&
    (isAt(right, innerWidth) || isAt(left, 0))
  );
}

/** Returns whether the host is the page's child, above all else, and nothing about it or the page's root hides it. */
export function isDrawnPlainly(host: HTMLElement): boolean {
  const { documentElement } = host.ownerDocument;
  if (host.parentNode !== documentElement) return false;
  const style = getComputedStyle(host);
  return (
    style.position === 'fixed' &&
    style.zIndex === '2147483647' &&
    [style, getComputedStyle(documentElement)].every(each =>
      PLAIN.every(([property, ...values]) => {
        const value = each.getPropertyValue(property);
        // Browsers leave out what they do not know.
        return value === '' || values.includes(value);
      }),
    )
  );
}
