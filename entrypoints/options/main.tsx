import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { setAppearance } from '../../components/appearance';
import { Options } from '../../components/Options';
import { openPanelHere } from '../../lib/browser-panel';
import { originsOf } from '../../lib/domain/services';
import { followAppearance } from '../../lib/appearance';
import { send } from '../../lib/messaging/send';
import { createFirstRun } from '../../lib/first-run';
import { createLinked } from '../../lib/linked';
import { createOptions } from '../../lib/options';
import { currentShortcut, openShortcuts } from '../../lib/shortcut';
import { consent, firstRunStep, tablesChangedAt } from '../../lib/storage/settings';
import { createTabled } from '../../lib/tabled';

const { view, actions, refresh } = createOptions({
  list: () => send('keys.list', {}),
  save: (service, key) => send('keys.save', { service, key }),
  test: service => send('keys.test', { service }),
  remove: service => send('keys.remove', { service }),
  getSettings: () => send('settings.get', {}),
  setSettings: change => send('settings.set', change),
  listUsers: () => send('users.list', {}),
  hasAccess: place => browser.permissions.contains({ origins: originsOf(place) }),
  requestAccess: places => browser.permissions.request({ origins: places.flatMap(originsOf) }),
});

const firstRun = createFirstRun({
  getConsent: () => send('consent.get', {}),
  setConsent: given => send('consent.set', { given }),
  getStep: () => firstRunStep.getValue(),
  setStep: step => firstRunStep.setValue(step),
});

const tables = createTabled({
  state: () => send('tables.state', {}),
  read: () => send('tables.read', {}),
});

const linked = createLinked({
  list: () => send('links.list', {}),
  remove: request => send('links.remove', request),
  save,
});

/** What ages are told from: they are shown in minutes, and right whenever something new is shown. */
const now = signal(Date.now());
setInterval(() => (now.value = Date.now()), 30_000);
effect(() => {
  if (view.value) now.value = Date.now();
});
browser.permissions.onAdded.addListener(() => void refresh());
browser.permissions.onRemoved.addListener(() => void refresh());
void refresh();
void firstRun.refresh();
void linked.refresh();
void tables.refresh();
consent.watch(() => void firstRun.refresh());
firstRunStep.watch(() => void firstRun.refresh());
tablesChangedAt.watch(() => void tables.refresh());
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState !== 'visible') return;
  void linked.refresh();
  void readShortcut();
});

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
async function readShortcut(): Promise<void> {
  shortcut.value = (await currentShortcut()) ?? null;
}
void readShortcut();

function App() {
  return (
    <Options
      {...view.value}
      firstRun={{ view: firstRun.view.value, actions: firstRun.actions }}
      linked={{ view: linked.view.value, actions: linked.actions }}
      tables={tables.view.value}
      actions={{
        ...actions,
        readTables: tables.readAgain,
        openPanel: openPanelHere,
        openShortcuts: () => void openShortcuts(),
      }}
      now={now.value}
      {...(shortcut.value !== undefined && { shortcut: shortcut.value })}
    />
  );
}

await followAppearance(setAppearance);
render(<App />, document.getElementById('app')!);
