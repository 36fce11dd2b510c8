import { storage } from '@wxt-dev/storage';
import { jofiMode, lastFour, type KeyState, type KeyTest } from '../../shared/model/api-keys';
import { ProblemError } from '../../shared/model/problem';
import type { Service } from '../../shared/model/services';
import type { StoreNames } from 'idb';
import type { Connection, Schema, Secret } from './database';
import { answersOf, LONGEST_CHANGE_MS } from './query-cache';
import { clearText, encryptedSecret, type PassphraseStore } from './passphrase';

/** The keys that an organisation gave. */
interface ManagedKeys {
  key(service: Service): Promise<string | undefined>;
  /** Returns whether it gave a key that is not used. */
  isKeyUnused(service: Service): Promise<boolean>;
}
const NO_MANAGED_KEYS: ManagedKeys = { key: async () => undefined, isKeyUnused: async () => false };

/** A saved key as it was found. */
interface FoundKey {
  secret: Secret;
  /** Absent where it is locked or unreadable. */
  key?: string | undefined;
  isLocked?: boolean;
}

/** Stores of what was read with a service's key, besides its answers. */
const READ_WITH = {
  jobscore: ['recent'],
  // The profile index outlives its key.
  jofi: ['looks'],
  onet: ['tables'],
} as const satisfies Record<Service, readonly StoreNames<Schema>[]>;

export type Secrets = ReturnType<typeof createSecrets>;

/**
 * Keeps the API keys. Only the background reads and writes them; only `KeyState` leaves it.
 * @param passphrase encrypts the saved keys, once it is set
 * @param managed the keys that an organisation gave, which go before saved ones and are never stored
 */
export function createSecrets(
  database: Connection,
  passphrase: Pick<PassphraseStore, 'isSet' | 'unlockedKey' | 'keyAccess'>,
  managed: ManagedKeys = NO_MANAGED_KEYS,
) {
  const { keyAccess } = passphrase;
  return {
    /**
     * Returns the key of a service, for its requests only.
     * @throws ProblemError `locked` while it waits for the passphrase
     */
    async key(service: Service): Promise<string | undefined> {
      const managedKey = await managed.key(service);
      if (managedKey !== undefined) return managedKey;
      const found = await keyAccess.run(() => find(service));
      if (found?.isLocked) throw new ProblemError({ kind: 'locked', service });
      return found?.key;
    },

    /**
     * Saves a key in place of an earlier one, and deletes what was read with that; both or neither.
     * @throws ProblemError while keys are locked; then nothing is changed
     */
    save: (service: Service, key: string): Promise<void> =>
      keyAccess.run(async () => {
        const by = (await passphrase.isSet()) ? await passphrase.unlockedKey() : 'clear';
        if (!by) throw new ProblemError({ kind: 'locked', service });
        const secret = by === 'clear' ? { service, key } : await encryptedSecret(by, { service }, key);
        await replace(service, secret);
      }),

    /** Notes the outcome of a test, unless the key was replaced or removed meanwhile. */
    async noteTest(service: Service, key: string, test: KeyTest): Promise<void> {
      if (key === (await managed.key(service))) {
        await managedTest(service).setValue({ of: lastFour(key), test });
        return;
      }
      await keyAccess.run(async () => {
        const found = await find(service);
        if (found?.key === key)
          await database.run(opened => opened.put('secrets', { ...found.secret, test }));
      });
    },

    /** Removes a key and what was read with it; both or neither. */
    remove: (service: Service): Promise<void> => keyAccess.run(() => replace(service)),

    /** Returns the public state of a service's key. */
    async state(service: Service): Promise<KeyState> {
      const managedKey = await managed.key(service);
      if (managedKey !== undefined) {
        const tested = await managedTest(service).getValue();
        const test = tested?.of === lastFour(managedKey) ? tested?.test : undefined;
        return { ...stateOf(service, managedKey, test), isManaged: true };
      }
      const found = await keyAccess.run(() => find(service));
      const state = found ? stateOfFound(found) : await stateOfNone(service);
      return (await managed.isKeyUnused(service)) ? { ...state, isManagedKeyUnused: true } : state;
    },
  };

  /** One transaction, for the background may be stopped at any moment. */
  function replace(service: Service, secret?: Secret): Promise<void> {
    return database.run(async opened => {
      const others = READ_WITH[service];
      const transaction = opened.transaction(['secrets', 'answers', ...others], 'readwrite');
      const secrets = transaction.objectStore('secrets');
      await Promise.all([
        secret ? secrets.put(secret) : secrets.delete(service),
        transaction.objectStore('answers').delete(answersOf(service)),
        ...others.map(store => transaction.objectStore(store).clear()),
        transaction.done,
      ]);
    }, LONGEST_CHANGE_MS);
  }

  async function find(service: Service): Promise<FoundKey | undefined> {
    const secret = await database.run(opened => opened.get('secrets', service));
    if (!secret) return undefined;
    if ('key' in secret) return { secret, key: secret.key };
    const by = await passphrase.unlockedKey();
    return by ? { secret, key: await clearText(secret, by) } : { secret, isLocked: true };
  }

  async function stateOfNone(service: Service): Promise<KeyState> {
    const isLocked = (await passphrase.isSet()) && (await passphrase.unlockedKey()) === undefined;
    return { service, saved: false, ...(isLocked && { isLocked }) };
  }
}

/** The newest test of an organisation's key; the key itself is stored nowhere and recognized by its end. */
const managedTest = (service: Service) =>
  storage.defineItem<{ of: string | undefined; test: KeyTest }>(`session:managedTest:${service}`);

function stateOfFound({ secret: { service, test }, key, isLocked }: FoundKey): KeyState {
  if (key !== undefined) return stateOf(service, key, test);
  return { service, saved: true, test, ...(isLocked ? { isLocked: true } : { isUnreadable: true }) };
}

function stateOf(service: Service, key: string, test: KeyTest | undefined): KeyState {
  return {
    service,
    saved: true,
    lastFour: lastFour(key),
    mode: service === 'jofi' ? jofiMode(key) : undefined,
    test,
  };
}
