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
import { freshName } from '../../fixtures/database';
import { deferred, settle } from '../../fixtures/promises';

const yes = async () => true;

let answers: QueryCache;
let queryClient: QueryClient;

beforeEach(() => {
  answers = createQueryCache(openDatabase(freshName()));
  queryClient = createQueryClient(answers);
});

function query<T>(ask: () => Promise<T>, fields: Partial<Query<T>> = {}): Query<T> {
  return { id: 'profile:a', service: 'jofi', freshMs: 60_000, keepMs: 60_000, ask, ...fields };
}
const badKey = () => new ProblemError({ kind: 'bad-key', service: 'jofi' });

describe('to forget a service', () => {
  it('deletes its answers and no others', async () => {
    await queryClient.read(
      query(async () => 'jofi'),
      'fresh',
      yes,
    );
    await queryClient.read(
      query(async () => 'onet', { service: 'onet' }),
      'fresh',
      yes,
    );
    await queryClient.forget('jofi');
    expect(await answers.get('jofi:profile:a')).toBeUndefined();
    expect(await answers.get('onet:profile:a')).toBeDefined();
  });

  it('neither stores nor notes an answer that is still on its way', async () => {
    const { promise, resolve } = deferred<string>();
    const note = vi.fn(async () => undefined);
    const reading = queryClient.read(
      query(() => promise, { note }),
      'fresh',
      yes,
    );
    await settle();
    await queryClient.forget('jofi');
    resolve('of the earlier key');
    await reading;
    expect(note).not.toHaveBeenCalled();
    expect(await answers.get('jofi:profile:a')).toBeUndefined();
  });

  it('does not store an answer that is just being noted', async () => {
    const noted = deferred<void>();
    const reading = queryClient.read(
      query(async () => 'of the earlier key', { note: () => noted.promise }),
      'fresh',
      yes,
    );
    await settle();
    await queryClient.forget('jofi');
    noted.resolve();
    await reading;
    expect(await answers.get('jofi:profile:a')).toBeUndefined();
  });

  it('still stores an answer of another service that is on its way', async () => {
    const { promise, resolve } = deferred<string>();
    const reading = queryClient.read(
      query(() => promise, { service: 'onet' }),
      'fresh',
      yes,
    );
    await settle();
    await queryClient.forget('jofi');
    resolve('answer');
    await reading;
    expect(await answers.get('onet:profile:a')).toBeDefined();
  });

  it('asks anew, rather than wait for what was asked before', async () => {
    const earlier = deferred<string>();
    const first = queryClient.read(
      query(() => earlier.promise),
      'fresh',
      yes,
    );
    await settle();
    await queryClient.forget('jofi');
    expect(
      (
        await queryClient.read(
          query(async () => 'of the new key'),
          'fresh',
          yes,
        )
      ).value,
    ).toBe('of the new key');
    earlier.resolve('of the earlier key');
    await first;
    expect(await answers.get('jofi:profile:a')).toMatchObject({ value: 'of the new key' });
  });

  it('still asks identical questions once, though an earlier one ends meanwhile', async () => {
    const earlier = deferred<string>();
    const first = queryClient.read(
      query(() => earlier.promise),
      'fresh',
      yes,
    );
    await settle();
    await queryClient.forget('jofi');
    const later = deferred<string>();
    const ask = vi.fn(() => later.promise);
    const second = queryClient.read(query(ask), 'fresh', yes);
    await settle();
    earlier.resolve('of the earlier key');
    await first;
    const third = queryClient.read(query(ask), 'fresh', yes);
    await settle();
    later.resolve('of the new key');
    expect(await second).toEqual(await third);
    expect(ask).toHaveBeenCalledOnce();
  });

  it('forgets failures too', async () => {
    await queryClient.read(
      query(() => Promise.reject(badKey())),
      'fresh',
      yes,
    );
    await queryClient.forget('jofi');
    expect(
      (
        await queryClient.read(
          query(async () => 'answer'),
          'fresh',
          yes,
        )
      ).value,
    ).toBe('answer');
  });

  it('does not let an earlier question fail later ones', async () => {
    const earlier = deferred<string>();
    const first = queryClient.read(
      query(() => earlier.promise),
      'fresh',
      yes,
    );
    await settle();
    await queryClient.forget('jofi');
    earlier.reject(badKey());
    expect((await first).problem).toMatchObject({ kind: 'bad-key' });
    expect(
      (
        await queryClient.read(
          query(async () => 'answer'),
          'fresh',
          yes,
        )
      ).value,
    ).toBe('answer');
  });
});

describe('to forget failures', () => {
  it('has what failed asked again at once, and keeps what succeeded', async () => {
    const ask = vi.fn(async () => 'known').mockRejectedValueOnce(badKey());
    expect(await queryClient.read(query(ask), 'fresh', yes)).toMatchObject({ problem: { kind: 'bad-key' } });
    expect(await queryClient.read(query(ask), 'fresh', yes)).toMatchObject({ problem: { kind: 'bad-key' } });
    queryClient.forgetFailures();
    expect(await queryClient.read(query(ask), 'fresh', yes)).toMatchObject({ value: 'known' });
    queryClient.forgetFailures();
    await queryClient.read(query(ask), 'fresh', yes);
    expect(ask).toHaveBeenCalledTimes(2);
  });
});
