import { clearValues } from '../../lib/shared/settings/define-value';
import { clearing, consent, workCopy as keptCopy } from '../../lib/shared/settings/stored-values';
import { readStoredNames } from '../../lib/background/data/stored-names';
import { createStoredData } from '../../lib/background/data/stored-data';
import { createWorkCopy, type WorkCopy } from '../../lib/background/data/work-copy';
import type { Panels } from '../../lib/background/panel/panels';
import type { ApiKeys } from '../../lib/background/settings/api-keys';
import type { Preferences } from '../../lib/background/settings/preferences';
import type { Stores } from '../../lib/background/storage';
import type { Access } from './access';
import { announceChange } from './announce-change';
import type { Services } from './services';

/** Wires the second copy of what the user made. */
export function wireWorkCopy(parts: { stores: Stores; preferences: Preferences }): WorkCopy {
  return createWorkCopy({
    kept: keptCopy,
    userWork: parts.stores.userWork,
    preferences: parts.preferences,
    wasUsed: async () => (await consent.getValue()) !== null,
    clearing,
  });
}

/** Wires what counts, clears, saves and imports the stored data. */
export function wireStoredData(parts: {
  stores: Stores;
  tools: Services['tools'];
  apiKeys: ApiKeys;
  preferences: Preferences;
  access: Access;
  panels: Panels;
  workCopy: WorkCopy;
}) {
  const { stores, tools, apiKeys, preferences, access, panels, workCopy } = parts;
  return createStoredData({
    ...stores,
    queryClient: tools.queryClient,
    apiKeys,
    preferences,
    readNames: () => readStoredNames({ ...tools, ...stores }),
    usage: async () => (await navigator.storage.estimate()).usage,
    clearLocal: async () => {
      await clearValues();
      await access.managed.apply();
      await access.passphrase.lock();
    },
    clearing,
    workCopy,
    changed: announceChange('key'),
    renewPages: panels.renewPages,
  });
}
