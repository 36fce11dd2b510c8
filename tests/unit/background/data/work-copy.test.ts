import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { workCopyText, createWorkCopy } from '../../../../lib/background/data/work-copy';
import { readDataFile } from '../../../../lib/background/data/export-file';
import { createUserWork } from '../../../../lib/background/storage/all-user-work';
import { createProfileLinks } from '../../../../lib/background/storage/user-work';
import { openDatabase, type Database } from '../../../../lib/background/storage/database';
import { createConnection } from '../../../../lib/shared/browser/database-connection';
import type { ProfileLink } from '../../../../lib/shared/model/profile-matching';
import type { ClearScope, WorkCopyRecord } from '../../../../lib/shared/model/stored-data';
import { connectionTo, freshName } from '../../fixtures/database';

const NOW = Date.parse('2026-03-01T12:00:00Z');
const linkOf = (number: number): ProfileLink => ({
  person: `qT7vWc2_hNd-8RkLm0Z${String(number).padStart(3, '0')}`,
  scope: 'live:17',
  profileId: 'CNP8',
  kind: 'same',
  profileName: 'Maya',
  at: NOW - number,
});

let stored: WorkCopyRecord | null;
let clearing: ClearScope | null;
let isUsed: boolean;
const kept = {
  getValue: async () => stored,
  setValue: vi.fn(async (copy: WorkCopyRecord) => void (stored = copy)),
  removeValue: async () => void (stored = null),
};
let links: ReturnType<typeof createProfileLinks>;
let copy: ReturnType<typeof createWorkCopy>;

/** As another database: what was in the one before is gone. */
async function start(database = connectionTo(openDatabase(freshName()))): Promise<void> {
  links = createProfileLinks(database);
  copy = createWorkCopy({
    kept,
    userWork: createUserWork(database),
    preferences: { takeAlong: async () => ({ values: {}, at: 0 }) },
    wasUsed: async () => isUsed,
    clearing: { getValue: async () => clearing },
    now: () => NOW,
  });
}
const copied = async () => {
  const file = readDataFile(await copy.text(), NOW);
  return 'unreadable' in file ? [] : file.links;
};
const written = () => vi.waitFor(() => expect(kept.setValue).toHaveBeenCalled(), { timeout: 2_000 });

beforeEach(async () => {
  [stored, clearing, isUsed] = [null, null, true];
  kept.setValue.mockClear();
  await start();
});
afterEach(() => copy.forget());

it('a change is copied, and survives the database', async () => {
  await links.put(linkOf(1));
  copy.later();
  copy.later();
  await written();
  expect(kept.setValue).toHaveBeenCalledOnce();
  expect(await copy.state()).toEqual({ at: NOW, bytes: (await copy.text()).length });
  await start();
  await copy.renewed();
  expect(await copy.state()).toMatchObject({ left: 'copy' });
  expect(await copied()).toEqual([linkOf(1)]);
});

it('a copy that was left is not written over before the user has decided', async () => {
  await links.put(linkOf(1));
  await copy.settle();
  await start();
  await copy.renewed();
  await links.put(linkOf(2));
  copy.later();
  await new Promise(resolve => setTimeout(resolve, 600));
  expect(await copied()).toEqual([linkOf(1)]);
  await copy.settle();
  expect(await copied()).toEqual([linkOf(2)]);
  expect((await copy.state())?.left).toBeUndefined();
});

it('a copy is not written over by the reading that finds the database gone', async () => {
  await links.put(linkOf(1));
  await copy.settle();
  kept.setValue.mockClear();
  const name = freshName();
  const created = () => void copy.renewed();
  await start(createConnection<Database>({ open: events => openDatabase(name, { ...events, created }) }));
  copy.later();
  await written();
  expect(await copy.state()).toMatchObject({ left: 'copy' });
  expect(await copied()).toEqual([linkOf(1)]);
});

it('where no copy is left either that is known, but not to a new user, nor after the user deleted all', async () => {
  await copy.renewed();
  expect(await copy.state()).toMatchObject({ left: 'none' });
  await copy.settle();
  expect(await copy.state()).toBeUndefined();
  isUsed = false;
  await copy.renewed();
  expect(await copy.state()).toBeUndefined();
  [isUsed, clearing] = [true, 'everything'];
  await copy.renewed();
  expect(await copy.state()).toBeUndefined();
});

it('nothing is copied where there is nothing', async () => {
  stored = { text: 'x', at: 1 };
  await copy.settle();
  expect(stored).toBeNull();
});

it('a copy without room for all has the newest', () => {
  const all = Array.from({ length: 300 }, (_, number) => linkOf(number));
  const content = { links: all, entered: [], progress: [], jobs: [], profiles: [], testTakers: [] };
  const text = workCopyText(content, NOW, 20_000);
  expect(text.length).toBeLessThanOrEqual(20_000);
  const file = readDataFile(text, NOW);
  const found = 'unreadable' in file ? [] : file.links;
  expect(found.length).toBeGreaterThan(20);
  expect(found).toEqual(all.slice(0, found.length));
});
