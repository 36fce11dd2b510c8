import { beforeEach, expect, it, vi } from 'vitest';
import { afterKeyChange, type ApiKeys } from '../../../../lib/background/settings/api-keys';
import {
  createIndexRefresh,
  REFRESH_ALARM,
  type Refresher,
} from '../../../../lib/background/schedule/index-refresh';
import { settle } from '../../fixtures/promises';

/** State that outlives the background: the browser's alarms, the setting and the key. */
let alarm: { periodInMinutes?: number } | undefined;
let minutes: number;
let mayRead: boolean;
const refresh = vi.fn(async (_minutes: number) => undefined);
const create = vi.fn((name: string, info: { periodInMinutes: number }) => {
  expect(name).toBe(REFRESH_ALARM);
  alarm = info;
});

/** The background as it is after every start: with no memory of the one before. */
function started(): Refresher {
  return createIndexRefresh({
    alarms: {
      get: async () => alarm,
      create,
      clear: async () => {
        alarm = undefined;
        return true;
      },
    },
    minutes: async () => minutes,
    mayRead: async () => mayRead,
    refresh,
  });
}

const followingKey = (apiKeys: ApiKeys) => afterKeyChange(apiKeys, { jofi: started().followKey });

beforeEach(() => {
  vi.clearAllMocks();
  [alarm, minutes, mayRead] = [undefined, 10, true];
});

it('is set when it is missing, and the lists are read at once', async () => {
  await started().arrange();
  expect(alarm).toEqual({ periodInMinutes: 10 });
  expect(refresh.mock.calls).toEqual([[10]]);
});

it('is left alone by a background that starts again', async () => {
  await started().arrange();
  for (let start = 0; start < 5; start += 1) await started().arrange();
  expect(create).toHaveBeenCalledTimes(1);
  expect(refresh).toHaveBeenCalledTimes(1);
});

it('follows the setting, even one changed while the background was stopped', async () => {
  await started().arrange();
  minutes = 60;
  await started().arrange();
  expect(alarm).toEqual({ periodInMinutes: 60 });
  minutes = 0;
  await started().arrange();
  expect(alarm).toBeUndefined();
  minutes = 5;
  await started().arrange();
  expect(alarm).toEqual({ periodInMinutes: 5 });
});

it.each([
  ['without a JOFI key', 10, false],
  ['when the user wants none', 0, true],
])('is not set %s, and one that is left over does nothing', async (_when, wanted, key) => {
  alarm = { periodInMinutes: 10 };
  [minutes, mayRead] = [wanted, key];
  await started().run();
  await started().arrange();
  await started().arrange();
  expect(alarm).toBeUndefined();
  expect(create).not.toHaveBeenCalled();
  expect(refresh).not.toHaveBeenCalled();
});

it('has the lists read whenever it goes off', async () => {
  await started().run();
  await started().run();
  expect(refresh.mock.calls).toEqual([[10], [10]]);
});

it('is set again after the background was stopped before it could be', async () => {
  create.mockImplementationOnce(() => {
    throw new Error('stopped');
  });
  await expect(started().arrange()).rejects.toThrow('stopped');
  await started().arrange();
  expect(alarm).toEqual({ periodInMinutes: 10 });
});

it('comes and goes with the JOFI key, and no other', async () => {
  mayRead = false;
  const apiKeys = {
    save: vi.fn(async () => {
      mayRead = true;
      return 'saved';
    }),
    remove: vi.fn(async () => {
      mayRead = false;
      return 'removed';
    }),
  };
  const { save, remove } = followingKey(apiKeys as unknown as ApiKeys);
  expect(await save('onet', 'key')).toBe('saved');
  await settle();
  expect(alarm).toBeUndefined();

  expect(await save('jofi', 'key')).toBe('saved');
  await settle();
  expect(alarm).toEqual({ periodInMinutes: 10 });
  expect(refresh).toHaveBeenCalled();

  // Another key while the alarm is set: its lists are read too.
  refresh.mockClear();
  await save('jofi', 'another');
  await settle();
  expect(refresh).toHaveBeenCalledTimes(1);

  expect(await remove('jofi')).toBe('removed');
  await settle();
  expect(alarm).toBeUndefined();
});

it('never makes a key wait for the lists, nor fail with them', async () => {
  const apiKeys = { save: async () => 'saved' } as unknown as ApiKeys;
  refresh.mockImplementationOnce(() => new Promise(() => {}));
  expect(await followingKey(apiKeys).save('jofi', 'key')).toBe('saved');
  refresh.mockRejectedValueOnce(new Error('no database'));
  alarm = undefined;
  expect(await followingKey(apiKeys).save('jofi', 'key')).toBe('saved');
  await settle();
});
