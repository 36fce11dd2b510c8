import { storage } from '@wxt-dev/storage';
import { jofiMode, lastFour, type KeyState, type KeyTest } from '../../shared/model/api-keys';
import type { Service } from '../../shared/model/services';
import type { Database, Secret } from './database';

/** What an organisation gave of the keys. */
interface ManagedKeys {
  key(service: Service): Promise<string | undefined>;
  /** Returns whether it gave a key that is not used. */
  isKeyUnused(service: Service): Promise<boolean>;
}
const NO_MANAGED_KEYS: ManagedKeys = { key: async () => undefined, isKeyUnused: async () => false };

export type Secrets = ReturnType<typeof createSecrets>;

/**
 * Keeps the API keys. Only the background reads and writes them; only `KeyState` leaves it.
 * @param managed the keys that an organisation gave, which go before saved ones
 */
export function createSecrets(database: Promise<Database>, managed: ManagedKeys = NO_MANAGED_KEYS) {
  return {
    /** Returns the key of a service, for its requests only. */
    async key(service: Service): Promise<string | undefined> {
      return (await managed.key(service)) ?? (await (await database).get('secrets', service))?.key;
    },

    /** Saves a key in place of an earlier one. */
    async save(service: Service, key: string): Promise<void> {
      await (await database).put('secrets', { service, key });
    },

    /** Notes the outcome of a test, unless the key was replaced or removed meanwhile. */
    async noteTest(service: Service, key: string, test: KeyTest): Promise<void> {
      if (key === (await managed.key(service))) {
        await managedTest(service).setValue({ of: lastFour(key), test });
        return;
      }
      const transaction = (await database).transaction('secrets', 'readwrite');
      const secret = await transaction.store.get(service);
      if (secret?.key === key) await transaction.store.put({ ...secret, test });
      await transaction.done;
    },

    async remove(service: Service): Promise<void> {
      await (await database).delete('secrets', service);
    },

    /** Returns the public state of a service's key. */
    async state(service: Service): Promise<KeyState> {
      const managedKey = await managed.key(service);
      if (managedKey !== undefined) {
        const tested = await managedTest(service).getValue();
        const test = tested?.of === lastFour(managedKey) ? tested?.test : undefined;
        return { ...stateOfSecret({ service, key: managedKey, test }), isManaged: true };
      }
      const secret = await (await database).get('secrets', service);
      const state: KeyState = secret ? stateOfSecret(secret) : { service, saved: false };
      return (await managed.isKeyUnused(service)) ? { ...state, isManagedKeyUnused: true } : state;
    },
  };
}

/** The newest test of an organisation's key; the key itself is stored nowhere and recognized by its end. */
const managedTest = (service: Service) =>
  storage.defineItem<{ of: string | undefined; test: KeyTest }>(`session:managedTest:${service}`);

function stateOfSecret({ service, key, test }: Secret): KeyState {
  return {
    service,
    saved: true,
    lastFour: lastFour(key),
    mode: service === 'jofi' ? jofiMode(key) : undefined,
    test,
  };
}
