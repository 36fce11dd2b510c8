import type { Service } from '../../lib/shared/model/services';
import { settings, settingsChangedAt } from '../../lib/shared/settings/settings';
import { afterKeyChange, createApiKeys } from '../../lib/background/settings/api-keys';
import { createClearServiceData } from '../../lib/background/settings/clear-service-data';
import { createPreferences } from '../../lib/background/settings/preferences';
import type { Retention } from '../../lib/background/settings/retention';
import type { Stores } from '../../lib/background/storage';
import type { Access } from './access';
import { announceChange } from './announce-change';
import type { Schedule } from './schedule';
import type { Services } from './services';

/** Wires the preferences and the keys, and what goes when either changes. */
export function wireSettings(
  parts: Services & { stores: Stores; access: Access; retention: Retention; schedule: Schedule },
) {
  const { services, queryClient, tables, stores, access, retention, schedule } = parts;
  const { index, snapshots, allowances, recentPeople } = stores;

  const preferences = createPreferences({
    settings,
    changedAt: settingsChangedAt,
    queryClient,
    allowances,
    jobscore: services.jobscore,
    applyRetention: retention.apply,
  });
  const forget = createClearServiceData({
    queryClient,
    index,
    snapshots,
    tables,
    preferences,
    allowances,
    recentPeople,
  });
  const { refresher, tablesReader } = schedule;
  async function changed(): Promise<void> {
    await access.passphrase.follow();
    await announceChange('key')();
  }
  const leaving = async (service: Service) => {
    if (service === 'jofi') await index.leave(Date.now());
  };
  const keys = createApiKeys({ secrets: access.secrets, leaving, forget, services, changed });
  const apiKeys = afterKeyChange(keys, {
    jofi: refresher.followKey,
    onet: tablesReader.run,
  });
  return { preferences, forget, apiKeys };
}
