import { isEmail } from './email';
import { parseNamed, profileIdsIn } from './jofi-ids';

/** What typed or pasted words name, by their form alone. */
export interface SearchWords {
  /** A whole address. */
  email?: string;
  /** In the form JOFI's ids have, or in a link to one of JOFI's pages. */
  profileId?: string;
  /** In a link to one of JOFI's pages. */
  testTakerId?: number;
  /** Words that may name a career or a military title: never an address, an id of JOFI's or a link, nor parts of these. */
  career?: string;
}

/** One letter says nothing of a career. */
const FEWEST_LETTERS = 2;
const MOST_LETTERS = 200;
/** A part of an address or of a link. */
const OTHER = /[@/\\]/;
/** One stroke between two words, as in CAD/CAM. */
const TWO_IN_ONE = /^[^@/\\\d.:?#]*\p{L}\/\p{L}[^@/\\\d.:?#]*$/u;

export function readSearchWords(text: string): SearchWords {
  const words = text.trim();
  if (isEmail(words)) return { email: words };
  const [profileId] = profileIdsIn(words);
  if (profileId !== undefined) return { profileId };
  const named = parseNamed(words);
  if (named && 'testTakerId' in named) return { testTakerId: named.testTakerId };
  const isOther =
    (OTHER.test(words) && !TWO_IN_ONE.test(words)) ||
    words.length < FEWEST_LETTERS ||
    words.length > MOST_LETTERS;
  return isOther ? {} : { career: words };
}
