import type { EpochMs } from '../../shared/model/time';
import type { OnetTables } from '../../shared/model/onet-tables';
import type { Connection } from './database';

/** Tables that serve, and when they were last compared with O*NET's newest. */
export interface StoredTables extends OnetTables {
  checkedAt: EpochMs;
  /** Set when part of them could not be read, but may be another day. */
  isPartial?: true;
}

/** @typeParam Reading state of a reading under way */
export type TablesStore<Reading> = ReturnType<typeof createTablesStore<Reading>>;

/** Stores O*NET's tables, and the reading of them while it is under way. */
export function createTablesStore<Reading>(database: Connection) {
  return {
    /** Returns the tables that serve, if they were ever read to the end. */
    async current(): Promise<StoredTables | undefined> {
      return (await database.run(opened => opened.get('tables', 'current'))) as StoredTables | undefined;
    },

    async reading(): Promise<Reading | undefined> {
      return (await database.run(opened => opened.get('tables', 'reading'))) as Reading | undefined;
    },

    /** Keeps how far a reading is. */
    async putReading(reading: Reading): Promise<void> {
      await database.run(opened => opened.put('tables', reading, 'reading'));
    },

    /** Keeps the tables that serve from now on, and ends the reading, if one is under way. */
    async putCurrent(tables: StoredTables): Promise<void> {
      return database.run(async opened => {
        const transaction = opened.transaction('tables', 'readwrite');
        await Promise.all([
          transaction.store.put(tables, 'current'),
          transaction.store.delete('reading'),
          transaction.done,
        ]);
      });
    },

    async clear(): Promise<void> {
      await database.run(opened => opened.clear('tables'));
    },
  };
}
