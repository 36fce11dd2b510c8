import { browser } from 'wxt/browser';
import { HOST_PERMISSIONS } from '../../lib/shared/model/services';
import { currentLanguage } from '../../lib/shared/settings/appearance';
import { onetDatabase, tablesChangedAt } from '../../lib/shared/settings/stored-values';
import { settings } from '../../lib/shared/settings/settings';
import { withDatabaseVersion } from '../../lib/background/onet/database-version';
import { createTables } from '../../lib/background/onet/tables/tables';
import { createQueries } from '../../lib/background/query/queries';
import { createQueryClient, type IsWanted } from '../../lib/background/query/query-client';
import { withSnapshots } from '../../lib/background/review/profile-changes';
import { createTabLimits, isInIndex } from '../../lib/background/review/tab-limits';
import type { HttpSurroundings } from '../../lib/background/services/http-surroundings';
import { createQuiet } from '../../lib/background/services/quiet';
import { createServiceHealth } from '../../lib/background/services/service-health';
import { createJobscore } from '../../lib/background/services/jobscore';
import { createJofi } from '../../lib/background/services/jofi';
import { createOnet } from '../../lib/background/services/onet';
import type { Retention } from '../../lib/background/settings/retention';
import type { Stores } from '../../lib/background/storage';
import type { Connection } from '../../lib/background/storage/database';
import { createDeletedProfiles } from '../../lib/background/storage/deleted-profiles';
import { createTablesStore } from '../../lib/background/storage/onet-tables';
import { paceMemory } from '../../lib/background/storage/pace';
import { quietTimes } from '../../lib/background/storage/quiet-times';
import type { Access } from './access';
import { announceChange } from './announce-change';

export type Services = ReturnType<typeof wireServices>;

/** Wires how the three services are asked, and the tools of everything that rests on their answers. */
export function wireServices(parts: {
  database: Connection;
  stores: Stores;
  access: Access;
  retention: Retention;
}) {
  const { database, stores, access, retention } = parts;
  const { queryCache, index, links, entered, jobs, headings, snapshots, allowances, activity } = stores;
  const limits = createTabLimits({ buckets: stores.buckets, isKnown: id => isInIndex(index, id) });

  const quiet = createQuiet(Date.now, quietTimes);
  const surroundings: HttpSurroundings = {
    hasConsent: access.consentStore.isGiven,
    key: service => access.secrets.key(service),
    allowance: allowances,
    pace: paceMemory,
    quiet,
    health: createServiceHealth(),
    note: activity.note,
    hasAccess: service => browser.permissions.contains({ origins: [HOST_PERMISSIONS[service]] }),
  };
  const queryClient = createQueryClient(queryCache, Date.now, {
    note: activity.note,
    keepPeopleMs: retention.keepPeopleMs,
    answered: limits.answered,
  });
  const actingAs = async () => (await settings.getValue()).actingAs;
  const services = {
    jobscore: createJobscore({ ...surroundings, actingAs: async () => (await actingAs())?.id }),
    jofi: createJofi(surroundings),
    onet: withDatabaseVersion(createOnet(surroundings), onetDatabase, () => queryClient.forget('onet')),
  };
  const tables = createTables({
    store: createTablesStore(database),
    source: services.onet,
    mayRead: () => access.mayRead('onet'),
    changed: () => tablesChangedAt.setValue(Date.now()),
    served: announceChange('tables'),
  });
  const tools = {
    queryClient,
    index,
    links,
    tables,
    entered,
    jobs,
    headings,
    language: currentLanguage,
    now: Date.now,
    queries: createQueries({ ...services, index }),
    deletedProfiles: withSnapshots(
      createDeletedProfiles(queryCache, Date.now, retention.keepPeopleMs),
      snapshots,
    ),
    mayReadNotes: async () => (await settings.getValue()).readNotes,
    hidden: async () => (await settings.getValue()).hiddenSections,
    mayAsk: async () => (await allowances.scarceUntil()) === undefined,
  };
  return {
    quiet,
    services,
    queryClient,
    tables,
    tools,
    limits,
    mayAskForMarks:
      (tab: number): IsWanted =>
      async asking =>
        (await tools.mayAsk()) && limits.admit(tab, 'marks', asking, async () => true),
    jobscorePolicy: { actingAs, scarceUntil: allowances.scarceUntil },
  };
}
