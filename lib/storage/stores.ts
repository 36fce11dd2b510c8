import { createActivityLog } from './activity';
import { createAllowances } from './allowance';
import { createAnswers } from './answers';
import type { Database } from './database';
import { createEntered } from './entered';
import { createInventory } from './inventory';
import { createJobs } from './jobs';
import { createLinks } from './links';
import { createLooks } from './looks';
import { createOwnWork } from './own-work';
import { createProfileIndex } from './profile-index';
import { createProfilerTabs } from './profiler-tabs';
import { createProgress } from './progress';
import { createRecent } from './recent';
import { createReviews } from './reviews';

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
