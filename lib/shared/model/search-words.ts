import { isJobscoreId } from './candidate';
import { readEmails } from './email';
import { parseJofiId, profileIdsIn } from './jofi-ids';
import { onetCode } from './onet-code';
import { nameWords } from './names';
import { withoutInvisible, withUsualWidth } from './spelling';

/** Meanings that typed or pasted words may have, by their form alone. */
export interface SearchWords {
  /** Whole addresses. */
  emails?: string[];
  /** In the form JOFI's ids have, or in a link to one of JOFI's pages. */
  profileId?: string;
  /** In a link to one of JOFI's pages. */
  testTakerId?: number;
  /**
   * Words that may name a career or a military title: never an address, an id of JobScore's or JOFI's or a link, nor
   * parts of these.
   */
  career?: string;
}

/** One letter finds no career. */
const FEWEST_CAREER_LETTERS = 2;
const MOST_LETTERS = 200;
/**
 * Military codes: 0311 of the Marine Corps, 11B and 68W10 and 153A and 11F1B of the Army and the Air Force, 4N0X1 and
 * K4N051 of the Air Force and the Space Force, L03A of the Navy.
 */
const MILITARY_CODE = /^(?:\d{4}|\d{2,3}[A-Z][A-Z\d]{0,2}|[A-Z]?\d[A-Z]\d[X\d]\d[A-Z]?|[A-Z]\d{2}[A-Z])$/i;
/** A part of an address or of a link. */
const OTHER = /[@/\\]|%40|&#/i;
/** One stroke between two words, as in CAD/CAM. */
const TWO_IN_ONE = /^[^@/\\\d.:?#]*\p{L}\/\p{L}[^@/\\\d.:?#]*$/u;

export function readSearchWords(text: string): SearchWords {
  const { emails, unreadable } = readEmails(text);
  if (emails.length > 0 && unreadable.length === 0) return { emails };
  const words = withUsualWidth(withoutInvisible(text)).trim();
  const [profileId] = profileIdsIn(words);
  if (profileId !== undefined) return { profileId };
  const named = parseJofiId(words);
  if (named && 'testTakerId' in named) return { testTakerId: named.testTakerId };
  const isOther =
    (OTHER.test(words) && !TWO_IN_ONE.test(words)) ||
    isJobscoreId(words) ||
    words.length < FEWEST_CAREER_LETTERS ||
    words.length > MOST_LETTERS;
  return isOther ? {} : { career: words };
}

/** Returns whether words have the form of an O*NET or military code, which is nobody's name. */
export function isOccupationCode(words: string): boolean {
  return onetCode(words) !== undefined || MILITARY_CODE.test(words.trim());
}

/**
 * Returns whether a text has all typed words or their beginnings, in any order, without regard to case and accents.
 * An empty search fits everything.
 */
export function includesWords(text: string, typed: string): boolean {
  const words = nameWords(text);
  return nameWords(typed).every(sought => words.some(word => word.startsWith(sought)));
}

/** Shorter words find no occupation. */
const FEWEST_TITLE_LETTERS = 3;

/**
 * Returns whether words clearly belong to an occupation: whole words of one of these titles, in any order, also in
 * the singular. Beginnings do not count, since many begin like a name: "Mark" like "Marketing Managers".
 */
export function areTitleWords(words: string, titles: readonly string[]): boolean {
  const typed = nameWords(words);
  if (!typed.some(word => word.length >= FEWEST_TITLE_LETTERS)) return false;
  return titles.some(title => {
    const known = new Set(nameWords(title).flatMap(wordForms));
    return typed.every(word => known.has(word));
  });
}

/** Returns a word as it stands, and what may be its singular. */
export function wordForms(word: string): string[] {
  const singulars = [
    [/ies$/, 'y'],
    [/(?<=s|x|z|ch|sh)es$/, ''],
    [/s$/, ''],
  ] as const;
  return [word, ...singulars.map(([ending, instead]) => word.replace(ending, instead))];
}

/** Returns whether words are meant as an address, and can't be read as one. */
export function isUnreadableEmail(words: string): boolean {
  return words.includes('@') && readEmails(words).unreadable.length > 0;
}
