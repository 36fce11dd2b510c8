import { storage } from '@wxt-dev/storage';
import { createSerialQueue } from '../async/serial-queue';

/**
 * Keeps one value for each tab while the browser is open, so that it outlives the background but nothing more. Changes are
 * made one after another, so that none undoes another.
 * @param kind names the values among others that tabs have
 */
export function createTabValues<Value>(kind: string) {
  const changes = createSerialQueue();

  return {
    get: (tabId: number): Promise<Value | null> => tabValue<Value>(kind, tabId).getValue(),

    set: (tabId: number, value: Value): Promise<void> => tabValue<Value>(kind, tabId).setValue(value),

    /** Where changes are made one after another. */
    changes,

    remove: (tabId: number): Promise<void> => changes.run(() => tabValue(kind, tabId).removeValue()),

    /** Returns the values of all tabs. */
    all: async (): Promise<Value[]> => [...(await kept()).values()],

    /** Forgets those of all tabs. */
    clear: (): Promise<void> => changes.run(async () => storage.removeItems([...(await kept()).keys()])),
  };

  async function kept(): Promise<Map<`session:${string}`, Value>> {
    const found = Object.entries(await storage.snapshot('session'));
    const own = found.filter(([name]) => name.startsWith(`${kind}:`));
    return new Map(own.map(([name, value]) => [`session:${name}`, value as Value]));
  }
}

/** The place of one tab's value. */
export function tabValue<Value>(kind: string, tabId: number) {
  return storage.defineItem<Value>(`session:${kind}:${tabId}`);
}
