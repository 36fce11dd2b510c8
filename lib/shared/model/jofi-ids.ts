import { withoutInvisible, withUsualWidth } from './spelling';

/** Target of a pasted text: a profile, or a test taker who may have one. */
export type JofiId = { profileId: string } | { testTakerId: number };

/** JOFI's own pages, reports among them, are on these hosts alone. */
export const JOFI_HOSTS = ['jofiscore.com', 'careernavigation.org'];
/** Ids are opaque: nothing is asked of them but to be one short word. */
const ID = /^[\w-]{3,64}$/;
/** Form of the profile ids seen so far; used only where nothing else separates an id from other text. */
const USUAL_ID = /^(?:CNP\d{8,}|CP[\dA-Z]{8,})$/;
const USUAL_IDS = /(?<![\w-])(?:CNP\d{8,}|CP(?=[A-Z]*\d)[\dA-Z]{8,})(?![\w-])/g;
const HOSTS = /jofiscore\.com|careernavigation\.org/gi;
/** Characters of a host's name, which also continue an address. */
const OF_HOST = /[a-z\d.-]/i;
const REST = /^[^\s"'<>]*/;
const SCHEME = /https?:\/\/$/i;

/** Longer than any address of a page that names a profile. */
const LONGEST_ADDRESS = 2_048;
/** Of a longer text, the rest is not searched. */
const LONGEST_SEARCHED = 100_000;

/**
 * Parses a pasted profile id, or the address of a page of JOFI or careernavigation.org. Undefined when it names
 * neither a profile nor a test taker. Only the id is taken; the address is never opened.
 */
export function parseJofiId(text: string): JofiId | undefined {
  if (text.length > LONGEST_ADDRESS) return undefined;
  const trimmed = unwrapped(withUsualWidth(withoutInvisible(text)).trim());
  const url = toUrl(trimmed);
  if (url) return isOfJofi(url) ? fromUrl(url) : undefined;
  return ID.test(trimmed) ? { profileId: trimmed } : undefined;
}

/** Every profile id that a text or markup of people's names, in links or as a word, each once, in order. */
export function profileIdsIn(text: string): string[] {
  const plain = withoutInvisible(beginningOf(text)).replaceAll('&amp;', '&');
  const found: { at: number; id: string }[] = [];
  for (const { at, address } of addressesIn(plain)) {
    const named = parseJofiId(address);
    if (named && 'profileId' in named) found.push({ at, id: named.profileId });
  }
  for (const match of plain.matchAll(USUAL_IDS)) found.push({ at: match.index, id: match[0] });
  return [...new Set(found.toSorted((a, b) => a.at - b.at).map(({ id }) => id))];
}

/** As much of a text as is searched, ending with a whole word: half an id would be another's. */
function beginningOf(text: string): string {
  if (text.length <= LONGEST_SEARCHED) return text;
  let end = LONGEST_SEARCHED;
  while (end > 0 && !/\s/.test(text.charAt(end))) end -= 1;
  return text.slice(0, end);
}

/** The addresses with one of JOFI's names in their host or after it, without the punctuation of the sentence around them. */
function addressesIn(text: string): { at: number; address: string }[] {
  const found: { at: number; address: string }[] = [];
  let end = 0;
  for (const { index } of text.matchAll(HOSTS)) {
    if (index < end) continue;
    let at = index;
    while (at > end && OF_HOST.test(text.charAt(at - 1))) at -= 1;
    at -= SCHEME.exec(text.slice(Math.max(end, at - 8), at))?.[0].length ?? 0;
    const rest = REST.exec(text.slice(index, index + LONGEST_ADDRESS))?.[0] ?? '';
    end = index + rest.length;
    found.push({ at, address: text.slice(at, index) + withoutEnd(rest) });
  }
  return found;
}

const QUOTES = `"'<>“”‘’«»`;
const PUNCTUATION = '.,;:!?)]';

/** Removes quotes around a pasted text, and the punctuation behind it. */
function unwrapped(text: string): string {
  let start = 0;
  while (start < text.length && QUOTES.includes(text.charAt(start))) start += 1;
  return withoutEnd(text.slice(start), PUNCTUATION + QUOTES);
}

function withoutEnd(address: string, signs = PUNCTUATION): string {
  let end = address.length;
  while (end > 0 && signs.includes(address.charAt(end - 1))) end -= 1;
  return address.slice(0, end);
}

function toUrl(text: string): URL | undefined {
  if (/\s/.test(text)) return undefined;
  const address = /^[a-z][a-z\d+.-]*:/i.test(text)
    ? text
    : /^[^/?#]+\.[a-z]{2,}(?:[/?#]|$)/i.test(text)
      ? `https://${text}`
      : '';
  return URL.canParse(address) ? new URL(address) : undefined;
}

function isOfJofi({ protocol, hostname }: URL): boolean {
  if (protocol !== 'https:' && protocol !== 'http:') return false;
  return JOFI_HOSTS.some(host => hostname === host || hostname.endsWith(`.${host}`));
}

/**
 * Reads the known pages: `careernavigation.org?c=<profile>`, `…/test-takers/<profile>/job-fit` (a profile's id in
 * spite of the path), `…/test-takers/<test taker>/scorecard`, `…/career-navigation-profiles/<profile>`. From other
 * pages it takes a part that looks like a profile id.
 */
function fromUrl(url: URL): JofiId | undefined {
  const parts = url.pathname.split('/').filter(Boolean).map(decode);
  const after = (name: string) => parts[parts.indexOf(name) + 1];
  const id = (text: string | null | undefined) => (text && ID.test(text) ? text : undefined);

  const inQuery = id(url.searchParams.get('c'));
  if (inQuery !== undefined) return { profileId: inQuery };
  if (parts.includes('career-navigation-profiles')) {
    const listed = id(after('career-navigation-profiles'));
    if (listed !== undefined) return { profileId: listed };
  }
  if (parts.includes('test-takers')) {
    const testTaker = id(after('test-takers'));
    if (testTaker !== undefined && parts.includes('job-fit')) return { profileId: testTaker };
    if (testTaker !== undefined && /^\d{1,15}$/.test(testTaker)) return { testTakerId: Number(testTaker) };
  }
  const usual = [...parts, ...url.searchParams.values()].find(part => USUAL_ID.test(part));
  return usual === undefined ? undefined : { profileId: usual };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
