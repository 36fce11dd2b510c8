import type { Service } from '../../shared/model/services';
import type { Preferences } from './preferences';
import type { Asker } from '../query/query-client';
import type { Allowances } from '../storage/quota';
import type { Looks } from '../storage/profile-snapshots';
import type { ProfileIndex } from '../storage/profile-index';
import type { Recent } from '../storage/recent-people';
import type { Tables } from '../onet/tables/tables';

/** Deletes all that was read of a service with its key, and what was chosen by that. What users said themselves stays. */
export function createForget(parts: {
  asker: Pick<Asker, 'forget'>;
  index: Pick<ProfileIndex, 'clear'>;
  looks: Pick<Looks, 'clear'>;
  tables: Pick<Tables, 'forget'>;
  preferences: Pick<Preferences, 'ownUser'>;
  allowances: Pick<Allowances, 'clear'>;
  recent: Pick<Recent, 'clear'>;
}): (service: Service) => Promise<void> {
  const { asker, index, looks, tables, preferences, allowances, recent } = parts;

  return async service => {
    await asker.forget(service);
    switch (service) {
      case 'jobscore':
        await preferences.ownUser();
        await allowances.clear();
        return recent.clear();
      case 'jofi':
        await index.clear();
        return looks.clear();
      case 'onet':
        return tables.forget();
    }
  };
}
