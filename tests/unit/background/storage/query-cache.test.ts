import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi, type Mock } from 'vitest';
import { createQueryCache, type QueryCache } from '../../../../lib/background/storage/query-cache';
import { openDatabase, type Database, type StoredResult } from '../../../../lib/background/storage/database';
import { connectionTo, freshName } from '../../fixtures/database';

let database: Database;
let answers: QueryCache;
let now: number;

beforeEach(async () => {
  database = await openDatabase(freshName());
  now = 1_000;
  answers = createQueryCache(connectionTo(database), () => now);
});

const answer = (question: string, fields: Partial<StoredResult> = {}): StoredResult => ({
  question,
  service: question.split(':')[0] as StoredResult['service'],
  value: `answer to ${question}`,
  fetchedAt: 1_000,
  expiresAt: 2_000,
  ...fields,
});
const kept = async () => (await database.getAllKeys('answers')).toSorted();

describe('stored answers', () => {
  it('are given until they expire', async () => {
    await answers.put(answer('jofi:a'));
    now = 1_999;
    expect(await answers.get('jofi:a')).toEqual(answer('jofi:a'));
    now = 2_000;
    expect(await answers.get('jofi:a')).toBeUndefined();
  });

  it('are given for their own question only', async () => {
    await answers.put(answer('jofi:a'));
    expect(await answers.get('jofi:b')).toBeUndefined();
    expect(await answers.get('jofi:')).toBeUndefined();
  });

  it('take the place of earlier ones', async () => {
    await answers.put(answer('jofi:a'));
    await answers.put(answer('jofi:a', { value: 'newer', fetchedAt: 1_500 }));
    expect(await answers.get('jofi:a')).toMatchObject({ value: 'newer', fetchedAt: 1_500 });
  });

  it('are all gone once cleared', async () => {
    await answers.put(answer('jofi:a'));
    await answers.put(answer('onet:b'));
    await answers.clear();
    expect(await kept()).toEqual([]);
  });

  it('are swept when they have expired, and not before', async () => {
    await answers.put(answer('jofi:old', { expiresAt: 1_999 }));
    await answers.put(answer('onet:just', { expiresAt: 2_000 }));
    await answers.put(answer('onet:still', { expiresAt: 2_001 }));
    now = 2_000;
    await answers.sweep();
    expect(await kept()).toEqual(['onet:still']);
  });

  it('of one service are forgotten together, the others stay', async () => {
    for (const question of ['jofi:a', 'jofi:b', 'jobscore:a', 'onet:a']) await answers.put(answer(question));
    await answers.forget('jofi');
    expect(await kept()).toEqual(['jobscore:a', 'onet:a']);
  });

  it('outlive the background', async () => {
    const name = freshName();
    const first = await openDatabase(name);
    await createQueryCache(connectionTo(first), () => now).put(answer('jofi:a'));
    first.close();
    const later = createQueryCache(connectionTo(openDatabase(name)), () => now);
    expect(await later.get('jofi:a')).toEqual(answer('jofi:a'));
  });
});

describe('stored answers about people', () => {
  const about = (question: string, fetchedAt: number) =>
    answer(question, { fetchedAt, expiresAt: fetchedAt + 1_000, isAboutPeople: true });

  it('are kept for longer, or not, when the user changes their mind; others are left alone', async () => {
    await answers.put(about('jofi:a', 1_000));
    await answers.put(about('jobscore:b', 1_500));
    await answers.put(answer('onet:c'));
    await answers.keepPeople(7_000);
    now = 7_999;
    expect(await answers.get('jofi:a')).toEqual({ ...about('jofi:a', 1_000), expiresAt: 8_000 });
    expect(await answers.get('onet:c')).toBeUndefined();
    await answers.keepPeople(400);
    expect(await answers.get('jobscore:b')).toBeUndefined();
    await answers.sweep();
    expect(await kept()).toEqual([]);
  });

  it('are forgotten alone', async () => {
    await answers.put(about('jofi:a', 1_000));
    await answers.put(about('jobscore:b', 1_000));
    await answers.put(answer('jobscore:c'));
    await answers.forgetPeople();
    expect(await answers.get('jofi:a')).toBeUndefined();
    expect(await kept()).toEqual(['jobscore:c']);
  });
});

describe('answers held in memory', () => {
  let get: Mock<Database['get']>;

  beforeEach(() => {
    get = vi.fn((...read: Parameters<Database['get']>) => database.get(...read));
    const watched = new Proxy(database, {
      get: (target, name) => {
        if (name === 'get') return get;
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    answers = createQueryCache(connectionTo(watched), () => now);
  });

  it('are read from the database once, however many ask at once and later', async () => {
    await database.put('answers', answer('jofi:a'));
    await Promise.all([answers.get('jofi:a'), answers.get('jofi:a')]);
    await answers.get('jofi:a');
    expect(get).toHaveBeenCalledTimes(1);
  });

  it('are never older than what was put', async () => {
    const reading = answers.get('jofi:a');
    await answers.put(answer('jofi:a', { value: 'new' }));
    await reading;
    expect((await answers.get('jofi:a'))?.value).toBe('new');
  });

  it('go with what is deleted, even when asked for meanwhile', async () => {
    await answers.put(answer('jofi:a'));
    await answers.put(answer('onet:b'));
    const [, meanwhile] = await Promise.all([answers.forget('jofi'), answers.get('jofi:a')]);
    expect(meanwhile?.value).toBeDefined();
    expect(await answers.get('jofi:a')).toBeUndefined();
    await answers.clear();
    expect(await answers.get('onet:b')).toBeUndefined();
  });

  it('are read again when the database failed', async () => {
    await database.put('answers', answer('jofi:a'));
    get.mockRejectedValueOnce(new Error('gone'));
    await expect(answers.get('jofi:a')).rejects.toThrow('gone');
    expect((await answers.get('jofi:a'))?.value).toBe('answer to jofi:a');
  });

  it('are not held without end', async () => {
    for (let at = 0; at < 1_000; at += 1) await answers.put(answer(`jofi:${at}`));
    expect((await answers.get('jofi:0'))?.value).toBe('answer to jofi:0');
    expect(get).toHaveBeenCalledTimes(1);
    await answers.get('jofi:999');
    expect(get).toHaveBeenCalledTimes(1);
  });
});
