import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createApiKeys } from '../../../../lib/background/settings/api-keys';
import {
  createPassphrase,
  LOCK_ALARM,
  type Passphrase,
} from '../../../../lib/background/settings/passphrase';
import { openDatabase } from '../../../../lib/background/storage/database';
import type { Service } from '../../../../lib/shared/model/services';
import { SERVICES } from '../../../../lib/shared/model/services';
import type { KeyLockState } from '../../../../lib/shared/model/passphrase';
import { freshName } from '../../fixtures/database';
import { keysIn } from '../../fixtures/secrets';
import { freshWorld } from '../../fixtures/world';

const PASSPHRASE = 'correct horse battery';
const KEY = 'sk_live_0123456789ab';
const HOUR = 60 * 60_000;

const world = freshWorld();
let now: number;
let shown: KeyLockState;
let managedKey: string | undefined;
let keys: ReturnType<typeof keysIn>;
let passphrase: Passphrase;
const alarms = {
  create: vi.fn<(name: string, info: { when: number }) => void>(),
  clear: vi.fn(async () => true),
};
const changed = vi.fn(async (_isLocked: boolean) => undefined);

beforeEach(async () => {
  now = Date.parse('2026-03-01T12:00:00Z');
  shown = 'none';
  managedKey = undefined;
  for (const mock of [alarms.create, alarms.clear, changed]) mock.mockClear();
  keys = keysIn(openDatabase(freshName()), {
    now: () => now,
    managed: { key: async () => managedKey, isKeyUnused: async () => false },
  });
  await keys.lock.close();
  await keys.secrets.save('jofi', KEY);
  passphrase = createPassphrase({
    ...keys,
    alarms,
    keys: () => Promise.all(SERVICES.map(service => keys.secrets.state(service))),
    shown: { getValue: async () => shown, setValue: async state => void (shown = state) },
    changed,
  });
});

describe('the passphrase', () => {
  it('is not set at first, and then unlocked for a while', async () => {
    expect(await passphrase.state()).toEqual({ isSet: false, isLocked: false });
    expect(await passphrase.set(PASSPHRASE)).toEqual({ isSet: true, isLocked: false });
    expect(shown).toBe('unlocked');
    expect(changed).not.toHaveBeenCalled();
    expect(alarms.create).toHaveBeenLastCalledWith(LOCK_ALARM, { when: now + HOUR });
  });

  it('locks keys at once, and has pages show it', async () => {
    await passphrase.set(PASSPHRASE);
    expect(await passphrase.lock()).toEqual({ isSet: true, isLocked: true });
    expect(shown).toBe('locked');
    expect(changed.mock.calls).toEqual([[true]]);
    expect(alarms.clear).toHaveBeenLastCalledWith(LOCK_ALARM);
    expect(await passphrase.unlock('wrong')).toEqual({ isSet: true, isLocked: true, isWrong: true });
    expect(changed).toHaveBeenCalledOnce();
    expect(await passphrase.unlock(PASSPHRASE)).toEqual({ isSet: true, isLocked: false });
    expect(shown).toBe('unlocked');
    expect(changed.mock.calls).toEqual([[true], [false]]);
  });

  it('puts the locking off with each use, and not once locked', async () => {
    await passphrase.set(PASSPHRASE);
    now += HOUR / 2;
    await passphrase.use();
    expect(alarms.create).toHaveBeenLastCalledWith(LOCK_ALARM, { when: now + HOUR });
    now += HOUR;
    await passphrase.use();
    expect(await passphrase.state()).toEqual({ isSet: true, isLocked: true });
    expect(shown).toBe('locked');
  });

  it('is found locked when the browser starts again', async () => {
    await passphrase.set(PASSPHRASE);
    // Session storage is empty then.
    await keys.lock.close();
    expect(shown).toBe('unlocked');
    await passphrase.follow();
    expect(shown).toBe('locked');
  });

  it('is changed and removed by itself alone, locked or not', async () => {
    await passphrase.set(PASSPHRASE);
    await passphrase.lock();
    expect(await passphrase.change('wrong', 'another passphrase')).toMatchObject({ isWrong: true });
    expect(await passphrase.change(PASSPHRASE, 'another passphrase')).toEqual({
      isSet: true,
      isLocked: false,
    });
    await passphrase.lock();
    expect(await passphrase.remove(PASSPHRASE)).toMatchObject({ isSet: true, isWrong: true });
    expect(await passphrase.remove('another passphrase')).toEqual({ isSet: false, isLocked: false });
    expect(shown).toBe('none');
    expect(await keys.secrets.key('jofi')).toBe(KEY);
  });

  it('that was forgotten goes with the keys', async () => {
    await passphrase.set(PASSPHRASE);
    await passphrase.lock();
    expect(await passphrase.forget()).toEqual({ isSet: false, isLocked: false });
    expect(shown).toBe('none');
    expect(changed).toHaveBeenLastCalledWith(false);
    expect(await keys.secrets.state('jofi')).toEqual({ service: 'jofi', saved: false });
  });

  it('does not keep keys of an organisation from being used', async () => {
    await passphrase.set(PASSPHRASE);
    managedKey = 'managed-key-0001';
    await passphrase.lock();
    expect(shown).toBe('unlocked');
    expect(await keys.secrets.key('jofi')).toBe(managedKey);
  });
});

describe('while keys are locked', () => {
  const forget = vi.fn(async (_service: Service) => undefined);

  function apiKeys() {
    const { jobscore, jofi, onet } = world;
    return createApiKeys({
      secrets: keys.secrets,
      forget,
      services: { jobscore, jofi, onet },
      changed: passphrase.follow,
    });
  }

  beforeEach(async () => {
    forget.mockClear();
    await passphrase.set(PASSPHRASE);
    await passphrase.lock();
  });

  it.each(SERVICES)(
    'no key of %s is saved or tested, and nothing that was read is deleted',
    async service => {
      expect(await apiKeys().save(service, 'sk_live_other_0001')).toMatchObject({ isLocked: true });
      expect(await apiKeys().test(service)).toMatchObject({ isLocked: true });
      expect(forget).not.toHaveBeenCalled();
      expect(world.asked()).toEqual([]);
      await passphrase.unlock(PASSPHRASE);
      expect(await keys.secrets.key(service)).toBe(service === 'jofi' ? KEY : undefined);
    },
  );

  it('a key can be removed, after which there is nothing to unlock', async () => {
    expect(await apiKeys().remove('jofi')).toMatchObject({ saved: false });
    expect(shown).toBe('unlocked');
    expect(await passphrase.state()).toEqual({ isSet: true, isLocked: true });
  });
});
