import { jofiMode, lastFour, type KeyState, type KeyTest } from '../domain/keys';
import type { Service } from '../domain/problem';
import type { Database } from './database';

export type Secrets = ReturnType<typeof createSecrets>;

/** The API keys. They are written and read by the background alone; only `KeyState` leaves it. */
export function createSecrets(database: Promise<Database>) {
  return {
    /** The saved key of a service, for its requests only. */
    async key(service: Service): Promise<string | undefined> {
      return (await (await database).get('secrets', service))?.key;
    },

    /** Saves a key in place of an earlier one. */
    async save(service: Service, key: string): Promise<void> {
      await (await database).put('secrets', { service, key });
    },

    /** Notes the outcome of a test, unless the key was replaced or removed meanwhile. */
    async noteTest(service: Service, key: string, test: KeyTest): Promise<void> {
      const transaction = (await database).transaction('secrets', 'readwrite');
      const secret = await transaction.store.get(service);
      if (secret?.key === key) await transaction.store.put({ ...secret, test });
      await transaction.done;
    },

    async remove(service: Service): Promise<void> {
      await (await database).delete('secrets', service);
    },

    /** What may be shown of a service's key. */
    async state(service: Service): Promise<KeyState> {
      const secret = await (await database).get('secrets', service);
      if (!secret) return { service, saved: false };
      const { key, test } = secret;
      return {
        service,
        saved: true,
        lastFour: lastFour(key),
        mode: service === 'jofi' ? jofiMode(key) : undefined,
        test,
      };
    },
  };
}
