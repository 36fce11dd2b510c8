import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ProblemError, type ProblemKind } from '../../../../lib/shared/model/problem';
import {
  createQueryClient,
  type QueryClient,
  type Query,
} from '../../../../lib/background/query/query-client';
import { createQueryCache, type QueryCache } from '../../../../lib/background/storage/query-cache';
import { openDatabase } from '../../../../lib/background/storage/database';
import { connectionTo, freshName } from '../../fixtures/database';
import { deferred, settle } from '../../fixtures/promises';

const FRESH = 1_000;
const KEPT = 60_000;
const yes = async () => true;

let now: number;
let answers: QueryCache;
let queryClient: QueryClient;

beforeEach(() => {
  now = 1_000_000;
  answers = createQueryCache(connectionTo(openDatabase(freshName())), () => now);
  queryClient = createQueryClient(answers, () => now);
});

function query<T>(ask: () => Promise<T>, fields: Partial<Query<T>> = {}): Query<T> {
  return { id: 'profile:a', service: 'jofi', freshMs: FRESH, keepMs: KEPT, ask, ...fields };
}
const failing = (kind: ProblemKind = 'offline') =>
  vi.fn(async (): Promise<string> => {
    throw new ProblemError({ kind, service: 'jofi' });
  });
const answering = (value = 'answer') => vi.fn(async () => value);
const OFFLINE = { kind: 'offline', service: 'jofi' };

describe('a question', () => {
  it('that was never asked is asked and its answer stored', async () => {
    const ask = answering();
    expect(await queryClient.read(query(ask), 'fresh', yes)).toEqual({ value: 'answer', fetchedAt: now });
    expect(ask).toHaveBeenCalledOnce();
    expect(await answers.get('jofi:profile:a')).toMatchObject({ service: 'jofi', expiresAt: now + KEPT });
  });

  it('is not asked for what is stored alone', async () => {
    const ask = answering();
    expect(await queryClient.read(query(ask), 'stored', yes)).toEqual({});
    expect(ask).not.toHaveBeenCalled();
  });

  it('is asked again once its answer is no longer fresh', async () => {
    await queryClient.read(query(answering('first')), 'fresh', yes);
    const ask = answering('second');
    now += FRESH;
    expect(await queryClient.read(query(ask), 'fresh', yes)).toEqual({
      value: 'first',
      fetchedAt: now - FRESH,
    });
    expect(ask).not.toHaveBeenCalled();
    now += 1;
    expect(await queryClient.read(query(ask), 'fresh', yes)).toEqual({ value: 'second', fetchedAt: now });
  });

  it('is answered from the store, stale or not, when only what is stored is wanted', async () => {
    await queryClient.read(query(answering('first')), 'fresh', yes);
    now += FRESH * 10;
    const stored = await queryClient.read(query(answering('second')), 'stored', yes);
    expect(stored).toEqual({ value: 'first', fetchedAt: 1_000_000 });
  });

  it('is asked again when the answer is older than wanted, and not when it is as new', async () => {
    await queryClient.read(query(answering('first')), 'fresh', yes);
    const ask = answering('second');
    expect((await queryClient.read(query(ask), { since: now }, yes)).value).toBe('first');
    expect((await queryClient.read(query(ask), { since: now + 1 }, yes)).value).toBe('second');
  });

  it('is not asked when nobody waits for the answer', async () => {
    const ask = answering();
    expect(await queryClient.read(query(ask), 'fresh', async () => false)).toEqual({});
    expect(ask).not.toHaveBeenCalled();
  });

  it('keeps what is stored when nobody waits for a newer answer', async () => {
    await queryClient.read(query(answering('first')), 'fresh', yes);
    now += FRESH + 1;
    const reading = await queryClient.read(query(answering('second')), 'fresh', async () => false);
    expect(reading).toEqual({ value: 'first', fetchedAt: 1_000_000 });
  });

  it('is another one for each service and each id', async () => {
    await queryClient.read(query(answering('jofi a')), 'fresh', yes);
    const other = query(answering('onet a'), { service: 'onet' });
    expect((await queryClient.read(other, 'fresh', yes)).value).toBe('onet a');
    expect(
      (await queryClient.read(query(answering('jofi b'), { id: 'profile:b' }), 'fresh', yes)).value,
    ).toBe('jofi b');
  });

  it('has its answer noted before it is stored', async () => {
    const note = vi.fn(async () => expect(await answers.get('jofi:profile:a')).toBeUndefined());
    await queryClient.read(query(answering(), { note }), 'fresh', yes);
    expect(note).toHaveBeenCalledExactlyOnceWith('answer');
    expect(await answers.get('jofi:profile:a')).toBeDefined();
  });
});

describe('identical questions', () => {
  it('in flight are asked once', async () => {
    const { promise, resolve } = deferred<string>();
    const ask = vi.fn(() => promise);
    const readings = [1, 2, 3].map(() => queryClient.read(query(ask), 'fresh', yes));
    await settle();
    readings.push(queryClient.read(query(ask), { since: now }, yes));
    await settle();
    resolve('answer');
    for (const reading of readings) expect(await reading).toEqual({ value: 'answer', fetchedAt: now });
    expect(ask).toHaveBeenCalledOnce();
  });

  it('are asked once even when the first is answered while the second looks into the store', async () => {
    const { promise, resolve } = deferred<string>();
    const ask = vi.fn(() => promise);
    const first = queryClient.read(query(ask), 'fresh', yes);
    await settle();
    const get = vi.spyOn(answers, 'get').mockImplementation(async () => {
      resolve('answer');
      await first;
      return undefined;
    });
    expect((await queryClient.read(query(ask), 'fresh', yes)).value).toBe('answer');
    expect(get).toHaveBeenCalledOnce();
    expect(ask).toHaveBeenCalledOnce();
  });

  it('are asked again after the first answer if a newer one is wanted', async () => {
    const ask = answering();
    await queryClient.read(query(ask), 'fresh', yes);
    now += 1;
    await queryClient.read(query(ask), { since: now }, yes);
    expect(ask).toHaveBeenCalledTimes(2);
  });
});

describe('a failed question', () => {
  it('gives the problem, and what is stored beside it', async () => {
    expect(await queryClient.read(query(failing()), 'fresh', yes)).toEqual({ problem: OFFLINE });
    now += 5_000;
    await queryClient.read(query(answering('first')), 'fresh', yes);
    now += FRESH + 1;
    expect(await queryClient.read(query(failing()), 'fresh', yes)).toEqual({
      value: 'first',
      fetchedAt: now - FRESH - 1,
      problem: OFFLINE,
    });
    expect(await answers.get('jofi:profile:a')).toMatchObject({ value: 'first' });
  });

  it('rests for two seconds', async () => {
    await queryClient.read(query(failing()), 'fresh', yes);
    const ask = answering();
    now += 2_000;
    expect(await queryClient.read(query(ask), 'fresh', yes)).toEqual({ problem: OFFLINE });
    expect(ask).not.toHaveBeenCalled();
    now += 1;
    expect((await queryClient.read(query(ask), 'fresh', yes)).value).toBe('answer');
  });

  it('is asked at once when a try after the failure is wanted', async () => {
    await queryClient.read(query(failing()), 'fresh', yes);
    now += 1;
    expect((await queryClient.read(query(answering()), { since: now }, yes)).value).toBe('answer');
  });

  it('is not repeated by the other sections of the same try', async () => {
    const ask = failing();
    await queryClient.read(query(ask), { since: now }, yes);
    now += 10_000;
    expect(await queryClient.read(query(ask), { since: 1_000_000 }, yes)).toEqual({ problem: OFFLINE });
    expect(ask).toHaveBeenCalledOnce();
  });

  it('reveals nothing of an unforeseen error', async () => {
    const ask = vi.fn(async (): Promise<string> => {
      throw new Error('secret');
    });
    expect(await queryClient.read(query(ask), 'fresh', yes)).toEqual({
      problem: { kind: 'unexpected-shape', service: 'jofi' },
    });
  });
});

describe('of answers from the store it is noted', () => {
  const note = vi.fn();
  const fromStore = { at: 1_000_000, service: 'jofi', durationMs: 0, isFromStore: true };

  beforeEach(async () => {
    note.mockReset();
    queryClient = createQueryClient(answers, () => now, { note });
    for (const id of ['candidate:qT7vWc2', 'profiles'] as const) {
      await queryClient.read(query(answering(), { id }), 'fresh', yes);
    }
  });

  it('by name alone, and not those that were asked for', async () => {
    expect(note).not.toHaveBeenCalled();
    await queryClient.read(query(answering(), { id: 'candidate:qT7vWc2' }), 'fresh', yes);
    await queryClient.read(query(answering(), { id: 'profiles' }), 'fresh', yes);
    expect(note.mock.calls).toEqual([
      [{ ...fromStore, operation: 'candidate' }],
      [{ ...fromStore, operation: 'profiles' }],
    ]);
  });

  it('once for all sections that ask for the same, and again later', async () => {
    const read = () => queryClient.read(query(answering(), { id: 'profiles', freshMs: KEPT }), 'fresh', yes);
    await Promise.all([read(), read()]);
    await read();
    expect(note).toHaveBeenCalledOnce();
    now += 5_000;
    await read();
    expect(note).toHaveBeenCalledTimes(2);
  });

  it('nothing when only what is stored was wanted, or something newer', async () => {
    await queryClient.read(query(answering(), { id: 'profiles' }), 'stored', yes);
    await queryClient.read(query(answering(), { id: 'profiles' }), { since: now }, yes);
    expect(note).not.toHaveBeenCalled();
  });
});

it('an answer without data is kept for a day at most, for it may be a fault', async () => {
  const DAY = 24 * 60 * 60_000;
  for (const [id, value] of [
    ['tasks:a', {}],
    ['tasks:b', { data: [] }],
  ] as const) {
    await queryClient.read({ ...query(async () => value), id, keepMs: 30 * DAY } as never, 'fresh', yes);
    const { expiresAt } = (await answers.get(`jofi:${id}`))!;
    expect(expiresAt - now).toBe(id === 'tasks:a' ? DAY : 30 * DAY);
  }
});

describe('an answer about people', () => {
  it('is kept as long as the user chose when it came', async () => {
    let keepMs = 5_000;
    queryClient = createQueryClient(answers, () => now, { keepPeopleMs: async () => keepMs });
    const read = (id: 'candidate:a' | 'candidate:b') =>
      queryClient.read(query(answering(), { id, keepMs: 'people' }), 'fresh', yes);
    await read('candidate:a');
    keepMs = 9_000;
    await read('candidate:b');
    expect(await answers.get('jofi:candidate:a')).toMatchObject({
      isAboutPeople: true,
      expiresAt: now + 5_000,
    });
    expect(await answers.get('jofi:candidate:b')).toMatchObject({
      isAboutPeople: true,
      expiresAt: now + 9_000,
    });
  });

  it('is distinguished from others', async () => {
    await queryClient.read(query(answering()), 'fresh', yes);
    expect(await answers.get('jofi:profile:a')).not.toHaveProperty('isAboutPeople');
  });
});

describe('somebody JobScore does not know', () => {
  it('is not asked for again for 50 s, unless the user asks', async () => {
    const answered = vi.fn();
    queryClient = createQueryClient(answers, () => now, { answered });
    const notFound = { kind: 'not-found', service: 'jobscore' } as const;
    const ask = vi.fn(async () => {
      throw new ProblemError(notFound);
    });
    const unknown = query(ask, { id: 'candidate:a', service: 'jobscore' });
    expect(await queryClient.read(unknown, 'fresh', yes)).toEqual({ problem: notFound });
    now += 49_000;
    expect(await queryClient.read(unknown, 'fresh', yes)).toEqual({ problem: notFound });
    expect(ask).toHaveBeenCalledTimes(1);
    await queryClient.read(unknown, { since: now }, yes);
    expect(ask).toHaveBeenCalledTimes(2);
    now += 51_000;
    await queryClient.read(unknown, 'fresh', yes);
    expect(ask).toHaveBeenCalledTimes(3);
    expect(answered.mock.calls).toEqual([1, 2, 3].map(() => ['candidate:a', false]));
  });

  it('is distinguished from somebody it knows, and from a service that fails', async () => {
    const answered = vi.fn();
    queryClient = createQueryClient(answers, () => now, { answered });
    await queryClient.read(
      query(async () => ({ id: 'a' }), { id: 'candidate:a' }),
      'fresh',
      yes,
    );
    await queryClient.read(
      query(async () => [], { id: 'candidates:b' }),
      'fresh',
      yes,
    );
    await queryClient.read(query(failing(), { id: 'candidate:c' }), 'fresh', yes);
    expect(answered.mock.calls).toEqual([
      ['candidate:a', true],
      ['candidates:b', false],
      ['candidate:c', true],
    ]);
  });
});
