import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Service } from '../../../../lib/shared/model/services';
import { createApiKeys, type ApiKeys } from '../../../../lib/background/settings/api-keys';
import type { Secrets } from '../../../../lib/background/storage/secrets';
import { openDatabase } from '../../../../lib/background/storage/database';
import { freshName } from '../../fixtures/database';
import { deferred, settle } from '../../fixtures/promises';
import { entry } from '../../fixtures/records';
import { secretsIn } from '../../fixtures/secrets';
import { failure, type World, freshWorld } from '../../fixtures/world';

const NOW = Date.parse('2026-03-01T12:00:00Z');
const KEY = 'sk_live_0123456789ab';

const world = freshWorld();
let secrets: Secrets;
let apiKeys: ApiKeys;
const changed = vi.fn(async () => {});
const forget = vi.fn<(service: Service) => Promise<void>>();

beforeEach(() => {
  changed.mockReset();
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  secrets = secretsIn(openDatabase(freshName()));
  const { queryClient, index, jobscore, jofi, onet } = world;
  forget.mockReset().mockImplementation(async service => {
    await queryClient.forget(service);
    if (service === 'jofi') await index.clear();
  });
  apiKeys = createApiKeys({ secrets, forget, services: { jobscore, jofi, onet }, changed });
});
afterEach(() => {
  vi.useRealTimers();
});

const isStored = async (question: keyof World['queries']) => {
  const queries = { scoreProfiles: world.queries.scoreProfiles(), listing: world.queries.listing() };
  const one = queries[question as keyof typeof queries];
  return (
    (await world.queryClient.read<unknown>(one as never, 'stored', async () => true)).value !== undefined
  );
};
it.each([
  ['replaced', () => apiKeys.save('jofi', `${KEY}2`)],
  ['removed', () => apiKeys.remove('jofi')],
])('a key that is %s leaves its account even if the background is stopped right after', async (_how, go) => {
  const { index, jobscore, jofi, onet } = world;
  const leaving = async () => index.leave(NOW);
  apiKeys = createApiKeys({ secrets, leaving, forget, services: { jobscore, jofi, onet }, changed });
  await apiKeys.save('jofi', KEY);
  await readListing();
  expect(await index.onlyScope()).toBe('live:17');
  forget.mockRejectedValue(new Error('stopped'));
  await expect(go()).rejects.toThrow('stopped');
  expect(await index.onlyScope()).toBeUndefined();
});

const readListing = () => world.queryClient.read(world.queries.listing(), 'fresh', async () => true);

describe('to save a key', () => {
  it.each([
    ['jobscore', 'Albert Hertz', undefined],
    ['jofi', 'Fjord Staffing', 'live'],
    ['onet', 'O*NET 30.2', undefined],
  ] as const)('of %s tests it by a real request, and names %s', async (service, account, mode) => {
    expect(await apiKeys.save(service, KEY)).toEqual({
      service,
      saved: true,
      lastFour: '89ab',
      mode,
      test: { at: NOW, ok: true, account },
    });
    expect(world.asked()).toHaveLength(1);
    expect(await secrets.key(service)).toBe(KEY);
  });

  it('is sent before the test, and once earlier answers are gone', async () => {
    await readListing();
    const answer = deferred<{ name: string; mode: 'live' }>();
    world.jofi.account.mockReturnValue(answer.promise);
    let wasStored: boolean | undefined;
    changed.mockImplementation(async () => void (wasStored = await isStored('listing')));
    const saved = apiKeys.save('jofi', KEY);
    await vi.waitFor(() => expect(world.jofi.account).toHaveBeenCalled());
    expect(changed).toHaveBeenCalledOnce();
    expect(wasStored).toBe(false);
    answer.resolve({ name: 'Fjord Staffing', mode: 'live' });
    await saved;
    await apiKeys.test('jofi');
    expect(changed).toHaveBeenCalledOnce();
    await apiKeys.remove('jofi');
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('keeps it although the test fails, and shows why', async () => {
    world.jofi.account.mockImplementation(failure('bad-key', 'jofi'));
    expect(await apiKeys.save('jofi', KEY)).toMatchObject({
      saved: true,
      test: { at: NOW, ok: false, problem: { kind: 'bad-key', service: 'jofi' } },
    });
  });

  it('keeps nothing of what was asked with the key before while it was being replaced', async () => {
    const { promise, resolve } = deferred<Awaited<ReturnType<World['jofi']['profiles']>>>();
    world.jofi.profiles.mockReturnValue(promise);
    const original = secrets.save;
    let reading: Promise<unknown> | undefined;
    vi.spyOn(secrets, 'save').mockImplementation(async (service, key) => {
      reading = readListing();
      await settle();
      return original(service, key);
    });
    await apiKeys.save('jofi', KEY);
    resolve({ mode: 'live', accountId: 17, entries: [entry()], total: 1 });
    await reading;
    expect(await isStored('listing')).toBe(false);
    expect(await world.index.count('live:17')).toBe(0);
  });

  it("leaves alone what was read with the other services' keys", async () => {
    await readListing();
    await apiKeys.save('onet', KEY);
    expect(await isStored('listing')).toBe(true);
    expect(await world.index.count('live:17')).toBe(1);
  });
});

describe('to test a key', () => {
  it('asks again and notes the newest outcome', async () => {
    await apiKeys.save('onet', KEY);
    vi.setSystemTime(NOW + 5);
    world.onet.about.mockImplementation(failure('offline', 'onet'));
    expect((await apiKeys.test('onet')).test).toEqual({
      at: NOW + 5,
      ok: false,
      problem: { kind: 'offline', service: 'onet' },
    });
  });

  it('asks nothing while none is saved', async () => {
    expect(await apiKeys.test('jofi')).toEqual({ service: 'jofi', saved: false });
    expect(world.asked()).toEqual([]);
  });

  it('does not note the outcome of a key that was replaced meanwhile', async () => {
    await apiKeys.save('onet', KEY);
    const { promise, resolve } = deferred<{ database: string }>();
    world.onet.about.mockReturnValueOnce(promise);
    const tested = apiKeys.test('onet');
    await settle();
    await secrets.save('onet', 'another-key-0123');
    resolve({ database: 'of the earlier key' });
    expect(await tested).toEqual({ service: 'onet', saved: true, lastFour: '0123' });
  });

  it('fails with what nobody foresaw', async () => {
    await apiKeys.save('onet', KEY);
    world.onet.about.mockRejectedValue(new Error('no database'));
    await expect(apiKeys.test('onet')).rejects.toThrow('no database');
  });
});

describe('to remove a key', () => {
  it('removes all that was read with it', async () => {
    await apiKeys.save('jofi', KEY);
    await readListing();
    expect(await apiKeys.remove('jofi')).toEqual({ service: 'jofi', saved: false });
    expect(await secrets.key('jofi')).toBeUndefined();
    expect(await isStored('listing')).toBe(false);
    expect(await world.index.count('live:17')).toBe(0);
  });

  it('of another service keeps the profiles seen', async () => {
    await readListing();
    await apiKeys.remove('jobscore');
    expect(await world.index.count('live:17')).toBe(1);
  });
});

it('lists the three services in their order', async () => {
  await apiKeys.save('jofi', KEY);
  const states = await apiKeys.list();
  expect(states.map(({ service, saved }) => [service, saved])).toEqual([
    ['jobscore', false],
    ['jofi', true],
    ['onet', false],
  ]);
});

it('forgets what was asked with a key once another is there, and once it is gone', async () => {
  const keys: (string | undefined)[] = [];
  forget.mockImplementation(async service => void keys.push(await secrets.key(service)));
  await apiKeys.save('onet', KEY);
  await apiKeys.test('onet');
  expect(keys).toEqual([KEY]);
  await apiKeys.remove('onet');
  expect(keys).toEqual([KEY, undefined]);
  expect(forget.mock.calls.flat()).toEqual(['onet', 'onet']);
});

it('leaves a key that an organisation gave as it is, and tests it', async () => {
  const managed = { key: async () => KEY, isKeyUnused: async () => false };
  secrets = secretsIn(openDatabase(freshName()), { managed });
  const { jobscore, jofi, onet } = world;
  apiKeys = createApiKeys({ secrets, forget, services: { jobscore, jofi, onet }, changed });
  for (const state of [await apiKeys.save('jofi', 'sk_live_other'), await apiKeys.remove('jofi')]) {
    expect(state).toMatchObject({ isManaged: true, saved: true });
  }
  expect(await secrets.key('jofi')).toBe(KEY);
  expect(forget).not.toHaveBeenCalled();
  expect(await apiKeys.test('jofi')).toMatchObject({ isManaged: true, test: { ok: true } });
});
