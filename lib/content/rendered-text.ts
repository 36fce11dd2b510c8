/** Elements that are drawn from something else than text, and may show part of a word. */
const REPLACED = 'img,svg,canvas,object,picture,video,input';
/** Most texts joined on either side of one. */
const MOST_JOINED = 12;
const ENDS_WORD = /[\p{L}\p{N}.@_+-]$/u;

/**
 * Returns the text around one of a page's texts as a reader sees it: markup within a word does not cut it, and what the
 * browser draws apart is apart. Undefined where a part is drawn from no text, so that nobody knows how it reads.
 * @param texts the page's texts in document order
 */
export function renderedText(texts: readonly Text[], at: number): string | undefined {
  const hit = texts[at]!;
  const isHitDrawn = isDrawn(hit);
  let joined = hit.data;
  for (const step of [-1, 1]) {
    let edge = hit;
    for (let next = at + step, left = MOST_JOINED; ; next += step) {
      const other = texts[next];
      if (!other || left-- === 0) break;
      if (isDrawn(other) !== isHitDrawn) continue;
      const seam = step < 0 ? seamOf(other, edge) : seamOf(edge, other);
      if (seam === undefined) return undefined;
      if (!seam) break;
      joined = step < 0 ? other.data + joined : joined + other.data;
      edge = other;
    }
  }
  return isGenerated(hit) ? undefined : joined;
}

/** Returns whether two texts, one behind the other, are one word where they meet; undefined where nobody knows. */
function seamOf(a: Text, b: Text): boolean | undefined {
  if (/\s$/.test(a.data) || /^\s/.test(b.data)) return false;
  const last = rectOf(a, a.length - 1);
  const first = rectOf(b, 0);
  const isOneLine = last && first && last.bottom > first.top && first.bottom > last.top;
  if (!isOneLine) return blockOf(a) === blockOf(b) && !isBetween(a, b, 'br');
  if (ENDS_WORD.test(a.data) && isBetween(a, b, REPLACED)) return undefined;
  // The gap between two boxes in either direction of writing.
  return Math.max(last.left, first.left) - Math.min(last.right, first.right) < last.height / 8;
}

/** Returns whether an element of a kind begins between two texts. */
function isBetween(a: Text, b: Text, selector: string): boolean {
  const walker = a.ownerDocument.createTreeWalker(a.ownerDocument);
  walker.currentNode = a;
  for (let node = walker.nextNode(); node && node !== b; node = walker.nextNode()) {
    if ((node as Element).matches?.(selector)) return true;
  }
  return false;
}

function rectOf(text: Text, at: number): DOMRect | undefined {
  const range = text.ownerDocument.createRange();
  range.setStart(text, Math.max(0, at));
  range.setEnd(text, Math.min(text.length, at + 1));
  return range.getClientRects()[0];
}

/** Returns whether any of a text is drawn; texts of blanks between boxes are not. */
function isDrawn(text: Text): boolean {
  const range = text.ownerDocument.createRange();
  range.selectNodeContents(text);
  const { width, height } = range.getBoundingClientRect();
  return width > 0 && height > 0;
}

function blockOf(text: Text): Element | null {
  let element = text.parentElement;
  while (element && /^(inline|contents)$/.test(styleOf(element).display)) element = element.parentElement;
  return element;
}

/** Returns whether a style sheet adds letters right before or behind a text. */
function isGenerated(text: Text): boolean {
  const block = blockOf(text);
  for (let element = text.parentElement; element; element = element.parentElement) {
    if (/[\p{L}\p{N}.]"$/u.test(styleOf(element, '::before').content)) return true;
    if (/^"[\p{L}\p{N}.]/u.test(styleOf(element, '::after').content)) return true;
    if (element === block) return false;
  }
  return false;
}

function styleOf(element: Element, pseudo?: string): CSSStyleDeclaration {
  return element.ownerDocument.defaultView!.getComputedStyle(element, pseudo);
}
