import { expect, it, vi } from 'vitest';
import { createClearServiceData } from '../../../../lib/background/settings/clear-service-data';

it.each([
  ['jobscore', ['preferences', 'allowances', 'recent']],
  ['jofi', ['index', 'looks']],
  ['onet', ['tables']],
] as const)('of %s its answers go, and %s', async (service, also) => {
  const gone: string[] = [];
  const noted = (name: string) => vi.fn(async () => void gone.push(name));
  const forget = createClearServiceData({
    queryClient: { forget: async of => void gone.push(`answers of ${of}`) },
    index: { clear: noted('index') },
    looks: { clear: noted('looks') },
    tables: { forget: noted('tables') },
    preferences: { ownUser: noted('preferences') },
    allowances: { clear: noted('allowances') },
    recent: { clear: noted('recent') },
  });
  await forget(service);
  expect(gone).toEqual([`answers of ${service}`, ...also]);
});
