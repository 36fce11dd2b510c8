import { createSerialQueue } from '../../shared/async/serial-queue';
import type { Connection, PassphraseRecord, Secret } from './database';
import { decrypt, deriveBytes, encrypt, importBytes, newDerivation, type Bytes } from './encryption';
import type { KeyLock } from './key-lock';

/** A text that only the right key decrypts, and its name. */
const CHECK = 'passphrase';

export type PassphraseStore = ReturnType<typeof createPassphraseStore>;

/**
 * Encrypts the saved keys by a passphrase, which itself is kept nowhere. Every change is one transaction: a background
 * that is stopped amid one leaves everything as it was before or as it is after.
 * @param iterations rounds of deriving a key; fewer than the default in tests alone
 */
export function createPassphraseStore(database: Connection, lock: KeyLock, iterations?: number) {
  /** Steps of the user. */
  const steps = createSerialQueue();
  /** Reads and writes of the saved keys, so that none falls amid a change of all. */
  const keyAccess = createSerialQueue();

  return {
    keyAccess,

    isSet: async (): Promise<boolean> => (await record()) !== undefined,

    /** Returns the key of the passphrase in force; undefined while locked, or where there is none. */
    async unlockedKey(): Promise<CryptoKey | undefined> {
      const [found, key] = await Promise.all([record(), lock.key()]);
      return found && key && (await isKeyOf(found, key)) ? key : undefined;
    },

    /** Returns whether it is the right passphrase. */
    unlock: (passphrase: string): Promise<boolean> =>
      steps.run(async () => {
        const bytes = await bytesOf(passphrase);
        if (bytes) await lock.open(bytes);
        return bytes !== undefined;
      }),

    /** Sets the first passphrase. @returns whether there was none */
    set: (passphrase: string): Promise<boolean> =>
      steps.run(async () => {
        const isFirst = (await record()) === undefined;
        if (isFirst) await encryptAll(passphrase);
        return isFirst;
      }),

    /** Replaces the passphrase. @returns whether the one before was right; otherwise nothing is changed */
    change: (before: string, next: string): Promise<boolean> =>
      steps.run(async () => {
        const bytes = await bytesOf(before);
        if (bytes) await encryptAll(next, await importBytes(bytes));
        return bytes !== undefined;
      }),

    /** Decrypts all keys and forgets the passphrase. @returns whether it was right; otherwise nothing is changed */
    remove: (passphrase: string): Promise<boolean> =>
      steps.run(async () => {
        const bytes = await bytesOf(passphrase);
        if (!bytes) return false;
        const before = await importBytes(bytes);
        await replaceAll(async secret => {
          const text = await clearText(secret, before);
          return text === undefined ? undefined : withTest(secret, { service: secret.service, key: text });
        });
        await lock.close();
        return true;
      }),

    /** Deletes the passphrase and all keys, and nothing else. */
    forget: (): Promise<void> =>
      steps.run(async () => {
        await replaceAll(async () => undefined);
        await lock.close();
      }),
  };

  async function record(): Promise<PassphraseRecord | undefined> {
    return database.run(opened => opened.get('passphrase', 'current'));
  }

  /** Returns the bytes of the passphrase's key; undefined where it is not the one in force. */
  async function bytesOf(passphrase: string): Promise<Bytes | undefined> {
    const found = await record();
    if (!found) return undefined;
    const bytes = await deriveBytes(passphrase, found);
    return (await isKeyOf(found, await importBytes(bytes))) ? bytes : undefined;
  }

  async function encryptAll(passphrase: string, before?: CryptoKey): Promise<void> {
    const derivation = newDerivation(iterations);
    const bytes = await deriveBytes(passphrase, derivation);
    const key = await importBytes(bytes);
    await replaceAll(
      async secret => {
        const text = await clearText(secret, before);
        // A record that can't be decrypted stays as it is, unreadable.
        return text === undefined ? secret : encryptedSecret(key, secret, text);
      },
      { record: { ...derivation, check: await encrypt(key, CHECK, CHECK) }, bytes },
    );
  }

  function replaceAll(change: Change, next?: { record: PassphraseRecord; bytes: Bytes }): Promise<void> {
    return keyAccess.run(async () => {
      await replaceSecrets(database, change, next?.record);
      if (next) await lock.open(next.bytes);
    });
  }
}

/** Returns a saved key in its new form, or undefined to delete it. */
type Change = (secret: Secret) => Promise<Secret | undefined>;

/** Replaces all saved keys and the passphrase, or nothing. */
async function replaceSecrets(database: Connection, change: Change, next?: PassphraseRecord): Promise<void> {
  // Worked out before the transaction, which ends by itself while anything else is awaited.
  const changed = await Promise.all((await database.run(opened => opened.getAll('secrets'))).map(change));
  await database.run(async opened => {
    const transaction = opened.transaction(['secrets', 'passphrase'], 'readwrite');
    const secrets = transaction.objectStore('secrets');
    const records = transaction.objectStore('passphrase');
    await Promise.all([
      secrets.clear(),
      ...changed.map(secret => secret && secrets.put(secret)),
      next ? records.put(next, 'current') : records.clear(),
      transaction.done,
    ]);
  });
}

/** Returns the text of a saved key; undefined where it can't be decrypted by this key. */
export async function clearText(secret: Secret, key: CryptoKey | undefined): Promise<string | undefined> {
  if ('key' in secret) return secret.key;
  return key && decrypt(key, secret.service, secret.encrypted);
}

/** Returns a saved key, encrypted under the name of its service. */
export async function encryptedSecret(
  key: CryptoKey,
  secret: Pick<Secret, 'service' | 'test'>,
  text: string,
): Promise<Secret> {
  const { service } = secret;
  return withTest(secret, { service, encrypted: await encrypt(key, service, text) });
}

function withTest({ test }: Pick<Secret, 'test'>, secret: Secret): Secret {
  return test ? { ...secret, test } : secret;
}

async function isKeyOf({ check }: PassphraseRecord, key: CryptoKey): Promise<boolean> {
  return (await decrypt(key, CHECK, check)) === CHECK;
}
