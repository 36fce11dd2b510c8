import { createActivityLog } from './activity-log';
import { createAllowances } from './quota';
import { createAnswers } from './query-cache';
import type { Database } from './database';
import { createEntered } from './entered-interests';
import { createInventory } from './storage-usage';
import { createJobs } from './job-occupations';
import { createLinks } from './profile-links';
import { createLooks } from './profile-snapshots';
import { createOwnWork } from './user-work';
import { createProfileIndex } from './profile-index';
import { createProfilerTabs } from '../../shared/settings/profiler-tab';
import { createProgress } from './profiler-progress';
import { createRecent } from './recent-people';
import { createReviews } from '../../shared/settings/tab-subject';

/** What Fitside keeps but the keys and O*NET's tables, by what it is about. */
export type Stores = ReturnType<typeof createStores>;

/** The stores in one database, and those that last as long as the browser runs. */
export function createStores(database: Promise<Database>) {
  const reviews = createReviews();
  const profilerTabs = createProfilerTabs();
  return {
    answers: createAnswers(database),
    index: createProfileIndex(database),
    links: createLinks(database),
    entered: createEntered(database),
    jobs: createJobs(database),
    looks: createLooks(database),
    progress: createProgress(database),
    recent: createRecent(database),
    activity: createActivityLog(database),
    inventory: createInventory(database, [reviews, profilerTabs]),
    ownWork: createOwnWork(database),
    allowances: createAllowances(),
    reviews,
    profilerTabs,
  };
}
