import { storage } from '@wxt-dev/storage';
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
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
 */
export function createDatabaseArea(databaseName = 'fitside-settings'): ValueArea {
  let opened: Promise<IDBPDatabase<Schema>> | undefined;
  let sender: BroadcastChannel | undefined;
  return {
    async get(name) {
      return (await database()).get('values', name);
    },
    set: (name, value) => write(name, value),
    remove: name => write(name, undefined),
    /** The mark stays: what a page wrote to `storage.local` meanwhile is never taken over. */
    async clear() {
      const all = await (await database()).getAllKeys('values');
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
    const transaction = (await database()).transaction('values', 'readwrite');
    const before: unknown = await transaction.store.get(name);
    await (value === undefined ? transaction.store.delete(name) : transaction.store.put(value, name));
    await transaction.done;
    sender ??= new BroadcastChannel(databaseName);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no other origin
    sender.postMessage({ name, value, before } satisfies Change);
  }

  /** Opens it; the next call tries again if that failed. */
  function database(): Promise<IDBPDatabase<Schema>> {
    opened ??= open(databaseName).catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  }
}

async function open(name: string): Promise<IDBPDatabase<Schema>> {
  const database = await openDB<Schema>(name, 1, {
    upgrade(created) {
      created.createObjectStore('values');
      created.createObjectStore('marks');
    },
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
