import { expect, it, vi } from 'vitest';
import { createClearServiceData } from '../../../../lib/background/settings/clear-service-data';

it.each([
  ['jobscore', ['preferences', 'allowances', 'recentPeople']],
  ['jofi', ['index', 'snapshots']],
  ['onet', ['tables']],
] as const)('of %s its answers go, and %s', async (service, also) => {
  const gone: string[] = [];
  const noted = (name: string) => vi.fn(async () => void gone.push(name));
  const forget = createClearServiceData({
    queryClient: { forget: async of => void gone.push(`answers of ${of}`) },
    index: { leave: noted('index') },
    snapshots: { clear: noted('snapshots') },
    tables: { forget: noted('tables') },
    preferences: { ownUser: noted('preferences') },
    allowances: { clear: noted('allowances') },
    recentPeople: { clear: noted('recentPeople') },
  });
  await forget(service);
  expect(gone).toEqual([`answers of ${service}`, ...also]);
});
