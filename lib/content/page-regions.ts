// Which parts of a page hold other people's addresses. JobScore documents no markup, and pages come in any language: so
// only element names and roles are relied on, never words, class names or ids. It decides what a user may pick from;
// what is used without asking needs a sign of its own.

/** Owner of an address, by where on the page it stands. */
export type PageRegion =
  /** the candidate's, as far as can be seen */
  | 'candidate'
  /** the signed-in user's or the application's: nobody's the page is about, wherever else it stands */
  | 'own'
  /** somebody's who wrote or is mentioned: notes, quotations, dialogs */
  | 'talk'
  /** not text of the page at all */
  | 'never';

/** Elements whose text is not drawn as text of the page. */
export const NEVER =
  'script,style,template,noscript,textarea,select,title,[contenteditable]:not([contenteditable=false])';
const BANNER =
  'nav,[role=navigation],[role=banner],[role=contentinfo],[role=menu],[role=menubar],[role=menuitem]';
const QUOTED = 'blockquote,article,[role=article],[role=feed],[role=log],[role=comment]';
const DIALOG = 'dialog,[role=dialog],[role=alertdialog]';
const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role=heading]';
const MAIN_HEADING = 'h1:not([role]),[role=heading][aria-level="1"]';

/** Finds the regions of one page as it is now. */
export class PageRegions {
  /** The heading that names the page's candidate or subject; none where several claim to. */
  readonly heading: Element | undefined;

  constructor(document: Document) {
    const mains = [...document.querySelectorAll(MAIN_HEADING)].filter(
      element => isShown(element) && !isBanner(element) && element.textContent?.trim(),
    );
    // A dialog stands over the page and is what the user looks at.
    const front = mains.filter(element => element.closest(DIALOG));
    const [heading, ...others] = front.length > 0 ? front : mains;
    if (others.length === 0) this.heading = heading;
  }

  /** The region that an element lies in. */
  of(element: Element): PageRegion {
    if (element.closest(NEVER)) return 'never';
    if (isBanner(element)) return 'own';
    const quoted = element.closest(QUOTED);
    const isQuoted = quoted && !(this.heading && quoted.contains(this.heading));
    const dialog = this.heading?.closest(DIALOG) ?? null;
    return isQuoted || element.closest(DIALOG) !== dialog ? 'talk' : 'candidate';
  }
}

/** Returns whether the browser draws the element at all. */
export function isShown(element: Element): boolean {
  return element.checkVisibility?.({ visibilityProperty: true }) !== false;
}

/** The index of the last of these nodes, which are in document order, that stands before another; -1 if none. */
export function lastBefore(nodes: readonly Node[], other: Node): number {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const isBefore = nodes[middle]!.compareDocumentPosition(other) & 4; /* DOCUMENT_POSITION_FOLLOWING */
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Menus, and headers and footers of the page as a whole rather than of what it shows. */
function isBanner(element: Element): boolean {
  if (element.closest(BANNER)) return true;
  const bar = element.closest('header,footer');
  if (!bar || bar.parentElement?.closest('main,article,[role=main]')) return false;
  return !bar.parentElement?.closest('section,aside')?.querySelector(HEADINGS);
}
