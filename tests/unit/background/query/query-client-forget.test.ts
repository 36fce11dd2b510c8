import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ProblemError } from '../../../../lib/shared/model/problem';
import {
  createQueryClient,
  type QueryClient,
  type Query,
} from '../../../../lib/background/query/query-client';
import { createQueryCache, type QueryCache } from '../../../../lib/background/storage/query-cache';
import { openDatabase } from '../../../../lib/background/storage/database';
import { connectionTo, freshName } from '../../fixtures/database';
import { deferred, settle } from '../../fixtures/promises';

const yes = async () => true;

let answers: QueryCache;
let queryClient: QueryClient;

beforeEach(() => {
  answers = createQueryCache(connectionTo(openDatabase(freshName())));
  queryClient = createQueryClient(answers);
});

function query<T>(ask: () => Promise<T>, fields: Partial<Query<T>> = {}): Query<T> {
  return { id: 'profile:a', service: 'jofi', freshMs: 60_000, keepMs: 60_000, ask, ...fields };
}
const read = <T>(ask: () => Promise<T>, fields?: Partial<Query<T>>) =>
  queryClient.read(query(ask, fields), 'fresh', yes);
/** Starts a read, and forgets its service while the answer is on its way. */
const readThenForget = async <T>(ask: () => Promise<T>, fields?: Partial<Query<T>>) => {
  const reading = read(ask, fields);
  await settle();
  await queryClient.forget('jofi');
  return { reading };
};
const badKey = () => new ProblemError({ kind: 'bad-key', service: 'jofi' });

describe('to forget a service', () => {
  it('deletes its answers and no others', async () => {
    await read(async () => 'jofi');
    await read(async () => 'onet', { service: 'onet' });
    await queryClient.forget('jofi');
    expect(await answers.get('jofi:profile:a')).toBeUndefined();
    expect(await answers.get('onet:profile:a')).toBeDefined();
  });

  it('neither stores nor notes an answer that is still on its way', async () => {
    const { promise, resolve } = deferred<string>();
    const note = vi.fn(async () => undefined);
    const { reading } = await readThenForget(() => promise, { note });
    resolve('of the earlier key');
    await reading;
    expect(note).not.toHaveBeenCalled();
    expect(await answers.get('jofi:profile:a')).toBeUndefined();
  });

  it('does not store an answer that is just being noted', async () => {
    const noted = deferred<void>();
    const { reading } = await readThenForget(async () => 'of the earlier key', { note: () => noted.promise });
    noted.resolve();
    await reading;
    expect(await answers.get('jofi:profile:a')).toBeUndefined();
  });

  it('still stores an answer of another service that is on its way', async () => {
    const { promise, resolve } = deferred<string>();
    const { reading } = await readThenForget(() => promise, { service: 'onet' });
    resolve('answer');
    await reading;
    expect(await answers.get('onet:profile:a')).toBeDefined();
  });

  it('asks again rather than wait for an earlier request', async () => {
    const earlier = deferred<string>();
    const { reading: first } = await readThenForget(() => earlier.promise);
    expect((await read(async () => 'of the new key')).value).toBe('of the new key');
    earlier.resolve('of the earlier key');
    await first;
    expect(await answers.get('jofi:profile:a')).toMatchObject({ value: 'of the new key' });
  });

  it('still asks identical questions once, though an earlier one ends meanwhile', async () => {
    const earlier = deferred<string>();
    const { reading: first } = await readThenForget(() => earlier.promise);
    const later = deferred<string>();
    const ask = vi.fn(() => later.promise);
    const second = read(ask);
    await settle();
    earlier.resolve('of the earlier key');
    await first;
    const third = read(ask);
    await settle();
    later.resolve('of the new key');
    expect(await second).toEqual(await third);
    expect(ask).toHaveBeenCalledOnce();
  });

  it('forgets failures too', async () => {
    await read(() => Promise.reject(badKey()));
    await queryClient.forget('jofi');
    expect((await read(async () => 'answer')).value).toBe('answer');
  });

  it('does not let an earlier question fail later ones', async () => {
    const earlier = deferred<string>();
    const { reading: first } = await readThenForget(() => earlier.promise);
    earlier.reject(badKey());
    expect((await first).problem).toMatchObject({ kind: 'bad-key' });
    expect((await read(async () => 'answer')).value).toBe('answer');
  });
});

describe('to forget failures', () => {
  it('has what failed asked again at once, and keeps what succeeded', async () => {
    const ask = vi.fn(async () => 'known').mockRejectedValueOnce(badKey());
    expect(await read(ask)).toMatchObject({ problem: { kind: 'bad-key' } });
    expect(await read(ask)).toMatchObject({ problem: { kind: 'bad-key' } });
    queryClient.forgetFailures();
    expect(await read(ask)).toMatchObject({ value: 'known' });
    queryClient.forgetFailures();
    await read(ask);
    expect(ask).toHaveBeenCalledTimes(2);
  });
});
