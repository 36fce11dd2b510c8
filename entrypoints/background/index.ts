import { config } from 'zod/mini';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { keepActionClick } from '../../lib/shared/browser/side-panel';
import { receive } from '../../lib/shared/messages/receive';
import { currentLanguage } from '../../lib/shared/settings/appearance';
import { rememberValues } from '../../lib/shared/settings/define-value';
import { readAfter } from '../../lib/shared/settings/local-area';
import { appliedKeepFor, hasBackgroundStarted, frameOpen } from '../../lib/shared/settings/stored-values';
import { settings } from '../../lib/shared/settings/settings';
import { createHandlers } from '../../lib/background/handlers';
import { listenToBrowser } from '../../lib/background/lifecycle/browser-events';
import { createTopics } from '../../lib/background/onet/topics';
import { findMarks } from '../../lib/background/people/list-marks';
import { createPeopleSearch } from '../../lib/background/people/people-search';
import { withRecentPeople } from '../../lib/background/people/recent-people';
import { createProfileLinker } from '../../lib/background/review/matching/link-profile';
import { createProfileChanges } from '../../lib/background/review/profile-changes';
import { createReviewer } from '../../lib/background/review/review';
import { createRounds } from '../../lib/background/review/rounds';
import { createRetention } from '../../lib/background/settings/retention';
import { createStores } from '../../lib/background/storage';
import { closeStorage } from '../../lib/background/storage/access-levels';
import { wireAccess } from './access';
import { announceChange } from './announce-change';
import { afterRenewal, wireDatabase } from './database';
import { readFrameSight } from './frame-sight';
import { wirePanels } from './panels';
import { wireSchedule } from './schedule';
import { wireServices } from './services';
import { wireSettings } from './settings';
import { wireStoredData, wireWorkCopy } from './stored-data';

// A module: it and the pages load what they share from one file.
export default defineBackground({ type: 'module', main: start });

// oxlint-disable-next-line max-lines-per-function -- wires every part once, and decides nothing
function start(): void {
  // Extensions may not evaluate text as code; without this zod tries it once.
  config({ jitless: true });

  const closed = closeStorage();
  readAfter(closed);
  rememberValues();

  const database = wireDatabase(() => afterRenewal({ queryCache, tables, rounds, passphrase, workCopy }));
  const rounds = createRounds();
  const stores = createStores(database, rounds.clear, () => workCopy.later());
  const { queryCache, recentPeople, snapshots } = stores;
  const retention = createRetention({
    ...stores,
    settings,
    begun: hasBackgroundStarted,
    applied: appliedKeepFor,
  });

  const access = wireAccess({
    database,
    closed,
    forget: service => forget(service),
    async policyChanged() {
      await retention.apply();
      await passphrase.follow();
      await announceChange('key')();
      await refresher.arrange();
      void tablesReader.run().catch(() => undefined);
    },
    async consentChanged() {
      queryClient.forgetFailures();
      rounds.clear();
      await announceChange('consent')();
      void panels.renewMarks();
      void tablesReader.run().catch(() => undefined);
      await refresher.arrange();
      void refresher.run().catch(() => undefined);
    },
    async lockChanged(isLocked) {
      queryClient.forgetFailures();
      rounds.clear();
      // Locked, what pages show stays.
      if (!isLocked) await announceChange('key')();
      void tablesReader.run().catch(() => undefined);
      // It may ask JOFI, and whoever unlocks need not wait for that.
      void refresher.arrange().catch(() => undefined);
    },
  });
  const { consentStore, passphrase } = access;
  const wired = wireServices({ database, stores, access, retention });
  const { queryClient, tables, tools, jobscorePolicy, limits, mayAskForMarks } = wired;
  const schedule = wireSchedule({ ...wired, access });
  const { refresher, tablesReader } = schedule;
  const { preferences, forget, apiKeys } = wireSettings({ ...wired, stores, access, retention, schedule });
  const panels = wirePanels(preferences);

  const workCopy = wireWorkCopy({ stores, preferences });
  const storedData = wireStoredData({ stores, tools, apiKeys, preferences, access, panels, workCopy });

  receive(
    createHandlers({
      ...stores,
      reviewer: withRecentPeople(createReviewer({ ...tools, jobscorePolicy, rounds }), {
        recentPeople,
        mayRemember: async () => (await settings.getValue()).rememberRecent,
      }),
      apiKeys,
      passphrase,
      preferences,
      profileLinker: createProfileLinker(tools),
      profileChanges: createProfileChanges({ snapshots }),
      changed: announceChange('entry'),
      ...wired.quiet,
      purpose: async () => (await settings.getValue()).purpose,
      hidden: tools.hidden,
      consentStore,
      frameOpen,
      frameSight: readFrameSight,
      openOptions,
      tables,
      tablesReader,
      topics: createTopics(tools),
      areMarksWanted: async () => (await settings.getValue()).listMarks && (await consentStore.isGiven()),
      language: currentLanguage,
      findMarks: (ids, tab) => findMarks({ ...tools, mayAsk: mayAskForMarks(tab) }, ids),
      limits,
      panels,
      people: createPeopleSearch({ ...tools, recentPeople }),
      storedData,
      openPage,
      openUrl,
    }),
  );
  settings.watch(() => {
    rounds.clear();
    workCopy.later();
  });
  keepActionClick();
  listenToBrowser({
    ...access,
    ...schedule,
    stores,
    tables,
    retention,
    panels,
    limits,
    storedData,
    openOptions,
  });
}

const openOptions = () => browser.runtime.openOptionsPage();
const openPage = (address: string) => browser.tabs.create({ url: browser.runtime.getURL('') + address });
const openUrl = (url: string, tabId: number | undefined) =>
  tabId === undefined ? browser.tabs.create({ url }) : browser.tabs.update(tabId, { url });
