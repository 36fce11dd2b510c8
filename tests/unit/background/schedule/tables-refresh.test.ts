import { beforeEach, expect, it, vi } from 'vitest';
import { afterKeyChange, type ApiKeys } from '../../../../lib/background/settings/api-keys';
import {
  createTablesRefresh,
  TABLES_ALARM,
  type TablesReader,
} from '../../../../lib/background/schedule/tables-refresh';
import { MINUTE, START } from '../../fixtures/clock';
import { settle } from '../../fixtures/promises';

/** State that outlives the background: the browser's alarms, and when tables are due to be read. */
let alarm: { when: number; periodInMinutes: number } | undefined;
let due: number | undefined;
const run = vi.fn(async () => undefined);
const runAgain = vi.fn(async () => undefined);

/** The background as it is after every start: with no memory of the one before. */
function started(): TablesReader {
  return createTablesRefresh({
    alarms: {
      create: (name, info) => {
        expect(name).toBe(TABLES_ALARM);
        alarm = info;
      },
      clear: async () => {
        alarm = undefined;
        return true;
      },
    },
    tables: { dueAt: async () => due, run, runAgain },
    now: () => START,
  });
}

const followingKey = (apiKeys: ApiKeys) => afterKeyChange(apiKeys, { onet: started().run });

beforeEach(() => {
  vi.resetAllMocks();
  [alarm, due] = [undefined, START];
});

it('starts a background again that is stopped while it reads', async () => {
  run.mockReturnValue(new Promise(() => {}));
  void started().run();
  await settle();
  expect(run).toHaveBeenCalledOnce();
  expect(alarm).toEqual({ when: START + MINUTE, periodInMinutes: 1 });
});

it('goes off when there is something to do again', async () => {
  run.mockImplementation(async () => {
    due = START + 300 * MINUTE;
  });
  await started().run();
  expect(alarm).toEqual({ when: START + 300 * MINUTE, periodInMinutes: 1 });
  await started().run();
  expect(alarm).toEqual({ when: START + 300 * MINUTE, periodInMinutes: 1 });
});

it('is not set without a key', async () => {
  alarm = { when: START, periodInMinutes: 1 };
  due = undefined;
  await started().run();
  expect(alarm).toBeUndefined();
});

it('is reset after the user tries again', async () => {
  runAgain.mockImplementation(async () => {
    due = START + 60 * MINUTE;
  });
  await started().runAgain();
  expect(runAgain).toHaveBeenCalledOnce();
  expect(alarm?.when).toBe(START + 60 * MINUTE);
});

it("follows O*NET's key, and no other, and keeps nobody waiting", async () => {
  run.mockReturnValue(new Promise(() => {}));
  const apiKeys = { save: async () => 'saved', remove: async () => 'removed' } as unknown as ApiKeys;
  const { save, remove } = followingKey(apiKeys);
  expect(await save('jofi', 'key')).toBe('saved');
  await settle();
  expect(run).not.toHaveBeenCalled();
  expect(await save('onet', 'key')).toBe('saved');
  await settle();
  expect(run).toHaveBeenCalledTimes(1);
  due = undefined;
  expect(await remove('onet')).toBe('removed');
  await settle();
  expect(alarm).toBeUndefined();
});

it('never makes a key fail', async () => {
  run.mockRejectedValue(new Error('no database'));
  const apiKeys = { save: async () => 'saved' } as unknown as ApiKeys;
  expect(await followingKey(apiKeys).save('onet', 'key')).toBe('saved');
  await settle();
});
