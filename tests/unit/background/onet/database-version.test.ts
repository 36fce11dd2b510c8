import { beforeEach, expect, it, vi } from 'vitest';
import { withDatabaseVersion } from '../../../../lib/background/onet/database-version';
import { fakeOnet } from '../../fixtures/onet-api';

const forget = vi.fn(async () => undefined);
let stored: string | null;
const onet = fakeOnet();
const heard = withDatabaseVersion(
  onet,
  { getValue: async () => stored, setValue: async name => void (stored = name) },
  forget,
);

beforeEach(() => {
  stored = null;
  forget.mockReset();
  onet.about.mockReset().mockResolvedValue({ database: 'O*NET 30.2' });
});

it('passes on what is asked and answered', async () => {
  expect(await heard.about('later')).toEqual({ database: 'O*NET 30.2' });
  expect(onet.about).toHaveBeenCalledExactlyOnceWith('later');
  expect(heard.tasks).toBe(onet.tasks);
});

it('forgets nothing while the database is the same', async () => {
  await heard.about();
  await heard.about();
  expect(stored).toBe('O*NET 30.2');
  expect(forget).not.toHaveBeenCalled();
});

it('forgets all answers once when the database is another', async () => {
  stored = 'O*NET 30.1';
  await Promise.all([heard.about(), heard.about()]);
  expect(forget).toHaveBeenCalledOnce();
  expect(stored).toBe('O*NET 30.2');
});

it('forgets next time what could not be forgotten', async () => {
  stored = 'O*NET 30.1';
  forget.mockRejectedValueOnce(new Error('no database'));
  expect(await heard.about()).toEqual({ database: 'O*NET 30.2' });
  expect(stored).toBe('O*NET 30.1');
  await heard.about();
  expect(forget).toHaveBeenCalledTimes(2);
});

it('forgets nothing when O*NET does not answer', async () => {
  stored = 'O*NET 30.1';
  onet.about.mockRejectedValue(new Error('offline'));
  await expect(heard.about()).rejects.toThrow('offline');
  expect(forget).not.toHaveBeenCalled();
});
