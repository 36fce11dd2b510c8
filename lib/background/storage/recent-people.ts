import type { RecentPerson } from '../../shared/model/people';
import type { Connection } from './database';

/** The most people kept. */
const MOST = 20;

export type RecentPeople = ReturnType<typeof createRecentPeople>;

/** Keeps the twenty most recent people. */
export function createRecentPeople(database: Connection) {
  return {
    /** Keeps this of the person in place of what was kept before; the oldest beyond twenty go. */
    async note(person: RecentPerson): Promise<void> {
      return database.run(async opened => {
        const transaction = opened.transaction('recent', 'readwrite');
        // Times to come are of a clock that was set back, and would outlive everybody's.
        const ahead = await transaction.store.index('at').getAll(IDBKeyRange.lowerBound(person.at, true));
        const known = ahead.map((other, at) => ({ ...other, at: person.at - ahead.length + at }));
        for (const each of [...known, person]) await transaction.store.put(each);
        const keys = await transaction.store.index('at').getAllKeys();
        const tooOld = keys.slice(0, Math.max(0, keys.length - MOST));
        await Promise.all([...tooOld.map(key => transaction.store.delete(key)), transaction.done]);
      });
    },

    /** Returns all people, the newest first. */
    async all(): Promise<RecentPerson[]> {
      return (await database.run(opened => opened.getAllFromIndex('recent', 'at'))).toReversed();
    },

    async clear(): Promise<void> {
      await database.run(opened => opened.clear('recent'));
    },
  };
}
