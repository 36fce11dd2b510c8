import type { Service } from '../../shared/model/services';
import type { Preferences } from './preferences';
import type { QueryClient } from '../query/query-client';
import type { Allowances } from '../storage/quota';
import type { ProfileSnapshots } from '../storage/profile-snapshots';
import type { ProfileIndex } from '../storage/profile-index';
import type { RecentPeople } from '../storage/recent-people';
import type { Tables } from '../onet/tables/tables';

/** Deletes all that was read of a service with its key, and choices that rest on it. The user's own work stays. */
export function createClearServiceData(parts: {
  queryClient: Pick<QueryClient, 'forget'>;
  index: Pick<ProfileIndex, 'leave'>;
  snapshots: Pick<ProfileSnapshots, 'clear'>;
  tables: Pick<Tables, 'forget'>;
  preferences: Pick<Preferences, 'ownUser'>;
  allowances: Pick<Allowances, 'clear'>;
  recentPeople: Pick<RecentPeople, 'clear'>;
}): (service: Service) => Promise<void> {
  const { queryClient, index, snapshots, tables, preferences, allowances, recentPeople } = parts;

  return async service => {
    await queryClient.forget(service);
    switch (service) {
      case 'jobscore':
        await preferences.ownUser();
        await allowances.clear();
        return recentPeople.clear();
      case 'jofi':
        // Kept for a while: a new key of the same account finds it again.
        await index.leave(Date.now());
        return snapshots.clear();
      case 'onet':
        return tables.forget();
    }
  };
}
