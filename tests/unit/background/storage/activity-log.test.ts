import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MAX_ACTIVITIES, type ActivityEntry } from '../../../../lib/shared/model/stored-data';
import { createActivityLog } from '../../../../lib/background/storage/activity-log';
import { openDatabase } from '../../../../lib/background/storage/database';
import { connectionTo, freshName } from '../../fixtures/database';

let database: ReturnType<typeof openDatabase>;
let log: ReturnType<typeof createActivityLog>;

beforeEach(() => {
  database = openDatabase(freshName());
  log = createActivityLog(connectionTo(database));
});

const activity = (at: number): ActivityEntry => ({
  at,
  service: 'jofi',
  operation: 'career-navigation-profiles/{}',
  status: 200,
  durationMs: 12,
  isFromStore: false,
});
const kept = async () => (await (await database).getAll('activity')).map(({ at }) => at);

describe('activity', () => {
  it('is listed with the newest first, also what was noted just now', async () => {
    for (const at of [1, 2, 3]) log.note(activity(at));
    expect(await log.list()).toEqual([activity(3), activity(2), activity(1)]);
  });

  it('is written by itself, in one go', async () => {
    const transaction = vi.spyOn(await database, 'transaction');
    for (const at of [1, 2, 3]) log.note(activity(at));
    expect(await kept()).toEqual([]);
    await vi.waitFor(async () => expect(await kept()).toEqual([1, 2, 3]));
    expect(transaction.mock.calls.filter(([, mode]) => mode === 'readwrite')).toHaveLength(1);
  });

  it('is kept up to a number, however it came', async () => {
    for (let at = 1; at <= MAX_ACTIVITIES + 40; at += 1) log.note(activity(at));
    expect(await log.list()).toHaveLength(MAX_ACTIVITIES);
    for (let at = 1_000; at < 1_010; at += 1) log.note(activity(at));
    const listed = await log.list();
    expect(listed).toHaveLength(MAX_ACTIVITIES);
    expect([listed[0]!.at, listed.at(-1)!.at]).toEqual([1_009, 51]);
  });

  it('is gone once cleared, also what was not written yet, and goes on after', async () => {
    log.note(activity(1));
    await log.list();
    log.note(activity(2));
    await log.clear();
    expect(await log.list()).toEqual([]);
    log.note(activity(3));
    expect(await log.list()).toEqual([activity(3)]);
  });

  it('disturbs nobody when it cannot be written', async () => {
    const failing = createActivityLog(connectionTo(Promise.reject(new Error('no database'))));
    failing.note(activity(1));
    await expect(failing.list()).rejects.toThrow('no database');
  });
});
