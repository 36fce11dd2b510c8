import { config } from 'zod';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { HttpSurroundings } from '../../lib/background/services/http';
import { createJobscore } from '../../lib/background/services/jobscore';
import { createJofi } from '../../lib/background/services/jofi';
import { createOnet } from '../../lib/background/services/onet';
import type { Service } from '../../lib/shared/model/problem';
import { HOST_PERMISSIONS } from '../../lib/shared/model/services';
import { createConsenting } from '../../lib/background/settings/consent';
import { createForget } from '../../lib/background/settings/clear-service-data';
import { createHandlers } from '../../lib/background/handlers';
import { currentLanguage } from '../../lib/shared/settings/appearance';
import { createKeptData } from '../../lib/background/data/stored-data';
import { createKeyring } from '../../lib/background/settings/api-keys';
import { createLooker, withLooks } from '../../lib/background/review/profile-changes';
import { createMarkHandlers } from '../../lib/background/handlers/list-marks';
import { createManaged } from '../../lib/background/settings/managed-policy';
import { createPreferences } from '../../lib/background/settings/preferences';
import { createPanels } from '../../lib/background/panel/panels';
import { frameWords } from '../../lib/background/panel/frame-labels';
import { isPanelOpen, keepActionClick, mayPanelBeOpen, openPanel } from '../../lib/shared/browser/side-panel';
import { receive } from '../../lib/shared/messages/receive';
import { createRefresher, withRefresh } from '../../lib/background/schedule/index-refresh';
import { withRecent } from '../../lib/background/people/recent-people';
import { createSearchHandlers } from '../../lib/background/handlers/people';
import { createRetention } from '../../lib/background/settings/retention';
import { createAsker } from '../../lib/background/query/query-client';
import { createLinker } from '../../lib/background/review/matching/link-profile';
import { findMarks } from '../../lib/background/people/list-marks';
import { withDatabaseHeard } from '../../lib/background/onet/database-version';
import { createQuestions } from '../../lib/background/query/jofi-queries';
import { refreshIndex } from '../../lib/background/schedule/refresh-lists';
import { createPeopleSearch } from '../../lib/background/people/people-search';
import { createReviewer } from '../../lib/background/review/review';
import { createTopics } from '../../lib/background/onet/topics';
import { begun } from '../../lib/shared/settings/session-items';
import { openDatabase } from '../../lib/background/storage/database';
import { createGone } from '../../lib/background/storage/deleted-profiles';
import { paceMemory } from '../../lib/background/storage/pace';
import { fixedSettings, policyMarks } from '../../lib/shared/settings/fixed';
import { readPolicy } from '../../lib/background/storage/managed-policy';
import { createSecrets } from '../../lib/background/storage/secrets';
import { createStores } from '../../lib/background/storage';
import {
  consent,
  frameOpen,
  lastChange,
  settingsChangedAt,
  onetDatabase,
  settings,
  tablesChangedAt,
  type Change,
} from '../../lib/shared/settings/settings';
import { createTablesStore } from '../../lib/background/storage/onet-tables';
import { createTables } from '../../lib/background/onet/tables/tables';
import { createTablesReader, withTables } from '../../lib/background/schedule/tables-refresh';
import { listen } from '../../lib/background/lifecycle/listen';

export default defineBackground(() => {
  // Extensions may not evaluate text as code; without this zod tries it once.
  config({ jitless: true });

  const database = openDatabase();
  const secrets = createSecrets(database, service => managed.key(service));
  const stores = createStores(database);
  const {
    answers,
    index,
    links,
    entered,
    jobs,
    looks,
    progress,
    recent,
    reviews,
    profilerTabs,
    allowances,
    activity,
  } = stores;
  const retention = createRetention({ settings, answers, recent, looks, begun });

  const changed = (of: Change['of']) => () => lastChange.setValue({ of, at: Date.now() });
  const managed = createManaged({
    read: readPolicy,
    fixed: fixedSettings,
    marks: policyMarks,
    forget: service => forget(service),
    changed: async () => {
      await retention.apply();
      await changed('key')();
      await refresher.arrange();
      void tablesReader.run().catch(() => undefined);
    },
  });
  const consenting = createConsenting({
    kept: consent,
    byPolicy: () => managed.hasConsent(),
    changed: async () => {
      asker.forgetFailures();
      await changed('consent')();
      void panels.renewMarks();
      void tablesReader.run().catch(() => undefined);
      await refresher.arrange();
      void refresher.run().catch(() => undefined);
    },
  });
  const surroundings: HttpSurroundings = {
    hasConsent: consenting.isGiven,
    key: service => secrets.key(service),
    allowance: allowances,
    pace: paceMemory,
    note: activity.note,
    hasAccess: service => browser.permissions.contains({ origins: [HOST_PERMISSIONS[service]] }),
  };
  const mayRead = async (service: Service) =>
    (await consenting.isGiven()) && (await secrets.key(service)) !== undefined;
  const asker = createAsker(answers, Date.now, {
    note: activity.note,
    keepPeopleMs: retention.keepPeopleMs,
  });
  const actingAs = async () => (await settings.getValue()).actingAs;
  const services = {
    jobscore: createJobscore({ ...surroundings, actingAs: async () => (await actingAs())?.id }),
    jofi: createJofi(surroundings),
    onet: withDatabaseHeard(createOnet(surroundings), onetDatabase, () => asker.forget('onet')),
  };
  const tables = createTables({
    store: createTablesStore(database),
    source: services.onet,
    mayRead: () => mayRead('onet'),
    changed: () => tablesChangedAt.setValue(Date.now()),
    served: changed('tables'),
  });
  const tools = {
    asker,
    index,
    links,
    tables,
    entered,
    jobs,
    language: currentLanguage,
    now: Date.now,
    questions: createQuestions({ ...services, index }),
    gone: withLooks(createGone(answers, Date.now, retention.keepPeopleMs), looks),
    mayReadNotes: async () => (await settings.getValue()).readNotes,
    hidden: async () => (await settings.getValue()).hiddenSections,
  };
  const reviewer = withRecent(
    createReviewer({ ...tools, terms: { actingAs, scarceUntil: allowances.scarceUntil } }),
    { recent, mayRemember: async () => (await settings.getValue()).rememberRecent },
  );
  const linker = createLinker(tools);
  const preferences = createPreferences({
    settings,
    changedAt: settingsChangedAt,
    asker,
    allowances,
    jobscore: services.jobscore,
    applyRetention: retention.apply,
  });
  const forget = createForget({ asker, index, looks, tables, preferences, allowances, recent });
  const refresher = createRefresher({
    alarms: browser.alarms,
    minutes: async () => (await settings.getValue()).refreshMinutes,
    mayRead: () => mayRead('jofi'),
    refresh: minutes => refreshIndex(tools, minutes),
  });
  const tablesReader = createTablesReader({ alarms: browser.alarms, tables });
  const keyring = withTables(
    withRefresh(createKeyring({ secrets, forget, services, changed: changed('key') }), refresher),
    tablesReader,
  );
  const keptData = createKeptData({
    inventory: stores.inventory,
    ownWork: stores.ownWork,
    asker,
    keyring,
    preferences,
    usage: async () => (await navigator.storage.estimate()).usage,
    clearLocal: async () => {
      await browser.storage.local.clear();
      await managed.apply();
    },
    changed: changed('key'),
    renewPages: () => panels.renewPages(),
  });
  const openOptions = () => browser.runtime.openOptionsPage();

  const topics = createTopics({ ...tools, language: currentLanguage });
  const openPage = (address: string) => browser.tabs.create({ url: browser.runtime.getURL('') + address });

  const mayAsk = async () => (await allowances.scarceUntil()) === undefined;
  const marks = createMarkHandlers({
    isWanted: async () => (await settings.getValue()).listMarks && (await consenting.isGiven()),
    language: currentLanguage,
    find: ids => findMarks({ ...tools, mayAsk }, ids),
  });

  const search = createSearchHandlers({
    people: createPeopleSearch({ ...tools, recent, mayAsk }),
    recent,
    reviews,
    openPage,
    show: (url, tabId) =>
      tabId === undefined ? browser.tabs.create({ url }) : browser.tabs.update(tabId, { url }),
  });

  const panels = createPanels({
    settings,
    words: async () => frameWords(await currentLanguage()),
    choose: place => preferences.set({ place }),
    frameOpen,
    mayBeOpen: mayPanelBeOpen,
    isOpen: isPanelOpen,
    open: tabId => openPanel({ tabId }),
    windowOf: async tabId => (await browser.tabs.get(tabId)).windowId,
    tabsIn: async windowId => {
      const tabs = await browser.tabs.query(windowId === undefined ? {} : { windowId });
      return tabs.flatMap(({ id }) => id ?? []);
    },
    tell: (tabId, news) => browser.tabs.sendMessage(tabId, news, { frameId: 0 }),
  });

  receive(
    createHandlers({
      reviewer,
      reviews,
      keyring,
      preferences,
      linker,
      links,
      entered,
      jobs,
      progress,
      profilerTabs,
      looker: createLooker({ looks }),
      changed: changed('entry'),
      purpose: async () => (await settings.getValue()).purpose,
      hidden: tools.hidden,
      consenting,
      frameOpen,
      openOptions,
      tables: { state: tables.state, current: tables.current, runAgain: tablesReader.runAgain },
      topics,
      marks,
      panels,
      search,
      activity,
      keptData,
      openPage,
    }),
  );
  keepActionClick();
  listen({ stores, refresher, tables, tablesReader, retention, managed, panels, openOptions });
});
