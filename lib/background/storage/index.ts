import type { EpochMs } from '../../shared/model/time';
import { announceWrites } from './announce-writes';
import { createActivityLog } from './activity-log';
import { createAllowances } from './quota';
import { createQueryCache } from './query-cache';
import type { Connection } from './database';
import {
  createEnteredInterests,
  createJobOccupations,
  createProfileLinks,
  createProfilerProgress,
} from './user-work';
import { createUserWork } from './all-user-work';
import { createInventory } from './storage-usage';
import { createProfileSnapshots } from './profile-snapshots';
import { createPageHeadings } from './page-headings';
import { leftScopes } from '../../shared/settings/stored-values';
import { createProfileIndex } from './profile-index';
import { createProfilerTabs, createTabSubjects } from '../../shared/settings/tab-values';
import { createRecentPeople } from './recent-people';
import { createTabBuckets } from './tab-buckets';

/** All stores but the keys and O*NET's tables. */
export type Stores = ReturnType<typeof createStores>;

/**
 * Returns the stores in one database, and those that last as long as the browser runs.
 * @param changed called when the stores that reviews rest on no longer hold what they held
 * @param worked called when what the user made is another
 */
export function createStores(database: Connection, changed: () => void, worked: () => void) {
  const tabSubjects = createTabSubjects();
  const profilerTabs = createProfilerTabs();
  const headings = createPageHeadings();
  const review = createReviewStores(database, changed);
  return {
    ...review,
    links: announceWrites(review.links, ['put', 'remove'], worked),
    entered: announceWrites(review.entered, ['put', 'remove'], worked),
    jobs: announceWrites(review.jobs, ['put', 'remove'], worked),
    userWork: announceWrites(review.userWork, ['merge'], worked),
    snapshots: createProfileSnapshots(database),
    progress: announceWrites(createProfilerProgress(database), ['put', 'remove'], worked),
    recentPeople: createRecentPeople(database),
    activity: createActivityLog(database),
    inventory: createInventory(database, [tabSubjects, profilerTabs, headings]),
    allowances: createAllowances(),
    tabSubjects,
    profilerTabs,
    headings,
    buckets: createTabBuckets(),
  };
}

/**
 * Returns the stores that reviews rest on.
 * @param changed called after users' decisions change, and after anything that was read is forgotten
 */
export function createReviewStores(database: Connection, changed: () => void, now?: () => EpochMs) {
  const queryCache = createQueryCache(database, now);
  return {
    queryCache: announceWrites(queryCache, ['clear', 'forget', 'forgetPeople', 'keepPeople'], changed),
    index: announceWrites(createProfileIndex(database, leftScopes, now), ['clear', 'leave'], changed),
    links: announceWrites(createProfileLinks(database), ['put', 'remove'], changed),
    entered: announceWrites(createEnteredInterests(database), ['put', 'remove'], changed),
    jobs: announceWrites(createJobOccupations(database, now), ['put', 'remove'], changed),
    userWork: announceWrites(createUserWork(database), ['merge'], changed),
  };
}
