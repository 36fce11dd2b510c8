import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { setAppearance } from '../../components/appearance';
import { Options } from '../../components/Options';
import { HOST_PERMISSIONS } from '../../lib/domain/services';
import { followAppearance } from '../../lib/appearance';
import { send } from '../../lib/messaging/send';
import { createLinked } from '../../lib/linked';
import { createOptions } from '../../lib/options';
import { tablesChangedAt } from '../../lib/storage/settings';
import { createTabled } from '../../lib/tabled';

const { view, actions, refresh } = createOptions({
  list: () => send('keys.list', {}),
  save: (service, key) => send('keys.save', { service, key }),
  test: service => send('keys.test', { service }),
  remove: service => send('keys.remove', { service }),
  getSettings: () => send('settings.get', {}),
  setSettings: change => send('settings.set', change),
  listUsers: () => send('users.list', {}),
  hasAccess: service => browser.permissions.contains({ origins: [HOST_PERMISSIONS[service]] }),
  requestAccess: service => browser.permissions.request({ origins: [HOST_PERMISSIONS[service]] }),
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
void linked.refresh();
void tables.refresh();
tablesChangedAt.watch(() => void tables.refresh());
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void linked.refresh();
});

/** Saves a text that is made here, as a download. */
function save(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

function App() {
  return (
    <Options
      {...view.value}
      linked={{ view: linked.view.value, actions: linked.actions }}
      tables={tables.view.value}
      actions={{ ...actions, readTables: tables.readAgain }}
      now={now.value}
    />
  );
}

await followAppearance(setAppearance);
render(<App />, document.getElementById('app')!);
