// For Firefox, which does not report whether a frame is covered. The host is the last of the page's root and has the
// highest z-index, so that only what follows it there, and the top layer, is painted over it.

/** Elements in the browser's top layer. */
const TOP_LAYER = ':popover-open, :modal, :fullscreen';
/** The most elements that are looked through; what has more may cover anything. */
const MOST_ELEMENTS = 500;
/** The backdrop of an element in the top layer that nothing is drawn on. */
const CLEAR_BACKDROP = {
  'background-color': 'rgba(0, 0, 0, 0)',
  'background-image': 'none',
  'backdrop-filter': 'none',
  'box-shadow': 'none',
  'border-top-width': '0px',
  'outline-style': 'none',
} as const;

/** Opens a shadow root, or returns null where there is none or it is not to be opened. */
type ShadowOf = (element: Element) => ShadowRoot | null;

/** Returns whether something of the page may be painted over the sidebar, even if it lets clicks through. */
export function isFrameCovered(host: HTMLElement, area: DOMRect, shadowOf: ShadowOf): boolean {
  const document = host.ownerDocument;
  const { documentElement } = document;
  return (
    isPseudoOver(documentElement) ||
    isInTransition(documentElement) ||
    following(host).some(element => reaches(element, area, shadowOf)) ||
    rootsOf(document, shadowOf).some(root => isTopLayerOver(root, host, area, shadowOf)) ||
    isHitCaught(host, area)
  );
}

/** The root's own last box is painted over its children if it is placed. */
function isPseudoOver(root: Element): boolean {
  const { content, position } = getComputedStyle(root, '::after');
  return content !== 'none' && content !== 'normal' && content !== '' && position !== 'static';
}

/** Pictures of a transition between two views are painted over all there is. */
function isInTransition(root: Element): boolean {
  return root.matches(':active-view-transition');
}

function following(host: Element): Element[] {
  const found: Element[] = [];
  for (let next = host.nextElementSibling; next; next = next.nextElementSibling) found.push(next);
  return found;
}

/** Returns whether an element, or one in it, is drawn within an area. */
function reaches(element: Element, area: DOMRect, shadowOf: ShadowOf): boolean {
  const waiting = [element];
  for (let seen = 0; waiting.length > 0; seen += 1) {
    if (seen > MOST_ELEMENTS) return true;
    const next = waiting.pop() as Element;
    if (getComputedStyle(next).display === 'none') continue;
    if (overlaps(next.getBoundingClientRect(), area)) return true;
    waiting.push(...next.children, ...(shadowOf(next)?.children ?? []));
  }
  return false;
}

function overlaps(box: DOMRect, area: DOMRect): boolean {
  return (
    box.width > 0 &&
    box.height > 0 &&
    box.left < area.right &&
    area.left < box.right &&
    box.top < area.bottom &&
    area.top < box.bottom
  );
}

/** Returns the document and the shadow roots that may be opened. */
function rootsOf(document: Document, shadowOf: ShadowOf): ParentNode[] {
  const roots: ParentNode[] = [document];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      const shadow = shadowOf(element);
      if (shadow) roots.push(shadow);
    }
  }
  return roots;
}

function isTopLayerOver(root: ParentNode, host: Element, area: DOMRect, shadowOf: ShadowOf): boolean {
  return [...root.querySelectorAll(TOP_LAYER)].some(
    element => !element.contains(host) && (isBackdropDrawn(element) || reaches(element, area, shadowOf)),
  );
}

function isBackdropDrawn(element: Element): boolean {
  const backdrop = getComputedStyle(element, '::backdrop');
  if (backdrop.display === 'none') return false;
  return Object.entries(CLEAR_BACKDROP).some(([name, clear]) => backdrop.getPropertyValue(name) !== clear);
}

/** Returns whether a click into the sidebar would go to something else. */
function isHitCaught(host: Element, { left, top, width, height }: DOMRect): boolean {
  const parts = [0.05, 0.35, 0.65, 0.95];
  return parts.some(x =>
    parts.some(y => host.ownerDocument.elementFromPoint(left + x * width, top + y * height) !== host),
  );
}
