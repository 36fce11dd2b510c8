import { foldEmail, foldMailbox, isEmail } from '../../shared/model/email';
import { foldName } from '../../shared/model/names';
import type { Connection, LookUpIndexes, Schema } from './database';
import { furtherKey, wordSearch } from './search-keys';

/** The stores of the profile index: both are looked up alike. */
export type PeopleStore = 'profiles' | 'testTakers';
export type StoredPerson<S extends PeopleStore> = Schema[S]['value'];

/** Looks people up in one store of the profile index, by email, name or JobScore's id. */
export function createPersonLookUps<S extends PeopleStore>(database: Connection, store: S) {
  /** Reads all records of an index. Keys have the same form in both stores, which their types cannot express. */
  async function all(
    index: keyof LookUpIndexes,
    key: IDBValidKey | IDBKeyRange,
    limit?: number,
  ): Promise<StoredPerson<S>[]> {
    return database.run(opened => opened.getAllFromIndex(store, index, key as never, limit));
  }

  const each = (index: 'personId' | 'email', scope: string, keys: readonly (string | undefined)[]) =>
    allOfEach(database, store, index, scope, keys);

  return {
    /** Returns records with exactly this email, spelling folded. Text that is no email finds nobody. */
    async byEmail(scope: string, email: string): Promise<StoredPerson<S>[]> {
      if (!isEmail(email)) return [];
      return (await each('email', scope, [foldEmail(email)])).flat();
    },

    /** Returns records that have this id as `person_id`. */
    async byPersonId(scope: string, personId: string): Promise<StoredPerson<S>[]> {
      return all('personId', [scope, personId]);
    },

    /** Returns the records of each id, by one transaction. */
    byPersonIds: (scope: string, personIds: readonly string[]): Promise<StoredPerson<S>[][]> =>
      each('personId', scope, personIds),

    /** Returns the records of each email, by one transaction. */
    byEmails: (scope: string, emails: readonly string[]): Promise<StoredPerson<S>[][]> =>
      each(
        'email',
        scope,
        emails.map(email => (isEmail(email) ? foldEmail(email) : undefined)),
      ),

    /** Returns records of the same mailbox, apart from dots and `+tag`: possibly one person's. */
    async byMailbox(scope: string, email: string): Promise<StoredPerson<S>[]> {
      const mailbox = foldMailbox(email);
      if (mailbox === undefined) return [];
      const [first, further] = await Promise.all([
        all('mailbox', [scope, mailbox]),
        all('further', furtherKey(scope, 'mailbox', mailbox)),
      ]);
      return [...first, ...further];
    },

    /** Returns records of the same full name, spelling folded: possibly one person's. */
    async byName(scope: string, name: string): Promise<StoredPerson<S>[]> {
      const folded = foldName(name);
      if (!folded) return [];
      return all('name', [scope, folded]);
    },

    /** Returns up to `limit` records with a name in which every word of the text begins a word. */
    async byNamePrefix(scope: string, text: string, limit: number): Promise<StoredPerson<S>[]> {
      const search = wordSearch(scope, text);
      if (!search) return [];
      // An entry comes once for each of its words that fits, and some are for the rest of the text to refuse.
      for (let reach = 2 * limit; ; reach *= 4) {
        const found = await all('words', search.range, reach);
        const matching = new Map(found.filter(search.isMatch).map(person => [person.id, person]));
        if (matching.size >= limit || found.length < reach) return [...matching.values()].slice(0, limit);
      }
    },

    /** Returns up to `limit` records with an email that begins with the text, spelling folded. */
    async byEmailPrefix(scope: string, text: string, limit: number): Promise<StoredPerson<S>[]> {
      const start = foldEmail(text);
      if (!start) return [];
      const key = furtherKey(scope, 'email', start);
      const [first, further] = await Promise.all([
        all('email', IDBKeyRange.bound([scope, start], [scope, `${start}\uffff`]), limit),
        all('further', IDBKeyRange.bound(key, `${key}\uffff`), limit),
      ]);
      return [...first, ...further].slice(0, limit);
    },

    /** Returns the number of records with an address that can't be read as one. */
    async countUnreadable(scope: string): Promise<number> {
      return database.run(opened =>
        opened.countFromIndex(store, 'further', furtherKey(scope, 'unreadable') as never),
      );
    },
  };
}

/** Reads the records of each key of an index, by one transaction. */
function allOfEach<S extends PeopleStore>(
  database: Connection,
  store: S,
  index: 'personId' | 'email',
  scope: string,
  keys: readonly (string | undefined)[],
): Promise<StoredPerson<S>[][]> {
  return database.run(async opened => {
    const from = opened.transaction(store).store;
    const find = async (key: string) =>
      (
        await Promise.all([
          from.index(index).getAll([scope, key] as never),
          index === 'email' ? from.index('further').getAll(furtherKey(scope, 'email', key) as never) : [],
        ])
      ).flat();
    return Promise.all(keys.map(async key => (key === undefined ? [] : find(key)))) as Promise<
      StoredPerson<S>[][]
    >;
  });
}
