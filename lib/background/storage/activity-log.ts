import { createSerialQueue } from '../../shared/async/serial-queue';
import { MAX_ACTIVITIES, type ActivityEntry } from '../../shared/model/stored-data';
import type { Database } from './database';

export type ActivityLog = ReturnType<typeof createActivityLog>;

/** What is noted within this time is written at once. */
const BATCH_MS = 300;

/**
 * What was asked of the services lately, the newest 500. Nobody waits for it to be written; what could not be, or was
 * on its way when the background was stopped, is missing.
 */
export function createActivityLog(database: Promise<Database>) {
  let waiting: ActivityEntry[] = [];
  const writes = createSerialQueue();

  return {
    note(activity: ActivityEntry): void {
      waiting.push(activity);
      if (waiting.length === 1) setTimeout(() => void write(), BATCH_MS);
    },

    /** All that is kept, the newest first. */
    async list(): Promise<ActivityEntry[]> {
      await write();
      return (await (await database).getAll('activity')).toReversed();
    },

    async clear(): Promise<void> {
      waiting = [];
      await writes.settled();
      await (await database).clear('activity');
    },
  };

  /** One writing after another, so that they stay in order. */
  function write(): Promise<void> {
    return writes.run(writeWaiting).catch(() => undefined);
  }

  async function writeWaiting(): Promise<void> {
    if (waiting.length === 0) return;
    const batch = waiting.slice(-MAX_ACTIVITIES);
    waiting = [];
    const transaction = (await database).transaction('activity', 'readwrite');
    const keys = await Promise.all(batch.map(activity => transaction.store.add(activity)));
    // Keys are counted up by one, so the newest tells which are too old.
    await transaction.store.delete(IDBKeyRange.upperBound(keys.at(-1)! - MAX_ACTIVITIES));
    await transaction.done;
  }
}
