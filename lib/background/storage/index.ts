import { createActivityLog } from './activity-log';
import { createAllowances } from './quota';
import { createQueryCache } from './query-cache';
import type { Database } from './database';
import {
  createEnteredInterests,
  createJobOccupations,
  createProfileLinks,
  createProfilerProgress,
  createUserWork,
} from './user-work';
import { createInventory } from './storage-usage';
import { createProfileSnapshots } from './profile-snapshots';
import { createProfileIndex } from './profile-index';
import { createProfilerTabs, createTabSubjects } from '../../shared/settings/tab-values';
import { createRecentPeople } from './recent-people';

/** All stores but the keys and O*NET's tables. */
export type Stores = ReturnType<typeof createStores>;

/** The stores in one database, and those that last as long as the browser runs. */
export function createStores(database: Promise<Database>) {
  const tabSubjects = createTabSubjects();
  const profilerTabs = createProfilerTabs();
  return {
    answers: createQueryCache(database),
    index: createProfileIndex(database),
    links: createProfileLinks(database),
    entered: createEnteredInterests(database),
    jobs: createJobOccupations(database),
    looks: createProfileSnapshots(database),
    progress: createProfilerProgress(database),
    recent: createRecentPeople(database),
    activity: createActivityLog(database),
    inventory: createInventory(database, [tabSubjects, profilerTabs]),
    userWork: createUserWork(database),
    allowances: createAllowances(),
    tabSubjects,
    profilerTabs,
  };
}
