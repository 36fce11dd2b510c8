import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type KeepFor } from '../../../../lib/shared/model/settings';
import { createRetention } from '../../../../lib/background/settings/retention';
import { createQueryCache, type QueryCache } from '../../../../lib/background/storage/query-cache';
import { openDatabase } from '../../../../lib/background/storage/database';
import {
  createProfileSnapshots,
  type ProfileSnapshots,
} from '../../../../lib/background/storage/profile-snapshots';
import { createRecentPeople, type RecentPeople } from '../../../../lib/background/storage/recent-people';
import { connectionTo, freshName } from '../../fixtures/database';

const DAY = 24 * 60 * 60_000;

let now: number;
let keepFor: KeepFor;
let queryCache: QueryCache;
let recentPeople: RecentPeople;
let snapshots: ProfileSnapshots;
let hasBegun: boolean;
let applied: string | null;
let retention: ReturnType<typeof createRetention>;

beforeEach(async () => {
  now = 0;
  keepFor = 'day';
  hasBegun = false;
  applied = null;
  const database = connectionTo(openDatabase(freshName()));
  queryCache = createQueryCache(database, () => now);
  recentPeople = createRecentPeople(database);
  snapshots = createProfileSnapshots(database);
  retention = createRetention({
    settings: { getValue: async () => ({ ...DEFAULT_SETTINGS, keepFor }) },
    queryCache,
    recentPeople,
    snapshots,
    index: { expire: async () => undefined },
    applied: { getValue: async () => applied, setValue: async next => void (applied = next) },
    begun: { getValue: async () => hasBegun, setValue: async next => void (hasBegun = next) },
  });
  await queryCache.put({
    question: 'jobscore:candidate:a',
    service: 'jobscore',
    value: 'a person',
    fetchedAt: 0,
    expiresAt: DAY,
    isAboutPeople: true,
  });
  await queryCache.put({
    question: 'onet:skills:a',
    service: 'onet',
    value: 'an occupation',
    fetchedAt: 0,
    expiresAt: 30 * DAY,
  });
});

const LOOK = { person: 'a', profileId: 'CNP8', at: 0, answered: [], compared: 0, planned: 0, assessedAt: [] };
const people = () => queryCache.get('jobscore:candidate:a');
const occupations = () => queryCache.get('onet:skills:a');

describe('answers about people', () => {
  it('are looked through when the choice is another, not at every start', async () => {
    const keepPeople = vi.spyOn(queryCache, 'keepPeople');
    for (let start = 0; start < 3; start += 1) await retention.apply();
    expect(keepPeople).toHaveBeenCalledTimes(1);
    keepFor = 'week';
    await retention.apply();
    expect(keepPeople).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['session', DAY],
    ['day', DAY],
    ['week', 7 * DAY],
  ] as const)('are kept for a %s, what was stored before too', async (choice, ms) => {
    keepFor = choice;
    await retention.apply();
    expect(await retention.keepPeopleMs()).toBe(ms);
    now = ms - 1;
    expect(await people()).toBeDefined();
    now = ms;
    expect(await people()).toBeUndefined();
    expect(await occupations()).toBeDefined();
  });

  it('go at once when the choice makes them too old', async () => {
    keepFor = 'week';
    await retention.apply();
    now = 3 * DAY;
    keepFor = 'day';
    await retention.apply();
    keepFor = 'week';
    await retention.apply();
    expect(await people()).toBeUndefined();
  });

  it('go when the browser starts, if they are kept only until it is closed', async () => {
    await retention.begin();
    expect(await people()).toBeDefined();
    keepFor = 'session';
    await retention.begin();
    expect(await people()).toBeDefined();
    hasBegun = false;
    await retention.begin();
    expect(await people()).toBeUndefined();
    expect(await occupations()).toBeDefined();
  });

  it('take along who was looked at lately and what was seen then, if they go with the browser', async () => {
    await recentPeople.note({ person: 'a', name: 'Maya Okafor', at: 0 });
    await snapshots.replace('a', () => LOOK);
    await retention.begin();
    expect(await recentPeople.all()).toHaveLength(1);
    expect(await snapshots.of('a')).toEqual(LOOK);
    hasBegun = false;
    keepFor = 'session';
    await retention.begin();
    expect(await recentPeople.all()).toEqual([]);
    expect(await snapshots.of('a')).toBeUndefined();
  });

  it('go when the background begins again, if it could not delete them the first time', async () => {
    keepFor = 'session';
    vi.spyOn(queryCache, 'forgetPeople').mockRejectedValueOnce(new Error('stopped'));
    await expect(retention.begin()).rejects.toThrow('stopped');
    expect(await people()).toBeDefined();
    await retention.begin();
    expect(await people()).toBeUndefined();
  });
});
