import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../../lib/background/storage/database';
import { createRecentPeople, type RecentPeople } from '../../../../lib/background/storage/recent-people';
import { freshName } from '../../fixtures/database';

let recent: RecentPeople;
const persons = async () => (await recent.all()).map(({ person }) => person);

beforeEach(() => {
  recent = createRecentPeople(openDatabase(freshName()));
});

describe('recently viewed people', () => {
  it('comes newest first, each once and as they were known last', async () => {
    await recent.note({ person: 'A', email: 'a@example.org', at: 1 });
    await recent.note({ person: 'B', at: 2 });
    await recent.note({ person: 'A', name: 'Ada', at: 3 });
    expect(await recent.all()).toEqual([
      { person: 'A', name: 'Ada', at: 3 },
      { person: 'B', at: 2 },
    ]);
  });

  it('are twenty at most', async () => {
    for (let at = 1; at <= 25; at += 1) await recent.note({ person: `P${at}`, at });
    expect(await persons()).toEqual(Array.from({ length: 20 }, (_, at) => `P${25 - at}`));
  });

  it('is nobody once forgotten', async () => {
    await recent.note({ person: 'A', at: 1 });
    await recent.clear();
    expect(await persons()).toEqual([]);
  });
});
