import type { ProfileEntry, TestTakerEntry } from '../../shared/model/profile';
import type { Connection } from './database';
import { createPersonLookUps, type PeopleStore, type StoredPerson } from './person-look-ups';
import { withLookUp, type LookUp } from './search-keys';

export type ProfileIndex = ReturnType<typeof createProfileIndex>;

type Id<S extends PeopleStore> = StoredPerson<S>['id'];

/**
 * Keeps every profile and test taker ever seen in JOFI's lists or by id, per `scope`: account and mode. The lists
 * have only the newest 50 and 30; older ones stay findable here.
 */
export function createProfileIndex(database: Connection) {
  return {
    ...createPeople<'profiles', ProfileEntry>(database, 'profiles'),

    testTakers: createPeople<'testTakers', TestTakerEntry>(database, 'testTakers'),

    /** Returns the scope of all profiles; undefined without any, or where they have several. */
    async onlyScope(): Promise<string | undefined> {
      return database.run(async opened => {
        const { store } = opened.transaction('profiles');
        const [[scope] = []] = await store.getAllKeys(undefined, 1);
        if (scope === undefined) return undefined;
        const another = await store.getKey(IDBKeyRange.lowerBound([scope, []], true));
        return another === undefined ? scope : undefined;
      });
    },

    /** Forgets all profiles and test takers. */
    async clear(): Promise<void> {
      const stores = ['profiles', 'testTakers'] as const;
      return database.run(async opened => {
        const transaction = opened.transaction(stores, 'readwrite');
        await Promise.all([
          ...stores.map(async name => transaction.objectStore(name).clear()),
          transaction.done,
        ]);
      });
    },
  };
}

function createPeople<S extends PeopleStore, E extends ProfileEntry | TestTakerEntry>(
  database: Connection,
  store: S,
) {
  return {
    ...createPersonLookUps(database, store),

    /** Adds the entries, or brings them up to date; unchanged ones are not written. All or none. */
    async note(scope: string, entries: readonly E[]): Promise<void> {
      return database.run(async opened => {
        const transaction = opened.transaction(store, 'readwrite');
        const written = entries.map(async entry => {
          const next = withLookUp(scope, entry) as E & LookUp & StoredPerson<S>;
          const known = await transaction.store.get([scope, entry.id] as never);
          if (JSON.stringify(known) !== JSON.stringify(next)) await transaction.store.put(next);
        });
        await Promise.all([...written, transaction.done]);
      });
    },

    /** Returns the record with this id. */
    async byId(scope: string, id: Id<S>): Promise<StoredPerson<S> | undefined> {
      return database.run(opened => opened.get(store, [scope, id] as never));
    },

    /** Deletes the record with this id. */
    async remove(scope: string, id: Id<S>): Promise<void> {
      await database.run(opened => opened.delete(store, [scope, id] as never));
    },

    /** Returns the number of records in the scope. */
    async count(scope: string): Promise<number> {
      return database.run(opened => opened.count(store, IDBKeyRange.bound([scope], [scope, []]) as never));
    },
  };
}
