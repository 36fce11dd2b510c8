import { browser } from 'wxt/browser';
import { runStartup } from './startup';
import type { Managed } from '../settings/managed-policy';
import { LOCK_ALARM, type Passphrase } from '../settings/passphrase';
import type { StoredData } from '../data/stored-data';
import type { Panels } from '../panel/panels';
import { REFRESH_ALARM, type Refresher } from '../schedule/index-refresh';
import type { Retention } from '../settings/retention';
import { blurred } from '../../shared/settings/stored-values';
import { TOGGLE_COMMAND } from '../../shared/browser/toggle-command';
import { sendNews } from '../../shared/messages/background-to-page';
import { settings } from '../../shared/settings/settings';
import type { TabLimits } from '../review/tab-limits';
import type { Stores } from '../storage';
import type { Tables } from '../onet/tables/tables';
import { TABLES_ALARM, type TablesReader } from '../schedule/tables-refresh';

/** Parts that react to the browser's events. */
interface Parts {
  stores: Pick<Stores, 'queryCache' | 'recentPeople' | 'tabSubjects' | 'profilerTabs'>;
  refresher: Refresher;
  tables: Pick<Tables, 'forget'>;
  tablesReader: TablesReader;
  retention: Retention;
  managed: Managed;
  passphrase: Pick<Passphrase, 'follow'>;
  storedData: Pick<StoredData, 'resume'>;
  panels: Panels;
  limits: Pick<TabLimits, 'forget' | 'move'>;
  openOptions(): Promise<void>;
}

/**
 * Listens to the browser's events. Call it as the background starts: the event that woke it arrives at once or never.
 */
export function listenToBrowser({ stores, refresher, tables, tablesReader, ...parts }: Parts): void {
  const { retention, managed, passphrase, panels, limits, openOptions } = parts;
  const started = runStartup({ managed, passphrase, retention, storedData: parts.storedData });

  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === REFRESH_ALARM) void started.then(refresher.run);
    if (name === TABLES_ALARM) void tablesReader.run();
    if (name === LOCK_ALARM) void started.then(passphrase.follow);
  });
  browser.commands.onCommand.addListener((name, tab) => {
    if (name !== TOGGLE_COMMAND || tab?.id === undefined) return;
    // Fitside is in few pages.
    sendNews(tab.id, { toggle: true }).catch(() => undefined);
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void openOptions();
    // Stored answers have the form that the version before gave them.
    if (reason !== 'update') return;
    void stores.queryCache.clear();
    void tables.forget().then(tablesReader.run);
  });
  browser.runtime.onStartup.addListener(() => {
    void blurred.removeValue();
    void started.then(refresher.run);
  });
  browser.tabs.onRemoved.addListener(tabId => {
    void stores.tabSubjects.remove(tabId);
    void stores.profilerTabs.remove(tabId);
    limits.forget(tabId);
  });
  browser.tabs.onReplaced.addListener((tabId, before) => {
    void stores.tabSubjects.move(before, tabId);
    void stores.profilerTabs.move(before, tabId);
    limits.move(before, tabId);
  });
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') void managed.apply();
  });
  settings.watch((value, before) => {
    void refresher.arrange();
    void passphrase.follow();
    void panels.followSettings(value, before);
    if (!value.rememberRecent) void stores.recentPeople.clear();
  });

  void started.then(refresher.arrange);
  void tablesReader.run();
}
