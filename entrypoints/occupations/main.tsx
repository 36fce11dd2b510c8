import { effect, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { setAppearance } from '../../components/shared/appearance';
import { OccupationsPage } from '../../components/occupation/OccupationsPage';
import { BrowsingContext } from '../../components/occupation/useBrowsing';
import { drawPage } from '../../components/shared/mount-page';
import { ReadingContext, TopicCacheContext } from '../../components/occupation/useTopic';
import { followAppearance } from '../../lib/shared/settings/appearance';
import { onetCode } from '../../lib/shared/model/onet-code';
import { send } from '../../lib/shared/messages/send';
import { isOfAccess, lastChange } from '../../lib/shared/settings/settings';
import { createBrowsing } from '../../lib/ui/occupation/browsing';
import { createTopicCache } from '../../lib/ui/occupation/topic-cache';

/** The address names the occupations, and nobody: `#29-1141.00,29-1051.00`. */
const codes = location.hash
  .slice(1)
  .split(',')
  .map(onetCode)
  .filter(code => code !== undefined);
const browsing = createBrowsing(codes);
const shelf = createTopicCache(request => send('onet.read', request));
const now = signal(Date.now());
setInterval(() => (now.value = Date.now()), 30_000);

// In place of the address before, which is no page of its own to go back to.
effect(() => history.replaceState(history.state, '', `#${browsing.codes.value.join(',')}`));
window.addEventListener('hashchange', () => location.reload());
document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && !event.defaultPrevented) browsing.back();
});
window.addEventListener('online', shelf.mend);
lastChange.watch(change => {
  if (isOfAccess(change)) shelf.clear();
});

const setTitle = (title: string) => void (document.title = title);
const openSettings = () => void browser.runtime.openOptionsPage();

function App() {
  return (
    <TopicCacheContext.Provider value={shelf}>
      <ReadingContext.Provider value={{ now: now.value, openSettings }}>
        <BrowsingContext.Provider value={browsing}>
          <OccupationsPage onTitle={setTitle} />
        </BrowsingContext.Provider>
      </ReadingContext.Provider>
    </TopicCacheContext.Provider>
  );
}

await followAppearance(setAppearance, shelf.clear);
drawPage(<App />);
