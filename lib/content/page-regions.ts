// Which parts of a page hold other people's addresses. JobScore documents no markup, so only what HTML and ARIA say
// of themselves is relied on: element names, roles, labels, headings. Never class names or ids.

/** Whose address something on the page is, by where it stands. */
export type PageRegion =
  /** the candidate's, as far as can be told */
  | 'candidate'
  /** the signed-in user's or the application's: it is nobody's whom the page is about, wherever else it stands */
  | 'own'
  /** somebody's who wrote or is mentioned: notes, mail, history, dialogs */
  | 'talk'
  /** not text of the page at all */
  | 'never';

const NEVER =
  'script,style,template,noscript,textarea,select,title,[contenteditable]:not([contenteditable=false])';
const BANNER =
  'nav,[role=navigation],[role=banner],[role=contentinfo],[role=menu],[role=menubar],[role=menuitem]';
const QUOTED = 'blockquote,[role=feed],[role=log],[role=comment]';
const DIALOG = 'dialog,[role=dialog],[role=alertdialog]';
const LABELLED = ':is(section,article,aside,form,ul,ol,table,[role]):is([aria-label],[aria-labelledby])';
const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role=heading]';

/** Headings of parts where people write about a candidate, or to each other. */
const TALK =
  /\b(notes?|history|activit(y|ies)|comments?|messages?|conversations?|correspondence|feedback|timeline|discussions?|interview(s|ers?)?|references?|hiring team|team|followers?|participants?|attendees|shar(ed|ing)|recommendations?|similar|related|recently viewed|log|tasks?)\b/i;
/** Heads either a mail thread or a person's own addresses: what stands under it decides. */
const MAIL = /^\s*(e-?mails?|inbox|mail)\b/i;
/** Words before a colleague's address in one line. */
const COLLEAGUE =
  /^\s*(recruiter|owner|hiring manager|manager|coordinator|sourcer|interviewer|assigned|referr(ed|er|al)|recommended|added|created|updated|shared|from|cc|bcc|reply-to|sent|by|signed in|logged in)\b/i;
const MOST_HEADINGS = 300;
const BLOCK_TEXT = 80;

/** Finds the regions of one page as it is now. */
export class PageRegions {
  /** The heading that names the page's candidate or subject. */
  readonly heading: Element | undefined;
  readonly #headings: Element[];
  /** When the candidate is shown in a dialog over another page, that dialog. */
  readonly #dialog: Element | null;
  readonly #accountMenus: Element[];

  /**
   * @param isTalkPage whether most of the page is notes, messages or the like
   * @param signOuts the entries "Sign out": around them are account menus, by any markup
   */
  constructor(
    document: Document,
    private readonly isTalkPage = false,
    signOuts: readonly Element[] = [],
  ) {
    this.#headings = [...document.querySelectorAll(HEADINGS)].slice(0, MOST_HEADINGS);
    const mains = this.#headings.filter(element => levelOf(element) === 1);
    this.heading = mains.find(element => isShown(element) && !isBanner(element)) ?? mains[0];
    this.#dialog = this.heading?.closest(DIALOG) ?? null;
    this.#accountMenus = signOuts.map(entry => accountMenu(entry, this.heading));
  }

  /** The area that an element lies in. */
  of(element: Element): PageRegion {
    if (element.closest(NEVER)) return 'never';
    if (isBanner(element) || this.#accountMenus.some(menu => menu.contains(element))) return 'own';
    if (element.closest(QUOTED) || element.closest(DIALOG) !== this.#dialog) return 'talk';
    if (this.isTalkPage && element.closest('article,li,td')) return 'talk';
    if (isColleagueLine(element) || isLabelledTalk(element)) return 'talk';
    return this.#isUnderTalkHeading(element) ? 'talk' : 'candidate';
  }

  /** Climbs from the nearest heading before the element to the ones above it, as in a table of contents. */
  #isUnderTalkHeading(element: Element): boolean {
    let level = Infinity;
    for (let at = lastBefore(this.#headings, element); at >= 0 && level > 1; at--) {
      const heading = this.#headings[at] as Element;
      const own = levelOf(heading);
      if (own >= level && level !== Infinity) continue;
      const section = heading.closest('section,article,aside,[role=region],[role=tabpanel]');
      if (section && !section.contains(element)) continue;
      level = own;
      if (heading !== this.heading && headsTalk(heading.textContent, element)) return true;
    }
    return false;
  }
}

/** The parts around "Sign out", up to where the page itself begins. */
function accountMenu(signOut: Element, heading: Element | undefined): Element {
  let menu = signOut;
  for (let level = 0; level < 4; level++) {
    const next = menu.parentElement;
    if (!next || next.matches('body,main,[role=main]') || (heading && next.contains(heading))) break;
    menu = next;
  }
  return menu;
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
    const isBefore =
      (nodes[middle] as Node).compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function levelOf(heading: Element): number {
  const native = /^h([1-6])$/i.exec(heading.localName)?.[1];
  return Number(heading.getAttribute('aria-level') ?? native ?? 2) || 2;
}

/** Menus, and headers and footers of the page as a whole rather than of what it shows. */
function isBanner(element: Element): boolean {
  if (element.closest(BANNER)) return true;
  const bar = element.closest('header,footer');
  if (!bar || bar.parentElement?.closest('main,article,[role=main]')) return false;
  return !bar.parentElement?.closest('section,aside')?.querySelector(HEADINGS);
}

/** In a section or tab panel that is named after notes or the like without a heading of its own. */
function isLabelledTalk(element: Element): boolean {
  for (let at = element.closest(LABELLED); at; at = at.parentElement?.closest(LABELLED) ?? null) {
    const label = at.ownerDocument.getElementById(at.getAttribute('aria-labelledby') ?? '');
    if (headsTalk(label ? label.textContent : at.getAttribute('aria-label'), element)) return true;
  }
  return false;
}

/** Returns whether a heading makes an element part of people's notes. */
function headsTalk(words: string | null, element: Element): boolean {
  const start = words?.slice(0, 100) ?? '';
  return TALK.test(start) || (MAIL.test(start) && isInThread(element));
}

/** Amid other text, as in a message; a person's own address stands alone in its line. */
function isInThread(element: Element): boolean {
  if (element.closest('article')) return true;
  const block = element.closest('li,tr,p,dd') ?? element;
  return (block.textContent?.trim().length ?? 0) > BLOCK_TEXT;
}

/** In a short line that begins by saying which colleague it is, such as "Recruiter: Ann, ann@example.com". */
function isColleagueLine(element: Element): boolean {
  const line = element.closest('li,tr,p,dd') ?? element.parentElement ?? element;
  const term = line.matches('dd') ? line.previousElementSibling?.textContent : '';
  const text = `${term ?? ''} ${line.textContent ?? ''}`;
  return text.length < 200 && COLLEAGUE.test(text);
}
