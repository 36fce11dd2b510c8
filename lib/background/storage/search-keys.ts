import { foldEmail, foldMailbox } from '../../shared/model/email';
import { foldName, nameWords } from '../../shared/model/names';
import type { PersonEmails } from '../../shared/model/profile';

/** Derived keys that people are looked up by. */
export interface LookUp {
  /** Account and mode they belong to, so that those of different keys never mix. */
  scope: string;
  foldedEmail: string;
  /** Absent when there is no address. */
  mailbox?: string;
  /** Absent when there is no name. */
  foldedName?: string;
  /** For look-ups by beginnings of words: see `wordKeys`. */
  words: string[];
  /** For look-ups by further addresses: see `furtherKey`. Absent where all stand in one readable address. */
  further?: string[];
}

/** Returns the entry with all keys it is looked up by. */
export function withLookUp<T extends { name: string } & PersonEmails>(scope: string, entry: T): T & LookUp {
  const further = furtherKeys(scope, entry);
  return {
    ...entry,
    scope,
    foldedEmail: foldEmail(entry.email),
    mailbox: foldMailbox(entry.email),
    foldedName: foldName(entry.name) || undefined,
    words: wordKeys(scope, nameWords(entry.name)),
    ...(further.length > 0 && { further }),
  };
}

/** Returns the key of a further address or mailbox, or of there being an unreadable one. */
export function furtherKey(scope: string, kind: 'email' | 'mailbox' | 'unreadable', value = ''): string {
  return [scope, kind, value].join('\u0000');
}

function furtherKeys(scope: string, { otherEmails = [], unreadableEmails }: PersonEmails): string[] {
  const keys = otherEmails.flatMap(email => [
    furtherKey(scope, 'email', foldEmail(email)),
    furtherKey(scope, 'mailbox', foldMailbox(email)),
  ]);
  return [...keys, ...(unreadableEmails ? [furtherKey(scope, 'unreadable')] : [])];
}

/** The most words of a name in its keys: their number grows with the square. */
const MAX_WORDS = 8;

/** Where to look for names with all of some words, each the beginning of one of the name's. */
export interface WordSearch {
  range: IDBKeyRange;
  /** Checks a name found there. */
  isMatch(person: LookUp): boolean;
}

/**
 * The search for a text, or undefined when it has no words.
 *
 * Every word of a name is kept alone and behind the first letter of each other word, so that "sol i" leads to the few
 * who have both, and not to all who have either.
 */
export function wordSearch(scope: string, text: string): WordSearch | undefined {
  const typed = [...new Set(nameWords(text))];
  // The beginning of another word asks for nothing more. Of those left, no two can begin the same word of a name.
  const words = typed
    .filter(word => !typed.some(other => other !== word && other.startsWith(word)))
    .toSorted((a, b) => b.length - a.length);
  const [longest, other] = words;
  if (longest === undefined) return undefined;
  const start = wordKey(scope, other, longest);
  return {
    range: IDBKeyRange.bound(start, `${start}\uffff`),
    isMatch({ foldedName = '' }) {
      const known = foldedName.split(' ');
      return words.every(word => known.some(nameWord => nameWord.startsWith(word)));
    },
  };
}

/** Returns the keys of a name's words. An index with many keys for each entry cannot have keys of several parts. */
function wordKeys(scope: string, words: string[]): string[] {
  const known = [...new Set(words)].slice(0, MAX_WORDS);
  return known.flatMap(word => {
    const others = known.filter(other => other !== word);
    return [...new Set([undefined, ...others].map(other => wordKey(scope, other, word)))];
  });
}

function wordKey(scope: string, other: string | undefined, word: string): string {
  const [firstLetter = ''] = other ?? '';
  return [scope, firstLetter, word].join('\u0000');
}
