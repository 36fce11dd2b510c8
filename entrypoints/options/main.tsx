import { signal } from '@preact/signals';
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

/** Ages are shown in minutes. */
const now = signal(Date.now());
setInterval(() => (now.value = Date.now()), 30_000);
browser.permissions.onAdded.addListener(() => void refresh());
browser.permissions.onRemoved.addListener(() => void refresh());
void refresh();

function App() {
  return <Options {...view.value} actions={actions} now={Math.max(now.value, Date.now())} />;
}

render(<App />, document.getElementById('app')!);
