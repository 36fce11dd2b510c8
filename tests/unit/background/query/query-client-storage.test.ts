import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { StorageError } from '../../../../lib/shared/model/storage-fault';
import { createQueryClient, type Query } from '../../../../lib/background/query/query-client';
import { createQueryCache } from '../../../../lib/background/storage/query-cache';
import { openDatabase, type Connection } from '../../../../lib/background/storage/database';
import { ProblemError } from '../../../../lib/shared/model/problem';
import { connectionTo, freshName } from '../../fixtures/database';

const FULL = { kind: 'storage', service: 'jofi', fault: 'full' };
const yes = async () => true;
const query = <T>(ask: () => Promise<T>, fields: Partial<Query<T>> = {}): Query<T> => ({
  id: 'profile:a',
  service: 'jofi',
  freshMs: 1_000,
  keepMs: 60_000,
  ask,
  ...fields,
});

let now: number;
let connection: Connection;
const client = () => {
  const cache = createQueryCache(connection, () => now);
  return createQueryClient(cache, () => now);
};

beforeEach(() => {
  now = 1_000_000;
  connection = connectionTo(openDatabase(freshName()));
});

describe('an answer that cannot be kept', () => {
  it('is shown beside a problem of the store, and not asked for again', async () => {
    connection = { ...connection, run: () => Promise.reject(new StorageError('full')) };
    const ask = vi.fn(async () => 'answer');
    const queries = client();
    expect(await queries.read(query(ask), 'fresh', yes)).toEqual({
      value: 'answer',
      fetchedAt: now,
      problem: FULL,
    });
    expect(await queries.read(query(ask), 'fresh', yes)).toEqual({ value: 'answer', fetchedAt: now });
    expect(ask).toHaveBeenCalledOnce();
  });

  it('is shown also where what it lists cannot be noted', async () => {
    const note = () => Promise.reject(new StorageError('full'));
    expect(
      await client().read(
        query(async () => 'answer', { note }),
        'fresh',
        yes,
      ),
    ).toMatchObject({
      value: 'answer',
      problem: FULL,
    });
  });

  it('is asked for where the store cannot be read', async () => {
    connection = { ...connection, run: () => Promise.reject(new StorageError('hanging')) };
    const problem = { ...FULL, fault: 'hanging' };
    expect(
      await client().read(
        query(async () => 1),
        'stored',
        yes,
      ),
    ).toEqual({ problem });
    expect(
      await client().read(
        query(async () => 1),
        'fresh',
        yes,
      ),
    ).toMatchObject({ value: 1, problem });
  });

  it('is no answer of an odd form where a key cannot be read', async () => {
    const ask = () => Promise.reject(new StorageError('newer'));
    expect(await client().read(query(ask), 'fresh', yes)).toEqual({ problem: { ...FULL, fault: 'newer' } });
  });
});

describe('a clock that was set back', () => {
  it.each([
    ['fresh', () => 'fresh' as const],
    ['new enough for a refresh', () => ({ since: now })],
  ])('makes no stored answer %s', async (_, want) => {
    const queries = client();
    await queries.read(
      query(async () => 'old'),
      'fresh',
      yes,
    );
    now -= 3_600_000;
    const renewed = await queries.read(
      query(async () => 'new'),
      want(),
      yes,
    );
    expect(renewed).toMatchObject({ value: 'new' });
  });

  it('repeats no failure without asking', async () => {
    const queries = client();
    const failing = async () => {
      throw new ProblemError({ kind: 'offline', service: 'jofi' });
    };
    await queries.read(query(failing), 'fresh', yes);
    now -= 3_600_000;
    expect(
      await queries.read(
        query(async () => 'new'),
        'fresh',
        yes,
      ),
    ).toMatchObject({ value: 'new' });
  });
});
