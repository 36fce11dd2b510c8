import { storage } from '@wxt-dev/storage';
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { createConnection, type ConnectionEvents } from '../browser/database-connection';
import type { ValueArea } from './value-area';

interface Schema extends DBSchema {
  values: { key: string; value: unknown };
  /** Holds one record once the values of earlier versions were taken over. */
  marks: { key: 'moved'; value: true };
}

/** Values that are worked out again are not taken over. */
const MOVED = ['settings', 'settingsChangedAt', 'consent', 'firstRunStep', 'frameOpen', 'onetDatabase'];

interface Change {
  name: string;
  value: unknown;
  before: unknown;
}

/**
 * Keeps values in a database of the extension's origin, which no content script reaches. It is not the one with people's
 * data, so that an upgrade of that never waits for open pages.
 * @param lost called when the browser closed the database, with its values perhaps
 */
export function createDatabaseArea({
  name: databaseName = 'fitside-settings',
  lost = () => {},
}: { name?: string; lost?: () => void } = {}): ValueArea {
  const connection = createConnection<IDBPDatabase<Schema>>({
    open: events => open(databaseName, events),
    lost,
  });
  let sender: BroadcastChannel | undefined;
  return {
    get: name => connection.run(async database => database.get('values', name)),
    set: (name, value) => write(name, value),
    remove: name => write(name, undefined),
    /** The mark stays: what a page wrote to `storage.local` meanwhile is never taken over. */
    async clear() {
      const all = await connection.run(async database => database.getAllKeys('values'));
      for (const name of all) await write(name, undefined);
    },
    watch(name, onChange) {
      const channel = new BroadcastChannel(databaseName);
      channel.addEventListener('message', ({ data }: MessageEvent<Change>) => {
        if (data.name === name) onChange(data.value, data.before);
      });
      return () => channel.close();
    },
  };

  async function write(name: string, value: unknown): Promise<void> {
    const before = await connection.run(async database => {
      const transaction = database.transaction('values', 'readwrite');
      const found: unknown = await transaction.store.get(name);
      await (value === undefined ? transaction.store.delete(name) : transaction.store.put(value, name));
      await transaction.done;
      return found;
    });
    sender ??= new BroadcastChannel(databaseName);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no other origin
    sender.postMessage({ name, value, before } satisfies Change);
  }
}

async function open(name: string, { closed }: ConnectionEvents): Promise<IDBPDatabase<Schema>> {
  const database = await openDB<Schema>(name, 1, {
    upgrade(created) {
      created.createObjectStore('values');
      created.createObjectStore('marks');
    },
    // A deletion waits for it.
    blocking(_current, _blocked, { target }) {
      (target as IDBDatabase).close();
      closed();
    },
    terminated: closed,
  });
  if ((await database.get('marks', 'moved')) === undefined) await moveIn(database);
  return database;
}

/** Takes over what earlier versions kept in `storage.local`: once, by whichever page comes first. */
async function moveIn(database: IDBPDatabase<Schema>): Promise<void> {
  const before = await storage.snapshot('local');
  const transaction = database.transaction(['values', 'marks'], 'readwrite');
  const marks = transaction.objectStore('marks');
  if ((await marks.get('moved')) === undefined) {
    const values = transaction.objectStore('values');
    for (const name of MOVED) if (before[name] !== undefined) await values.put(before[name], name);
    await marks.put(true, 'moved');
  }
  await transaction.done;
  await storage.clear('local');
}
