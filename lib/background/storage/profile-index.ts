import { foldEmail, foldMailbox, isEmail } from '../../shared/model/email';
import { foldName } from '../../shared/model/names';
import type { ProfileEntry, TestTakerEntry } from '../../shared/model/profile';
import type { Database, LookUpIndexes, Schema } from './database';
import { withLookUp, wordSearch, type LookUp } from './search-keys';

export type ProfileIndex = ReturnType<typeof createProfileIndex>;

/** The stores of the index: both are looked up by the same. */
type People = 'profiles' | 'testTakers';
type Stored<S extends People> = Schema[S]['value'];
type Id<S extends People> = Stored<S>['id'];

/**
 * Every profile and test taker ever seen in JOFI's lists or by id. The lists show only the newest 50 and 30, so this is
 * how older ones stay findable. Kept per `scope`: account and mode.
 */
export function createProfileIndex(database: Promise<Database>) {
  return {
    ...createPeople<'profiles', ProfileEntry>(database, 'profiles'),

    testTakers: createPeople<'testTakers', TestTakerEntry>(database, 'testTakers'),

    /** The scope of every profile there is; undefined without any, or where they are of several. */
    async onlyScope(): Promise<string | undefined> {
      const { store } = (await database).transaction('profiles');
      const [[scope] = []] = await store.getAllKeys(undefined, 1);
      if (scope === undefined) return undefined;
      const another = await store.getKey(IDBKeyRange.lowerBound([scope, []], true));
      return another === undefined ? scope : undefined;
    },

    /** Forgets all profiles and test takers. */
    async clear(): Promise<void> {
      const stores = ['profiles', 'testTakers'] as const;
      const transaction = (await database).transaction(stores, 'readwrite');
      await Promise.all([
        ...stores.map(async name => transaction.objectStore(name).clear()),
        transaction.done,
      ]);
    },
  };
}

function createPeople<S extends People, E extends ProfileEntry | TestTakerEntry>(
  database: Promise<Database>,
  store: S,
) {
  /** Reads all records of an index. Keys have the same form in both stores, which their types cannot express. */
  async function all(
    index: keyof LookUpIndexes,
    key: IDBValidKey | IDBKeyRange,
    limit?: number,
  ): Promise<Stored<S>[]> {
    return (await database).getAllFromIndex(store, index, key as never, limit);
  }

  async function each(
    index: 'personId' | 'email',
    scope: string,
    keys: readonly (string | undefined)[],
  ): Promise<Stored<S>[][]> {
    const from = (await database).transaction(store).store.index(index);
    return Promise.all(
      keys.map(async key => (key === undefined ? [] : from.getAll([scope, key] as never))),
    ) as Promise<Stored<S>[][]>;
  }

  return {
    /** Adds the entries, or brings them up to date; unchanged ones are not written. All or none. */
    async note(scope: string, entries: readonly E[]): Promise<void> {
      const transaction = (await database).transaction(store, 'readwrite');
      const written = entries.map(async entry => {
        const next = withLookUp(scope, entry) as E & LookUp & Stored<S>;
        const known = await transaction.store.get([scope, entry.id] as never);
        if (JSON.stringify(known) !== JSON.stringify(next)) await transaction.store.put(next);
      });
      await Promise.all([...written, transaction.done]);
    },

    /** The one with this id. */
    async byId(scope: string, id: Id<S>): Promise<Stored<S> | undefined> {
      return (await database).get(store, [scope, id] as never);
    },

    /** Returns records with exactly this email, spelling folded. Text that is no email finds nobody. */
    async byEmail(scope: string, email: string): Promise<Stored<S>[]> {
      if (!isEmail(email)) return [];
      return all('email', [scope, foldEmail(email)]);
    },

    /** Returns records that have this id as `person_id`. */
    async byPersonId(scope: string, personId: string): Promise<Stored<S>[]> {
      return all('personId', [scope, personId]);
    },

    /** As `byPersonId` for each of many, by one transaction. */
    byPersonIds: (scope: string, personIds: readonly string[]): Promise<Stored<S>[][]> =>
      each('personId', scope, personIds),

    /** As `byEmail` for each of many, by one transaction. */
    byEmails: (scope: string, emails: readonly string[]): Promise<Stored<S>[][]> =>
      each(
        'email',
        scope,
        emails.map(email => (isEmail(email) ? foldEmail(email) : undefined)),
      ),

    /** Returns records of the same mailbox, apart from dots and `+tag`: possibly one person's. */
    async byMailbox(scope: string, email: string): Promise<Stored<S>[]> {
      const mailbox = foldMailbox(email);
      if (mailbox === undefined) return [];
      return all('mailbox', [scope, mailbox]);
    },

    /** Returns records of the same full name, spelling folded: possibly one person's. */
    async byName(scope: string, name: string): Promise<Stored<S>[]> {
      const folded = foldName(name);
      if (!folded) return [];
      return all('name', [scope, folded]);
    },

    /** Up to `limit` of those that have, for every word of the text, a word of their name that begins with it. */
    async byNamePrefix(scope: string, text: string, limit: number): Promise<Stored<S>[]> {
      const search = wordSearch(scope, text);
      if (!search) return [];
      // An entry comes once for each of its words that fits, and some are for the rest of the text to refuse.
      for (let reach = 2 * limit; ; reach *= 4) {
        const found = await all('words', search.range, reach);
        const matching = new Map(found.filter(search.isMatch).map(one => [one.id, one]));
        if (matching.size >= limit || found.length < reach) return [...matching.values()].slice(0, limit);
      }
    },

    /** Up to `limit` of those whose address begins with the text, spelling folded. */
    async byEmailPrefix(scope: string, text: string, limit: number): Promise<Stored<S>[]> {
      const start = foldEmail(text);
      if (!start) return [];
      return all('email', IDBKeyRange.bound([scope, start], [scope, `${start}\uffff`]), limit);
    },

    /** Forgets the one with this id. */
    async remove(scope: string, id: Id<S>): Promise<void> {
      await (await database).delete(store, [scope, id] as never);
    },

    /** Returns the number of the scope ever seen. */
    async count(scope: string): Promise<number> {
      return (await database).count(store, IDBKeyRange.bound([scope], [scope, []]) as never);
    },
  };
}
