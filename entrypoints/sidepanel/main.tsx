import { effect } from '@preact/signals';
import { render } from 'preact';
import { Sidebar } from '../../components/Sidebar';
import { isJobscorePage } from '../../lib/messaging/sender';
import { send } from '../../lib/messaging/send';
import { createSidebar } from '../../lib/sidebar/sidebar';

const root = document.getElementById('app')!;

const sidebar = createSidebar({
  read: request => send('review.read', request),
  useEmail: request => send('review.useEmail', request),
  useProfile: request => send('review.useProfile', request),
  openOptions: () => void send('options.open', {}),
  // Names nobody, so it may go to whatever page frames this one.
  close: () => window.parent.postMessage({ fitside: 'close' }, '*'),
  now: Date.now,
});

effect(() => draw(sidebar.view.value));
// Ages are shown in minutes.
setInterval(() => draw(sidebar.view.peek()), 30_000);

window.addEventListener('message', ({ source, origin, data }: MessageEvent) => {
  const isFromPage = source === window.parent && isJobscorePage(`${origin}/employer/`);
  if (!isFromPage || data?.fitside !== 'visit' || typeof data.visit !== 'string') return;
  sidebar.show(data.visit, data.ready === true);
});
document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && !event.defaultPrevented) sidebar.actions.close();
});
window.addEventListener('online', sidebar.freshen);
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') sidebar.freshen();
});

function draw(view: typeof sidebar.view.value): void {
  render(<Sidebar view={view} actions={sidebar.actions} now={Date.now()} />, root);
}
