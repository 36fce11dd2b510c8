import { foldEmail, foldMailbox } from '../domain/email';
import { foldName, nameWords } from '../domain/names';

/** What people are looked up by, beside their own fields. */
export interface LookUp {
  /** Account and mode they belong to, so that those of different keys never mix. */
  scope: string;
  foldedEmail: string;
  /** Absent when there is no address. */
  mailbox?: string;
  /** Absent when there is no name. */
  foldedName?: string;
  /** Every word of the name, each as `wordKey` makes it. */
  words: string[];
}

/** The entry with all that it is looked up by. */
export function withLookUp<T extends { name: string; email: string }>(scope: string, entry: T): T & LookUp {
  return {
    ...entry,
    scope,
    foldedEmail: foldEmail(entry.email),
    mailbox: foldMailbox(entry.email),
    foldedName: foldName(entry.name) || undefined,
    words: [...new Set(nameWords(entry.name))].map(word => wordKey(scope, word)),
  };
}

/** A folded word of a name, told apart by scope: an index of many keys each cannot have keys of several parts. */
export function wordKey(scope: string, word: string): string {
  return `${scope}\u0000${word}`;
}
