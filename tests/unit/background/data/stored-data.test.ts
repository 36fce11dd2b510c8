import 'fake-indexeddb/auto';
import { IDBObjectStore } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { createStoredData } from '../../../../lib/background/data/stored-data';
import {
  DATA_KINDS,
  USER_WORK_KINDS,
  type ClearScope,
  type DataKind,
} from '../../../../lib/shared/model/stored-data';
import { openDatabase, type Database } from '../../../../lib/background/storage/database';
import { createInventory } from '../../../../lib/background/storage/storage-usage';
import { createUserWork } from '../../../../lib/background/storage/all-user-work';
import { createProfileIndex, type ProfileIndex } from '../../../../lib/background/storage/profile-index';
import { createProfilerTabs, type ProfilerTabs } from '../../../../lib/shared/settings/tab-values';
import { connectionTo, freshName } from '../../fixtures/database';

const PERSON = 'qT7vWc2_hNd-8RkLm0ZxYb';
const NOW = Date.parse('2026-03-01T12:00:00Z');
const link = (at: number, profileName = 'Maya') => ({
  person: PERSON,
  scope: 'live:17',
  profileId: 'CNP8',
  kind: 'same' as const,
  profileName,
  at,
});

let database: Database;
let kept: ReturnType<typeof createStoredData>;
let index: ProfileIndex;
/** Scopes of the index that were left. */
let gone: Record<string, number>;
let profilerTabs: ProfilerTabs;
/** Visits that tabs show. */
let shown: unknown[];
const log: string[] = [];
let left: ClearScope | null = null;
const clearing = {
  getValue: async () => left,
  setValue: async (what: ClearScope) => void (left = what),
  removeValue: async () => void (left = null),
};
const preferences = {
  takeAlong: vi.fn(async () => ({ values: { theme: 'dark' as const }, at: 5 })),
  compare: vi.fn(async () => ({ others: 1, widening: { readNotes: true as const } })),
  undo: vi.fn(async () => undefined),
  take: vi.fn(async (): Promise<(() => Promise<void>) | undefined> => preferences.undo),
};

/** Deletes the answers of a service as an query client does. */
async function forget(service: string): Promise<void> {
  log.push(`forget ${service}`);
  for (const { question } of await database.getAllFromIndex('answers', 'service', service as 'jofi')) {
    await database.delete('answers', question);
  }
}

beforeEach(async () => {
  vi.clearAllMocks();
  log.length = 0;
  left = null;
  fakeBrowser.reset();
  profilerTabs = createProfilerTabs();
  await profilerTabs.open(async () => 30, { person: PERSON, name: 'Maya Okafor' });
  shown = [{ visit: 'one', candidateId: PERSON, pageEmails: [] }];
  database = await openDatabase(freshName());
  const opened = connectionTo(database);
  gone = {};
  index = createProfileIndex(opened, {
    getValue: async () => gone,
    setValue: async next => void (gone = next),
  });
  kept = createStoredData({
    inventory: createInventory(opened, [
      profilerTabs,
      { all: async () => shown, clear: async () => void (shown = []) },
    ]),
    userWork: createUserWork(opened),
    index,
    queryClient: { forget, forgetFailures: () => void log.push('forget failures') },
    apiKeys: {
      remove: async service => {
        log.push(`remove ${service}`);
        return { service, saved: false };
      },
    },
    preferences,
    readNames: async () => ({
      candidate: async person => (person === PERSON ? 'Maya Okafor' : undefined),
      profile: async () => undefined,
    }),
    usage: async () => 4_200,
    clearLocal: async () => void log.push('clear local'),
    workCopy: {
      state: async () => undefined,
      text: async () => '',
      settle: async () => void log.push('copy anew'),
      forget: async () => void log.push('forget the copy'),
    },
    clearing,
    changed: async () => void log.push('changed'),
    renewPages: async () => void log.push('renew pages'),
    now: () => NOW,
  });
  await index.note('live:17', [{ id: 'CNP8', name: 'Maya Okafor', email: 'maya@example.org' } as never]);
  await index.testTakers.note('live:17', [
    { id: 4, name: 'Maya Okafor', email: 'maya@example.org' } as never,
  ]);
  for (const [service, question] of [
    ['jobscore', 'jobscore:candidate:a'],
    ['jofi', 'jofi:profile:a'],
    ['onet', 'onet:skills:a'],
  ] as const) {
    await database.put('answers', { service, question, value: 'é', fetchedAt: 1, expiresAt: NOW * 2 });
  }
  await database.put('recent', { person: PERSON, at: 1 });
  await database.put('links', link(10));
  await database.put('entered', {
    person: PERSON,
    entry: { kind: 'answers', answers: '1'.repeat(30) },
    at: 10,
  });
  await database.put('progress', { person: PERSON, form: 30, answers: '12', at: 10 });
  await database.put('jobs', {
    key: 'title:planner',
    occupation: { code: '43-5061.00', title: 'x' },
    at: 10,
  });
  await database.put('secrets', { service: 'jofi', key: 'sk_live_0123456789' });
});

const counts = async () =>
  Object.fromEntries((await kept.state()).kinds.map(({ kind, count }) => [kind, count])) as Record<
    DataKind,
    number
  >;
const ALL = {
  people: 2,
  peopleAnswers: 2,
  recent: 1,
  looks: 0,
  tabs: 2,
  links: 1,
  entered: 2,
  jobs: 1,
  onetAnswers: 1,
  tables: 0,
  activity: 0,
};

describe('stored data', () => {
  it('is shown in numbers and bytes', async () => {
    expect(await counts()).toEqual(ALL);
    const { kinds, usage } = await kept.state();
    expect(usage).toBe(4_200);
    expect(kinds.map(({ kind }) => kind)).toEqual(DATA_KINDS);
    for (const { count, bytes } of kinds) expect(bytes > 0).toBe(count > 0);
    const answer = await database.get('answers', 'onet:skills:a');
    expect(kinds.find(({ kind }) => kind === 'onetAnswers')!.bytes).toBe(JSON.stringify(answer).length + 1);
  });

  it('about people is deleted alone; then open sidebars are notified, and pages report their candidate again', async () => {
    await kept.clear('people');
    expect(await counts()).toEqual({
      ...Object.fromEntries(DATA_KINDS.map(kind => [kind, 0])),
      jobs: 1,
    });
    expect(await database.count('progress')).toBe(0);
    expect(await database.count('secrets')).toBe(1);
    expect(log).toEqual([
      'forget the copy',
      'forget jobscore',
      'forget jofi',
      'forget onet',
      'copy anew',
      'changed',
      'renew pages',
    ]);
  });

  it('is all deleted with keys and preferences, and open sidebars are notified last', async () => {
    await kept.clear('everything');
    for (const store of database.objectStoreNames) expect(await database.count(store), store).toBe(0);
    expect(log).toContain('remove jofi');
    expect((await counts()).tabs).toBe(0);
    expect(await profilerTabs.of(30)).toBeUndefined();
    expect(log[0]).toBe('forget the copy');
    expect(log.slice(-5)).toEqual([
      'clear local',
      'forget failures',
      'forget the copy',
      'changed',
      'renew pages',
    ]);
  });

  it.each(['people', 'everything'] as const)('is deleted to the end at the next start: %s', async what => {
    const cut = vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(() => {
      throw new Error('stopped');
    });
    await expect(kept.clear(what)).rejects.toThrow('stopped');
    cut.mockRestore();
    expect((await counts()).links).toBe(1);
    await kept.resume();
    expect((await counts()).links).toBe(0);
    expect(await database.count('secrets')).toBe(what === 'people' ? 1 : 0);
    log.length = 0;
    await kept.resume();
    expect(log).toEqual([]);
  });
});

describe('a file', () => {
  const NOTHING = { added: 0, replaced: 0, unchanged: 0 };
  const ADDED = { ...NOTHING, added: 1 };
  const SAME = { ...NOTHING, unchanged: 1 };

  it('brings everything of one’s own to another browser, and no key', async () => {
    const text = await kept.export();
    expect(text).not.toContain('sk_live');
    await kept.clear('everything');
    log.length = 0;
    const kinds = {
      links: ADDED,
      entered: ADDED,
      progress: ADDED,
      jobs: ADDED,
      profiles: ADDED,
      testTakers: ADDED,
    };
    expect(await kept.preview(text)).toEqual({
      kinds,
      links: [
        {
          person: PERSON,
          scope: 'live:17',
          profileId: 'CNP8',
          kind: 'same',
          isReplaced: false,
          candidateName: 'Maya Okafor',
        },
      ],
      preferences: { others: 1, widening: { readNotes: true } },
    });
    expect(await database.count('links')).toBe(0);
    expect(preferences.take).not.toHaveBeenCalled();
    expect(log).toEqual([]);
    expect(await kept.import(text, ['readNotes'])).toEqual({ kinds, preferences: 'taken' });
    // The name is the one that is known here.
    expect(await database.getAll('links')).toEqual([{ ...link(10), candidateName: 'Maya Okafor' }]);
    expect(preferences.take).toHaveBeenCalledWith({ values: { theme: 'dark' }, at: 5 }, ['readNotes']);
    expect(log.at(-1)).toBe('changed');
  });

  it('gives way to what is newer here, and takes the place of what is older', async () => {
    const text = await kept.export();
    await database.put('links', link(11, 'newer'));
    await database.put('jobs', {
      key: 'title:planner',
      occupation: { code: '11-1011.00', title: 'y' },
      at: 9,
    });
    const kinds = { links: SAME, entered: SAME, jobs: { ...NOTHING, replaced: 1 }, profiles: SAME };
    expect(await kept.preview(text)).toMatchObject({ kinds, links: [] });
    expect((await database.get('jobs', 'title:planner'))?.occupation.title).toBe('y');
    expect(await kept.import(text, [])).toMatchObject({ kinds });
    expect(await database.getAll('links')).toEqual([link(11, 'newer')]);
    expect((await database.get('jobs', 'title:planner'))?.occupation.title).toBe('x');
  });

  it('brings unfinished answers, and people of a JOFI account that stay behind until its key comes', async () => {
    const text = await kept.export();
    await kept.clear('everything');
    await index.note('live:4', [{ id: 'CNP1', name: 'Another', email: '' } as never]);
    await kept.import(text, []);
    expect(await database.getAll('progress')).toEqual([{ person: PERSON, form: 30, answers: '12', at: 10 }]);
    // The key here is another account's.
    expect(await index.onlyScope()).toBe('live:4');
    expect(await index.byEmail('live:4', 'maya@example.org')).toEqual([]);
    expect(gone).toEqual({ 'live:17': NOW });
    expect(await index.byEmail('live:17', 'maya@example.org')).toMatchObject([
      { id: 'CNP8', isFromFile: true },
    ]);
    expect(await index.testTakers.byId('live:17', 4)).toMatchObject({
      name: 'Maya Okafor',
      isFromFile: true,
    });
  });

  it('changes nobody who is in the profile index already, and leaves no scope of theirs', async () => {
    const text = (await kept.export()).replaceAll('"name": "Maya Okafor"', '"name": "Somebody else"');
    await kept.import(text, []);
    expect(await index.byId('live:17', 'CNP8')).toMatchObject({ name: 'Maya Okafor' });
    expect(await index.byId('live:17', 'CNP8')).not.toHaveProperty('isFromFile');
    expect(await index.onlyScope()).toBe('live:17');
  });

  it('shows which links it replaces', async () => {
    const text = await kept.export();
    await database.put('links', link(9));
    expect(await kept.preview(text)).toMatchObject({ links: [{ profileId: 'CNP8', isReplaced: true }] });
  });

  it('is imported whole or not at all', async () => {
    const text = await kept.export();
    await kept.clear('everything');
    const realPut = IDBObjectStore.prototype.put;
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      value,
    ) {
      if (this.name === 'jobs') throw new DOMException('full', 'QuotaExceededError');
      return realPut.call(this, value);
    });
    await expect(kept.import(text, [])).rejects.toThrow();
    put.mockRestore();
    for (const kind of USER_WORK_KINDS) expect(await database.count(kind)).toBe(0);
    expect(preferences.undo).toHaveBeenCalledOnce();
  });

  it('without preferences has none, and one that is not ours changes nothing', async () => {
    preferences.takeAlong.mockResolvedValueOnce({ values: { theme: 'dark' }, at: 0 });
    expect(await kept.import(await kept.export(), [])).toMatchObject({ preferences: 'absent' });
    log.length = 0;
    expect(await kept.preview('{}')).toEqual({ unreadable: 'notOurs' });
    expect(await kept.import('{}', [])).toEqual({ unreadable: 'notOurs' });
    const odd = (await kept.export()).replace('"same"', '"other"');
    expect(await kept.import(odd, [])).toEqual({ unreadable: 'odd' });
    expect(log).toEqual([]);
  });
});
