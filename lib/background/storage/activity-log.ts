import { createSerialQueue } from '../../shared/async/serial-queue';
import { MAX_ACTIVITIES, type ActivityEntry } from '../../shared/model/stored-data';
import type { Connection } from './database';

export type ActivityLog = ReturnType<typeof createActivityLog>;

/** Entries within this time are written together. */
const BATCH_MS = 300;

/**
 * Logs the newest 500 requests to the services. Nothing waits for its writes; those that fail or are cut off are
 * missing.
 */
export function createActivityLog(database: Connection) {
  let waiting: ActivityEntry[] = [];
  const writes = createSerialQueue();

  return {
    note(activity: ActivityEntry): void {
      waiting.push(activity);
      if (waiting.length === 1) setTimeout(() => void write(), BATCH_MS);
    },

    /** Returns all entries, the newest first. */
    async list(): Promise<ActivityEntry[]> {
      await write();
      return (await database.run(opened => opened.getAll('activity'))).toReversed();
    },

    async clear(): Promise<void> {
      waiting = [];
      await writes.settled();
      await database.run(opened => opened.clear('activity'));
    },
  };

  /** Writes one batch after another, so that they stay in order. */
  function write(): Promise<void> {
    return writes.run(writeWaiting).catch(() => undefined);
  }

  async function writeWaiting(): Promise<void> {
    if (waiting.length === 0) return;
    const batch = waiting.slice(-MAX_ACTIVITIES);
    waiting = [];
    return database.run(async opened => {
      const transaction = opened.transaction('activity', 'readwrite');
      const keys = await Promise.all(batch.map(activity => transaction.store.add(activity)));
      // Keys grow by one, so the newest shows which are too old.
      await transaction.store.delete(IDBKeyRange.upperBound(keys.at(-1)! - MAX_ACTIVITIES));
      await transaction.done;
    });
  }
}
