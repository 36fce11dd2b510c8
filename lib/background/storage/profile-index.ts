import type { EpochMs } from '../../shared/model/time';
import { isMissing, type ProfileEntry, type TestTakerEntry } from '../../shared/model/profile';
import { createSerialQueue } from '../../shared/async/serial-queue';
import type { Connection } from './database';
import { createPersonLookUps, type PeopleStore, type StoredPerson } from './person-look-ups';
import { withLookUp, type LookUp } from './search-keys';

export type ProfileIndex = ReturnType<typeof createProfileIndex>;

type Id<S extends PeopleStore> = StoredPerson<S>['id'];

/** When scopes were left: their key is gone. */
interface LeftScopes {
  getValue(): Promise<Record<string, EpochMs>>;
  setValue(left: Record<string, EpochMs>): Promise<void>;
}

const NONE_LEFT: LeftScopes = { getValue: async () => ({}), setValue: async () => undefined };
const STORES = ['profiles', 'testTakers'] as const;
/** A scope whose key is gone is kept for so long, since another key of the same account may come. */
const KEEP_LEFT_MS = 30 * 24 * 60 * 60_000;

/**
 * Keeps every profile and test taker ever seen in JOFI's lists or by id, per `scope`: account and mode. The lists
 * have only the newest 50 and 30; older ones stay findable here.
 */
export function createProfileIndex(database: Connection, left = NONE_LEFT, now: () => EpochMs = Date.now) {
  const changes = createSerialQueue();
  const changeLeft = (change: (before: Record<string, EpochMs>) => Promise<Record<string, EpochMs>>) =>
    changes.run(async () => {
      const before = await left.getValue();
      const after = await change(before);
      if (JSON.stringify(after) !== JSON.stringify(before)) await left.setValue(after);
    });

  /** Notes that a scope is in use: its account has a key again. */
  const use = (scope: string) =>
    changeLeft(async before => Object.fromEntries(Object.entries(before).filter(([each]) => each !== scope)));

  async function scopes(): Promise<string[]> {
    const found = new Set<string>();
    for (const name of STORES) {
      await database.run(async opened => {
        const { store } = opened.transaction(name);
        let scope = firstOf(await store.getAllKeys(undefined, 1));
        while (scope !== undefined) {
          found.add(scope);
          scope = firstOf(await store.getAllKeys(IDBKeyRange.lowerBound([scope, []], true), 1));
        }
      });
    }
    return [...found];
  }

  async function remove(range: IDBKeyRange | undefined): Promise<void> {
    return database.run(async opened => {
      const transaction = opened.transaction(STORES, 'readwrite');
      const removed = STORES.map(async name =>
        range ? transaction.objectStore(name).delete(range) : transaction.objectStore(name).clear(),
      );
      await Promise.all([...removed, transaction.done]);
    });
  }

  return {
    ...createPeople<'profiles', ProfileEntry>(database, 'profiles', use),

    testTakers: createPeople<'testTakers', TestTakerEntry>(database, 'testTakers', use),

    /** Marks a profile that JOFI has no longer, and deletes it once JOFI repeats that some minutes later. */
    miss: (scope: string, id: string): Promise<void> =>
      database.run(async opened => {
        const { store, done } = opened.transaction('profiles', 'readwrite');
        const known = await store.get([scope, id]);
        const at = now();
        if (known && !isMissing(known, at)) {
          const isRepeated = known.missingAt !== undefined && known.missingAt <= at;
          await (isRepeated ? store.delete([scope, id]) : store.put({ ...known, missingAt: at }));
        }
        await done;
      }),

    /** Returns the scope of all profiles whose key is not gone; undefined without any, or where they have several. */
    async onlyScope(): Promise<string | undefined> {
      const gone = await left.getValue();
      const [scope, another] = (await scopes()).filter(each => gone[each] === undefined);
      return another === undefined ? scope : undefined;
    },

    /** Leaves all scopes, since their key is gone: unless one comes back, they expire. */
    leave: (now: EpochMs): Promise<void> =>
      changeLeft(async before => ({
        ...Object.fromEntries((await scopes()).map(scope => [scope, now])),
        ...before,
      })),

    /**
     * Leaves those of the scopes of which nobody is here. Called before a file brings people: a key may belong to another
     * account than they.
     */
    leaveUnknown: (of: readonly string[], now: EpochMs): Promise<void> =>
      changeLeft(async before => {
        const known = await scopes();
        const unknown = of.filter(scope => !known.includes(scope));
        return { ...Object.fromEntries(unknown.map(scope => [scope, now])), ...before };
      }),

    /** Forgets scopes that were left long ago. */
    expire: (now: EpochMs): Promise<void> =>
      changeLeft(async before => {
        // A clock that was set back begins the time again.
        const times = Object.entries(before).map(([scope, at]) => [scope, Math.min(at, now)] as const);
        const [over, kept] = [true, false].map(isOver =>
          times.filter(([, at]) => now - at >= KEEP_LEFT_MS === isOver),
        );
        for (const [scope] of over!) await remove(IDBKeyRange.bound([scope], [scope, []]));
        return Object.fromEntries(kept!);
      }),

    /** Forgets all profiles and test takers. */
    clear: (): Promise<void> => remove(undefined),
  };
}

function firstOf(keys: [string, unknown][]): string | undefined {
  return keys[0]?.[0];
}

function createPeople<S extends PeopleStore, E extends ProfileEntry | TestTakerEntry>(
  database: Connection,
  store: S,
  use: (scope: string) => Promise<void>,
) {
  return {
    ...createPersonLookUps(database, store),

    /** Adds the entries, or brings them up to date; unchanged ones are not written. All or none. */
    async note(scope: string, entries: readonly E[]): Promise<void> {
      await database.run(async opened => {
        const transaction = opened.transaction(store, 'readwrite');
        const written = entries.map(async entry => {
          const next = withLookUp(scope, entry) as E & LookUp & StoredPerson<S>;
          const known = await transaction.store.get([scope, entry.id] as never);
          if (JSON.stringify(known) !== JSON.stringify(next)) await transaction.store.put(next);
        });
        await Promise.all([...written, transaction.done]);
      });
      await use(scope);
    },

    /** Returns the record with this id. */
    async byId(scope: string, id: Id<S>): Promise<StoredPerson<S> | undefined> {
      return database.run(opened => opened.get(store, [scope, id] as never));
    },

    /** Returns the number of records in the scope. */
    async count(scope: string): Promise<number> {
      return database.run(opened => opened.count(store, IDBKeyRange.bound([scope], [scope, []]) as never));
    },
  };
}
