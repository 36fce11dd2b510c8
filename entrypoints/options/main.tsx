import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Options } from '../../components/Options';
import { HOST_PERMISSIONS } from '../../lib/domain/services';
import { send } from '../../lib/messaging/send';
import { createOptions } from '../../lib/options';

const { view, actions, refresh } = createOptions({
  list: () => send('keys.list', {}),
  save: (service, key) => send('keys.save', { service, key }),
  test: service => send('keys.test', { service }),
  remove: service => send('keys.remove', { service }),
  hasAccess: service => browser.permissions.contains({ origins: [HOST_PERMISSIONS[service]] }),
  requestAccess: service => browser.permissions.request({ origins: [HOST_PERMISSIONS[service]] }),
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

function App() {
  return <Options {...view.value} actions={actions} now={now.value} />;
}

render(<App />, document.getElementById('app')!);
