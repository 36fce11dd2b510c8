import { computed, effect, signal } from '@preact/signals';
import { render } from 'preact';
import { setAppearance } from '../../components/appearance';
import { BrowsingContext } from '../../components/occupation/useBrowsing';
import { Sidebar } from '../../components/Sidebar';
import { ShelfContext } from '../../components/topics/useTopic';
import { followAppearance } from '../../lib/appearance';
import { isJobscorePage } from '../../lib/messaging/sender';
import { send } from '../../lib/messaging/send';
import { createSidebar } from '../../lib/sidebar/sidebar';
import { lastChange } from '../../lib/storage/settings';
import { createBrowsing } from '../../lib/topics/browsing';
import { createShelf } from '../../lib/topics/shelf';

const sidebar = createSidebar({
  read: request => send('review.read', request),
  useEmail: request => send('review.useEmail', request),
  useProfile: request => send('review.useProfile', request),
  check: request => send('review.check', request),
  link: request => send('review.link', request),
  reject: request => send('review.reject', request),
  unlink: request => send('review.unlink', request),
  enterInterests: request => send('review.enterInterests', request),
  removeInterests: request => send('review.removeInterests', request),
  useInterests: request => send('review.useInterests', request),
  useOccupation: request => send('review.useOccupation', request),
  openProfiler: request => send('profiler.open', request),
  openOccupations: request => send('occupations.open', request),
  openOptions: () => void send('options.open', {}),
  // Names nobody, so it may go to whatever page frames this one.
  close: () => window.parent.postMessage({ fitside: 'close' }, '*'),
  now: Date.now,
});

const shelf = createShelf(request => send('onet.read', request));

const browsing = createBrowsing();
/** Another candidate begins with nothing opened and nothing to compare. */
const visit = computed(() => sidebar.view.value.visit);
effect(() => {
  if (visit.value !== undefined) browsing.clear();
});

/** What ages are told from: they are shown in minutes, and right whenever something new is shown. */
const now = signal(Date.now());
setInterval(() => (now.value = Date.now()), 30_000);
effect(() => {
  if (sidebar.view.value) now.value = Date.now();
});

window.addEventListener('message', ({ source, origin, data }: MessageEvent) => {
  const isFromPage = source === window.parent && isJobscorePage(`${origin}/employer/`);
  if (!isFromPage || data?.fitside !== 'visit' || typeof data.visit !== 'string') return;
  sidebar.show(data.visit, data.ready === true);
});
document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && !event.defaultPrevented && !browsing.back()) sidebar.actions.close();
});
window.addEventListener('online', sidebar.freshen);
lastChange.watch(change => {
  if (change?.of === 'key') shelf.clear();
  sidebar.freshen();
});
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') sidebar.freshen();
});

function App() {
  const view = sidebar.view.value;
  return (
    <ShelfContext.Provider value={shelf}>
      <BrowsingContext.Provider value={browsing}>
        <Sidebar view={view} actions={sidebar.actions} now={now.value} />
      </BrowsingContext.Provider>
    </ShelfContext.Provider>
  );
}

await followAppearance(appearance => {
  shelf.clear();
  setAppearance(appearance);
});
render(<App />, document.getElementById('app')!);
