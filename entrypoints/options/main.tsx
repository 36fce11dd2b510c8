import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { i18n } from '../../components/shared/i18n';
import { Options } from '../../components/options/Options';
import { mountPage } from '../../components/shared/mount-page';
import { openPanelHere } from '../../lib/shared/browser/side-panel';
import { originsOf } from '../../lib/shared/model/services';
import { patientSend as send } from '../../lib/ui/shared/patient-send';
import { createOnboarding } from '../../lib/ui/options/onboarding';
import { createStoredDataState } from '../../lib/ui/options/stored-data';
import { createProfileLinksState } from '../../lib/ui/options/profile-links';
import { createPassphraseSettings } from '../../lib/ui/options/passphrase';
import { createActivityLogState } from '../../lib/ui/options/activity-log';
import { createOptions } from '../../lib/ui/options/options';
import { currentShortcut, openShortcuts } from '../../lib/ui/shared/shortcuts';
import {
  consent,
  firstRunStep,
  isAccessChange,
  keyLockState,
  lastChange,
  tablesChangedAt,
  workCopy,
} from '../../lib/shared/settings/stored-values';
import { createOnetTables } from '../../lib/ui/options/onet-tables';

const { view, actions, refresh } = createOptions(send, {
  hasAccess: place => browser.permissions.contains({ origins: originsOf(place) }),
  requestAccess: places => browser.permissions.request({ origins: places.flatMap(originsOf) }),
});
const onboarding = createOnboarding(send, firstRunStep);
const tables = createOnetTables(send);
const links = createProfileLinksState(send);
const passphrase = createPassphraseSettings(send, () => void refreshAll());
const storedData = createStoredDataState(send, {
  save,
  changed: () => void refreshAll(),
  persistence: navigator.storage,
});
const activityLog = createActivityLogState(send, {
  about: () => ({ version: browser.runtime.getManifest().version, browser: navigator.userAgent }),
  copy: text => navigator.clipboard.writeText(text),
});

browser.permissions.onAdded.addListener(() => void refresh());
browser.permissions.onRemoved.addListener(() => void refresh());
void refreshAll();
void storedData.refresh();
consent.watch(() => {
  void onboarding.refresh();
  void storedData.refresh();
});
firstRunStep.watch(() => void onboarding.refresh());
tablesChangedAt.watch(() => void tables.refresh());
keyLockState.watch(() => void refreshAll());
// The browser may have lost what was stored.
lastChange.watch(change => {
  if (!isAccessChange(change)) return;
  void refreshAll();
  void storedData.refresh();
});
workCopy.watch(() => void storedData.refresh());
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState !== 'visible') return;
  void links.refresh();
  void readShortcut();
  void storedData.refresh();
});

/** Looks again at all that may be another now. */
async function refreshAll(): Promise<void> {
  await Promise.all([
    refresh(),
    onboarding.refresh(),
    links.refresh(),
    tables.refresh(),
    passphrase.refresh(),
  ]);
}

/** Saves a text that is made here, as a download. */
function save(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** It is changed on a page of the browser's own, after which one comes back to this one. */
const shortcut = signal<string | null | undefined>(undefined);
const sidebarShortcut = signal<string | undefined>(undefined);
async function readShortcut(): Promise<void> {
  sidebarShortcut.value = await currentShortcut('sidebar');
  shortcut.value = (await currentShortcut()) ?? null;
}
void readShortcut();

await mountPage({
  isUnlockFocused: true,
  views: [view],
  title: () => i18n.t('options.title'),
  draw: blur => (
    <Options
      {...view.value}
      firstRun={{ view: onboarding.view.value, actions: onboarding.actions }}
      linked={{ view: links.view.value, actions: links.actions, ...blur }}
      data={{ view: storedData.view.value, actions: storedData.actions }}
      activity={{ view: activityLog.view.value, actions: activityLog.actions }}
      tables={tables.view.value.state}
      passphrase={{ view: passphrase.view.value, actions: passphrase.actions }}
      actions={{
        ...actions,
        readTables: tables.readAgain,
        openPanel: openPanelHere,
        openShortcuts: () => void openShortcuts(),
      }}
      sidebarShortcut={sidebarShortcut.value}
      {...(shortcut.value !== undefined && { shortcut: shortcut.value })}
    />
  ),
});
