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
  /** Words that may name a career or a military title: never an address, an id of JOFI's or a link. */
  career?: string;
}

/** One letter says nothing of a career. */
const FEWEST_LETTERS = 2;
const MOST_LETTERS = 200;

export function readSearchWords(text: string): SearchWords {
  const words = text.trim();
  if (isEmail(words)) return { email: words };
  const [profileId] = profileIdsIn(words);
  if (profileId !== undefined) return { profileId };
  const named = parseNamed(words);
  if (named && 'testTakerId' in named) return { testTakerId: named.testTakerId };
  const isOther = /[@/\\]/.test(words) || words.length < FEWEST_LETTERS || words.length > MOST_LETTERS;
  return isOther ? {} : { career: words };
}
