import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../../lib/background/storage/database';
import { createRecentPeople, type RecentPeople } from '../../../../lib/background/storage/recent-people';
import { connectionTo, freshName } from '../../fixtures/database';

let recentPeople: RecentPeople;
const persons = async () => (await recentPeople.all()).map(({ person }) => person);

beforeEach(() => {
  recentPeople = createRecentPeople(connectionTo(openDatabase(freshName())));
});

describe('recently viewed people', () => {
  it('comes newest first, each once and as they were known last', async () => {
    await recentPeople.note({ person: 'A', email: 'a@example.org', at: 1 });
    await recentPeople.note({ person: 'B', at: 2 });
    await recentPeople.note({ person: 'A', name: 'Ada', at: 3 });
    expect(await recentPeople.all()).toEqual([
      { person: 'A', name: 'Ada', at: 3 },
      { person: 'B', at: 2 },
    ]);
  });

  it('are twenty at most', async () => {
    for (let at = 1; at <= 25; at += 1) await recentPeople.note({ person: `P${at}`, at });
    expect(await persons()).toEqual(Array.from({ length: 20 }, (_, at) => `P${25 - at}`));
  });

  it('has whoever was seen last first, though the clock was set back', async () => {
    for (let at = 101; at <= 120; at += 1) await recentPeople.note({ person: `P${at}`, at });
    await recentPeople.note({ person: 'now', at: 50 });
    expect((await persons()).slice(0, 3)).toEqual(['now', 'P120', 'P119']);
    expect(await persons()).toHaveLength(20);
    await recentPeople.note({ person: 'P110', at: 51 });
    expect((await persons()).slice(0, 3)).toEqual(['P110', 'now', 'P120']);
  });

  it('is nobody once forgotten', async () => {
    await recentPeople.note({ person: 'A', at: 1 });
    await recentPeople.clear();
    expect(await persons()).toEqual([]);
  });
});
