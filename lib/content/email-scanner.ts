import { PageRegions, isShown, lastBefore } from './page-regions';
import { emailsIn, mailtoEmails } from './email-text';

/** The email addresses on a page at one moment. */
export interface EmailScan {
  /** Emails that may be the candidate's: `mailto:` links first, then by closeness to the main heading. */
  ranked: string[];
  /** All of them, whoever's they are. */
  seen: Set<string>;
  /** Whether the page was read to its end. */
  isWhole: boolean;
}

const MOST_TEXTS = 5_000;
const MOST_CHARACTERS = 200_000;
const MOST_HITS = 100;
const SIGN_OUT = /^\s*(sign|log)[\s-]?(out|off)\s*$/i;

interface Hit {
  email: string;
  element: Element;
  isMailto: boolean;
}

/** Reads the addresses off a page. Bounded: a page of any size costs a few milliseconds at most. */
export function scanEmails(document: Document, isTalkPage = false): EmailScan {
  const seen = new Set<string>();
  if (!document.body) return { ranked: [], seen, isWhole: true };
  const { texts, hits, signOuts, isWhole } = walk(document);
  for (const link of document.querySelectorAll('a[href^="mailto:" i]')) {
    if (hits.length >= 2 * MOST_HITS) break;
    const emails = mailtoEmails(link.getAttribute('href') ?? '');
    for (const email of emails) hits.push({ email, element: link, isMailto: true });
  }
  for (const { email } of hits) seen.add(email);
  if (seen.size === 0) return { ranked: [], seen, isWhole };

  return { ranked: rank(hits, new PageRegions(document, isTalkPage, signOuts), texts), seen, isWhole };
}

/** The addresses inside nodes that were just put into the page, in texts or links. */
export function emailsAdded(records: readonly MutationRecord[]): Set<string> {
  const found = new Set<string>();
  let characters = MOST_CHARACTERS;
  for (const { target, addedNodes } of records) {
    for (const node of [...addedNodes, target]) {
      // Of the target itself only a text of its own is new.
      const text = node.nodeValue ?? (node === target ? '' : (node as Element).outerHTML);
      if (!text || characters <= 0) continue;
      characters -= text.length;
      for (const email of emailsIn(text)) found.add(email);
    }
  }
  return found;
}

function walk(document: Document) {
  const texts: Text[] = [];
  const hits: Hit[] = [];
  const signOuts: Element[] = [];
  let characters = 0;
  const walker = document.createTreeWalker(document.body, 4 /* NodeFilter.SHOW_TEXT */);
  const isFull = () =>
    texts.length >= MOST_TEXTS || characters >= MOST_CHARACTERS || hits.length >= MOST_HITS;
  let text = walker.nextNode() as Text | null;
  for (; text && !isFull(); text = walker.nextNode() as Text | null) {
    const { data } = text;
    const { length } = data;
    // Scripts and styles hold the longest texts of many pages and are no text to a reader.
    if (length > 1_000 && text.parentElement?.closest('script,style,template')) continue;
    texts.push(text);
    characters += length;
    const isSignOut = length < 20 && SIGN_OUT.test(data);
    const element = isSignOut || data.includes('@') ? text.parentElement : null;
    if (!element) continue;
    if (isSignOut) signOuts.push(element);
    else for (const email of emailsAround(data, element)) hits.push({ email, element, isMailto: false });
  }
  return { texts, hits, signOuts, isWhole: !text };
}

/** The addresses in a text; `<wbr>` or `<b>` may have cut it in the middle of one. */
function emailsAround(data: string, element: Element): string[] {
  const found = emailsIn(data);
  if (found.length > 0 || data.length > 200) return found;
  const whole = element.textContent ?? '';
  return whole.length > 200 ? [] : emailsIn(whole);
}

function rank(hits: readonly Hit[], areas: PageRegions, texts: readonly Text[]): string[] {
  const own = new Set<string>();
  const best = new Map<string, { isMailto: boolean; distance: number }>();
  const heading = areas.heading ? lastBefore(texts, areas.heading) : -1;
  for (const { email, element, isMailto } of hits) {
    const area = areas.of(element);
    if (area === 'own') own.add(email);
    if (area !== 'candidate' || email.endsWith('@jobscore.com') || !isShown(element)) continue;
    const distance = Math.abs(lastBefore(texts, element) - heading);
    const earlier = best.get(email);
    best.set(email, {
      isMailto: isMailto || earlier?.isMailto === true,
      distance: Math.min(distance, earlier?.distance ?? Infinity),
    });
  }
  return [...best]
    .filter(([email]) => !own.has(email))
    .toSorted(([, a], [, b]) => Number(b.isMailto) - Number(a.isMailto) || a.distance - b.distance)
    .map(([email]) => email);
}
