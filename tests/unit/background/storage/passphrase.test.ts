import 'fake-indexeddb/auto';
import { IDBObjectStore } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase, type Database } from '../../../../lib/background/storage/database';
import { SERVICES, type Service } from '../../../../lib/shared/model/services';
import { connectionTo, freshName } from '../../fixtures/database';
import { keysIn } from '../../fixtures/secrets';

const PASSPHRASE = 'correct horse battery';
const OTHER = 'staple and another';
const KEYS: Record<Service, string> = {
  jobscore: 'pat-0123456789ab',
  jofi: 'sk_live_0123456789ab',
  onet: 'onet-key-0123456789',
};

let database: Promise<Database>;
let now: number;
let limitMs: number | undefined;
let keys: ReturnType<typeof keysIn>;

/** The background as it starts again over the same database and session. */
const restart = () => keysIn(database, { limitMs, now: () => now });

beforeEach(async () => {
  database = openDatabase(freshName());
  now = Date.parse('2026-03-01T12:00:00Z');
  limitMs = 60 * 60_000;
  keys = restart();
  await keys.lock.close();
  for (const service of SERVICES) await keys.secrets.save(service, KEYS[service]);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const readAll = () => Promise.all(SERVICES.map(service => keys.secrets.key(service)));
const locked = (service: Service) => expect.objectContaining({ problem: { kind: 'locked', service } });

/** All bytes in the stores of the keys, as latin text. */
async function stored(): Promise<string> {
  const opened = await database;
  const records = [...(await opened.getAll('secrets')), ...(await opened.getAll('passphrase'))];
  return JSON.stringify(records, (_, value: unknown) => {
    if (value instanceof ArrayBuffer) return Buffer.from(value).toString('latin1');
    return value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value;
  });
}

describe('a passphrase', () => {
  it('leaves no key in clear, and gives each back while it is unlocked', async () => {
    await keys.secrets.noteTest('jofi', KEYS.jofi, { at: 5, ok: true, account: 'Fjord Staffing' });
    expect(await keys.store.set(PASSPHRASE)).toBe(true);
    const text = await stored();
    for (const secret of [...Object.values(KEYS), PASSPHRASE, '6789ab']) expect(text).not.toContain(secret);
    expect(await readAll()).toEqual(Object.values(KEYS));
    expect(await keys.secrets.state('jofi')).toMatchObject({
      lastFour: '89ab',
      mode: 'live',
      test: { account: 'Fjord Staffing' },
    });
  });

  it('gives back any key under any passphrase, and none under another', async () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 80 });
    await fc.assert(
      fc.asyncProperty(text, text, fc.constantFrom(...SERVICES), text, async (by, other, service, key) => {
        await keys.store.forget();
        await keys.store.set(by);
        await keys.secrets.save(service, key);
        await keys.lock.close();
        const isSame = by.normalize('NFKC') === other.normalize('NFKC');
        expect(await keys.store.unlock(other)).toBe(isSame);
        await keys.store.unlock(by);
        expect(await keys.secrets.key(service)).toBe(key.isWellFormed() ? key : expect.any(String));
      }),
      { numRuns: 40 },
    );
  });

  it('counts letters as the same, however a keyboard composes them', async () => {
    await keys.store.set('contraseña ñandú');
    await keys.lock.close();
    expect(await keys.store.unlock('contraseña ñandú'.normalize('NFD'))).toBe(true);
  });

  it('encrypts each write by bytes that were never used', async () => {
    await keys.store.set(PASSPHRASE);
    const ivs = new Set<string>();
    for (let round = 0; round < 20; round += 1) {
      await keys.secrets.save('onet', KEYS.onet);
      const secret = await (await database).get('secrets', 'onet');
      if (secret && 'encrypted' in secret) ivs.add(secret.encrypted.iv.join());
    }
    expect(ivs.size).toBe(20);
    const [record] = await (await database).getAll('passphrase');
    expect(record!.salt).toHaveLength(16);
  });

  it('is derived by as many rounds as OWASP asks for', async () => {
    const derive = vi.spyOn(crypto.subtle, 'deriveBits').mockResolvedValue(new ArrayBuffer(32));
    const { createPassphraseStore } = await import('../../../../lib/background/storage/passphrase');
    await createPassphraseStore(connectionTo(database), keys.lock).set(PASSPHRASE);
    const [by] = derive.mock.calls[0]!;
    expect(by).toMatchObject({ name: 'PBKDF2', hash: 'SHA-256', iterations: 600_000 });
  });
});

describe('records that were changed on the disk', () => {
  beforeEach(() => keys.store.set(PASSPHRASE));

  it('are not read under another service', async () => {
    const opened = await database;
    const jofi = (await opened.get('secrets', 'jofi'))!;
    await opened.put('secrets', { ...jofi, service: 'onet' });
    expect(await keys.secrets.key('onet')).toBeUndefined();
    expect(await keys.secrets.state('onet')).toMatchObject({ saved: true, isUnreadable: true });
    expect(await keys.secrets.key('jofi')).toBe(KEYS.jofi);
  });

  it('are not read with any byte changed, and can be saved again', async () => {
    const opened = await database;
    const whole = (await opened.get('secrets', 'jofi'))!;
    if (!('encrypted' in whole)) throw new Error('not encrypted');
    const { iv, data } = whole.encrypted;
    for (const [field, length] of [
      ['iv', iv.length],
      ['data', data.byteLength],
    ] as const) {
      for (let at = 0; at < length; at += 1) {
        const encrypted = { iv: new Uint8Array(iv), data: data.slice(0) };
        new Uint8Array(field === 'iv' ? encrypted.iv.buffer : encrypted.data)[at]! ^= 1;
        await opened.put('secrets', { ...whole, encrypted });
        expect(await keys.secrets.key('jofi')).toBeUndefined();
      }
    }
    await keys.secrets.save('jofi', KEYS.jofi);
    expect(await keys.secrets.key('jofi')).toBe(KEYS.jofi);
  });
});

describe('locked keys', () => {
  beforeEach(async () => {
    await keys.store.set(PASSPHRASE);
    await keys.lock.close();
  });

  it('keep every request waiting, by a problem of their own', async () => {
    for (const service of SERVICES) {
      await expect(keys.secrets.key(service)).rejects.toThrow(locked(service));
      expect(await keys.secrets.state(service)).toEqual({
        service,
        saved: true,
        test: undefined,
        isLocked: true,
      });
    }
  });

  it('are neither replaced nor joined by others', async () => {
    const before = await stored();
    await expect(keys.secrets.save('jofi', 'sk_live_other')).rejects.toThrow(locked('jofi'));
    await keys.secrets.remove('onet');
    await expect(keys.secrets.save('onet', 'another-key')).rejects.toThrow(locked('onet'));
    expect(await keys.secrets.key('onet')).toBeUndefined();
    expect(await keys.secrets.state('onet')).toEqual({ service: 'onet', saved: false, isLocked: true });
    expect(before).toContain('jofi');
  });

  it('stay locked by a wrong passphrase, and unlock by the right one', async () => {
    for (const wrong of ['', 'correct horse battery ', 'Correct horse battery']) {
      expect(await keys.store.unlock(wrong)).toBe(false);
    }
    await expect(keys.secrets.key('jofi')).rejects.toThrow(locked('jofi'));
    expect(await keys.store.unlock(PASSPHRASE)).toBe(true);
    expect(await readAll()).toEqual(Object.values(KEYS));
  });

  it('of an organisation there are none', async () => {
    const managed = { key: async () => 'managed-key-0001', isKeyUnused: async () => false };
    expect(await keysIn(database, { managed }).secrets.key('jofi')).toBe('managed-key-0001');
  });
});

describe('unlocked keys', () => {
  const MINUTE = 60_000;

  beforeEach(() => keys.store.set(PASSPHRASE));

  it('stay so when the background is stopped', async () => {
    keys = restart();
    expect(await readAll()).toEqual(Object.values(KEYS));
  });

  it('are locked a while after the last use, however often they are read meanwhile', async () => {
    for (let minutes = 0; minutes < 59; minutes += 1) {
      now += MINUTE;
      expect(await keys.secrets.key('jofi')).toBe(KEYS.jofi);
    }
    await keys.lock.use();
    expect(await keys.lock.dueAt()).toBe(now + 60 * MINUTE);
    now += 59 * MINUTE;
    expect(await keys.secrets.key('jofi')).toBe(KEYS.jofi);
    now += MINUTE;
    await expect(keys.secrets.key('jofi')).rejects.toThrow(locked('jofi'));
    // Neither a use nor an earlier time unlocks them.
    await keys.lock.use();
    now -= 10 * MINUTE;
    await expect(keys.secrets.key('jofi')).rejects.toThrow(locked('jofi'));
  });

  it('are announced as locked, once', async () => {
    const expired = vi.fn();
    keys = keysIn(database, { limitMs, now: () => now, expired });
    now += 60 * MINUTE;
    await expect(keys.secrets.key('jofi')).rejects.toThrow(locked('jofi'));
    await expect(keys.secrets.key('onet')).rejects.toThrow(locked('onet'));
    expect(expired).toHaveBeenCalledOnce();
  });

  it.each([
    ['behind the last use', 2],
    ['behind the last look', 30],
  ])('are locked when the clock is set back %s', async (_, minutes) => {
    now += 40 * MINUTE;
    await keys.secrets.key('jofi');
    now -= (minutes === 2 ? 42 : 38) * MINUTE;
    await expect(keys.secrets.key('jofi')).rejects.toThrow(locked('jofi'));
  });

  it('are not locked by a clock that is set right by seconds', async () => {
    now -= 30_000;
    expect(await keys.secrets.key('jofi')).toBe(KEYS.jofi);
  });

  it('stay so until the browser is closed, where the user wants that', async () => {
    limitMs = undefined;
    keys = keysIn(database, { limitMs: Number.POSITIVE_INFINITY, now: () => now });
    now += 30 * 24 * 60 * MINUTE;
    expect(await keys.secrets.key('jofi')).toBe(KEYS.jofi);
  });
});

describe('a change of all keys', () => {
  beforeEach(() => keys.store.set(PASSPHRASE));

  it('by another passphrase takes the one before', async () => {
    expect(await keys.store.change('wrong passphrase', OTHER)).toBe(false);
    expect(await keys.store.change(PASSPHRASE, OTHER)).toBe(true);
    expect(await readAll()).toEqual(Object.values(KEYS));
    await keys.lock.close();
    expect(await keys.store.unlock(PASSPHRASE)).toBe(false);
    expect(await keys.store.unlock(OTHER)).toBe(true);
    expect(await readAll()).toEqual(Object.values(KEYS));
  });

  it('is not made by two first passphrases', async () => {
    expect(await keys.store.set(OTHER)).toBe(false);
    await keys.lock.close();
    expect(await keys.store.unlock(PASSPHRASE)).toBe(true);
  });

  it('ends the encryption by the passphrase alone', async () => {
    expect(await keys.store.remove('wrong passphrase')).toBe(false);
    expect(await stored()).not.toContain(KEYS.jofi);
    expect(await keys.store.remove(PASSPHRASE)).toBe(true);
    expect(await keys.store.isSet()).toBe(false);
    expect(await stored()).toContain(KEYS.jofi);
    expect(await readAll()).toEqual(Object.values(KEYS));
  });

  it('erases keys and passphrase, and nothing else', async () => {
    const answer = {
      question: 'jofi:profile:1',
      service: 'jofi' as const,
      value: 1,
      fetchedAt: now,
      expiresAt: now,
    };
    await (await database).put('answers', answer);
    await keys.store.forget();
    expect(await stored()).toBe('[]');
    expect(await readAll()).toEqual([undefined, undefined, undefined]);
    expect(await (await database).getAll('answers')).toEqual([answer]);
    await keys.secrets.save('jofi', KEYS.jofi);
    expect(await keys.secrets.key('jofi')).toBe(KEYS.jofi);
  });

  it('leaves a key as it is that can no longer be read', async () => {
    const opened = await database;
    await opened.put('secrets', { ...(await opened.get('secrets', 'jofi'))!, service: 'onet' });
    expect(await keys.store.change(PASSPHRASE, OTHER)).toBe(true);
    expect(await readAll()).toEqual([KEYS.jobscore, KEYS.jofi, undefined]);
  });

  it.each([1, 2, 3, 4])('is whole or not at all, cut off at write %d', async cut => {
    const before = await stored();
    const { put } = IDBObjectStore.prototype;
    let writes = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...record) {
      const request = put.apply(this, record);
      writes += 1;
      if (writes === cut) request.addEventListener('success', () => this.transaction.abort());
      return request;
    });
    await expect(keys.store.change(PASSPHRASE, OTHER)).rejects.toThrow();
    vi.restoreAllMocks();
    expect(await stored()).toBe(before);
    expect(await readAll()).toEqual(Object.values(KEYS));
    await keys.lock.close();
    expect(await keys.store.unlock(OTHER)).toBe(false);
    expect(await keys.store.unlock(PASSPHRASE)).toBe(true);
  });

  it('that was cut off after its last write leaves keys locked, never unreadable', async () => {
    vi.spyOn(keys.lock, 'open').mockRejectedValue(new Error('stopped'));
    await expect(keys.store.change(PASSPHRASE, OTHER)).rejects.toThrow('stopped');
    vi.restoreAllMocks();
    keys = restart();
    await expect(keys.secrets.key('jofi')).rejects.toThrow(locked('jofi'));
    expect(await keys.store.unlock(OTHER)).toBe(true);
    expect(await readAll()).toEqual(Object.values(KEYS));
  });

  it('and a key saved at the same time do not undo each other', async () => {
    await Promise.all([
      keys.store.change(PASSPHRASE, OTHER),
      keys.secrets.save('jofi', 'sk_live_another_one'),
      keys.secrets.noteTest('onet', KEYS.onet, { at: 5, ok: true, account: 'O*NET 30.2' }),
    ]);
    expect(await readAll()).toEqual([KEYS.jobscore, 'sk_live_another_one', KEYS.onet]);
    expect((await keys.secrets.state('onet')).test).toMatchObject({ ok: true });
  });
});
