import type { HandlersOf } from '../../shared/messages/receive';
import type { settingsMessages } from '../../shared/messages/to-background/settings';
import type { ApiKeys } from '../settings/api-keys';
import type { ConsentStore } from '../settings/consent';
import type { Preferences } from '../settings/preferences';

/** Answers messages about consent, the keys and the preferences. */
export function createSettingsHandlers(parts: {
  consentStore: Pick<ConsentStore, 'state' | 'set'>;
  apiKeys: ApiKeys;
  preferences: Pick<Preferences, 'get' | 'set' | 'users'>;
  openOptions: () => Promise<void>;
}): HandlersOf<typeof settingsMessages> {
  const { consentStore, apiKeys, preferences, openOptions } = parts;

  return {
    'options.open': async () => {
      await openOptions();
      return {};
    },

    'consent.get': () => consentStore.state(),
    'consent.set': ({ given }) => consentStore.set(given),

    'keys.list': () => apiKeys.list(),
    'keys.save': ({ service, key }) => apiKeys.save(service, key),
    'keys.test': ({ service }) => apiKeys.test(service),
    'keys.remove': ({ service }) => apiKeys.remove(service),

    'settings.get': () => preferences.get(),
    'settings.set': change => preferences.set(change),
    'users.list': () => preferences.users(),
  };
}
