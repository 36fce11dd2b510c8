import { expect, it, vi } from 'vitest';
import { afterRenewal } from '../../../../entrypoints/background/database';
import { lastChange } from '../../../../lib/shared/settings/stored-values';

it('forgets what was held of the database that is gone at once, and announces it even where the copy cannot be noted', async () => {
  const parts = {
    queryCache: { drop: vi.fn() },
    tables: { drop: vi.fn() },
    rounds: { clear: vi.fn() },
    passphrase: { follow: vi.fn(async () => undefined) },
    workCopy: { renewed: () => Promise.reject(new Error('full')) },
  };
  const renewed = afterRenewal(parts);
  expect(
    [parts.queryCache.drop, parts.tables.drop, parts.rounds.clear].map(({ mock }) => mock.calls),
  ).toEqual([[[]], [[]], [[]]]);
  await renewed;
  expect(parts.passphrase.follow).toHaveBeenCalledOnce();
  expect(await lastChange.getValue()).toMatchObject({ of: 'key' });
});
