import { clearValues } from '../../lib/shared/settings/define-value';
import { createStoredData } from '../../lib/background/data/stored-data';
import type { Panels } from '../../lib/background/panel/panels';
import type { ApiKeys } from '../../lib/background/settings/api-keys';
import type { Preferences } from '../../lib/background/settings/preferences';
import type { Stores } from '../../lib/background/storage';
import type { Access } from './access';
import { announceChange } from './announce-change';
import type { Services } from './services';

/** Wires what counts, clears, saves and imports the stored data. */
export function wireStoredData(parts: {
  stores: Stores;
  queryClient: Services['queryClient'];
  apiKeys: ApiKeys;
  preferences: Preferences;
  access: Access;
  panels: Panels;
}) {
  const { stores, queryClient, apiKeys, preferences, access, panels } = parts;
  return createStoredData({
    ...stores,
    queryClient,
    apiKeys,
    preferences,
    usage: async () => (await navigator.storage.estimate()).usage,
    clearLocal: async () => {
      await clearValues();
      await access.managed.apply();
      await access.passphrase.lock();
    },
    changed: announceChange('key'),
    renewPages: panels.renewPages,
  });
}
