import { emailsIn, mailtoEmails } from './email-text';
import { isShown, lastBefore, NEVER, PageRegions } from './page-regions';
import { renderedText } from './rendered-text';

/** The email addresses on a page at one moment, and the name above them. */
export interface EmailScan {
  /** Emails that may be the candidate's: `mailto:` links first, then by closeness to the main heading. */
  ranked: string[];
  /** All of them, whoever's they are. */
  seen: Set<string>;
  /** Emails that came into the page with the given changes. */
  added: Set<string>;
  /** The page's main heading; empty where it has none, or several. */
  heading: string;
  /** Set if the page was read to its end. */
  isWhole: boolean;
}

/** A scan that found nothing. */
export const NOTHING: EmailScan = {
  ranked: [],
  seen: new Set(),
  added: new Set(),
  heading: '',
  isWhole: false,
};

const MOST_TEXTS = 5_000;
const MOST_CHARACTERS = 200_000;
const MOST_HITS = 100;
const LONGEST_HEADING = 100;

interface Hit {
  email: string;
  element: Element;
  isMailto: boolean;
}

/**
 * Reads the addresses off a page. Bounded: a page of any size costs a few milliseconds at most.
 * @param changes what has just been put into the page
 */
export function scanEmails(document: Document, changes: readonly MutationRecord[] = []): EmailScan {
  if (!document.body) return { ...NOTHING, isWhole: true };
  const { texts, hits, isWhole } = walk(document);
  for (const link of document.querySelectorAll('a[href^="mailto:" i]')) {
    if (hits.length >= 2 * MOST_HITS) break;
    const emails = mailtoEmails(link.getAttribute('href') ?? '');
    for (const email of emails) hits.push({ email, element: link, isMailto: true });
  }
  const regions = new PageRegions(document);
  const isAdded = ({ element }: Hit) =>
    changes.some(
      ({ target, addedNodes }) =>
        target.parentNode === element ||
        [...addedNodes].some(node => node.contains(element) || element.contains(node)),
    );
  return {
    ranked: rank(hits, regions, texts),
    seen: new Set(hits.map(({ email }) => email)),
    added: new Set(hits.filter(isAdded).map(({ email }) => email)),
    heading: regions.heading?.textContent?.replace(/\s+/g, ' ').trim().slice(0, LONGEST_HEADING) ?? '',
    isWhole,
  };
}

function walk(document: Document) {
  const texts: Text[] = [];
  const found: number[] = [];
  let characters = 0;
  const walker = document.createTreeWalker(document.body, 4 /* NodeFilter.SHOW_TEXT */);
  const isFull = () =>
    texts.length >= MOST_TEXTS || characters >= MOST_CHARACTERS || found.length >= MOST_HITS;
  let text = walker.nextNode() as Text | null;
  for (; text && !isFull(); text = walker.nextNode() as Text | null) {
    // Scripts and styles hold the longest texts of many pages and are no text to a reader.
    const isHit = text.data.includes('@');
    if ((isHit || text.length > 1_000) && text.parentElement?.closest(NEVER)) continue;
    characters += text.length;
    if (isHit) found.push(texts.length);
    texts.push(text);
  }
  const hits: Hit[] = found.flatMap(at =>
    emailsIn(renderedText(texts, at) ?? '').map(email => ({
      email,
      element: texts[at]!.parentElement!,
      isMailto: false,
    })),
  );
  return { texts, hits, isWhole: !text };
}

function rank(hits: readonly Hit[], regions: PageRegions, texts: readonly Text[]): string[] {
  const ofUser = new Set<string>();
  const best = new Map<string, { isMailto: boolean; distance: number }>();
  const heading = regions.heading ? lastBefore(texts, regions.heading) : -1;
  for (const { email, element, isMailto } of hits) {
    const region = regions.of(element);
    if (region === 'own') ofUser.add(email);
    if (region !== 'candidate' || email.endsWith('@jobscore.com') || !isShown(element)) continue;
    const distance = Math.abs(lastBefore(texts, element) - heading);
    const earlier = best.get(email);
    best.set(email, {
      isMailto: isMailto || earlier?.isMailto === true,
      distance: Math.min(distance, earlier?.distance ?? Infinity),
    });
  }
  return [...best]
    .filter(([email]) => !ofUser.has(email))
    .toSorted(([, a], [, b]) => Number(b.isMailto) - Number(a.isMailto) || a.distance - b.distance)
    .map(([email]) => email);
}
