import { effect, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { setAppearance } from '../../components/shared/appearance';
import { i18n } from '../../components/shared/i18n';
import { drawPage } from '../../components/shared/mount-page';
import { Profiler } from '../../components/profiler/Profiler';
import { ReadingContext, TopicCacheContext } from '../../components/occupation/useTopic';
import { followAppearance } from '../../lib/shared/settings/appearance';
import { followScreenShareBlur } from '../../lib/ui/shared/screen-share-blur';
import { send } from '../../lib/shared/messages/send';
import { createProfiler } from '../../lib/ui/profiler/profiler';
import { watchForgotten } from '../../lib/shared/settings/profiler-tab';
import { isOfAccess, lastChange } from '../../lib/shared/settings/settings';
import { createTopicCache } from '../../lib/ui/occupation/topic-cache';

const { view, actions } = createProfiler({
  session: () => send('profiler.session', {}),
  save: progress => send('profiler.progress', { progress }),
  keep: answers => send('profiler.keep', { answers }),
  now: Date.now,
});

// What is shown and asked is theirs: it goes with them.
const tab = (await browser.tabs.getCurrent())?.id;
if (tab !== undefined) watchForgotten(tab, actions.retry);

const shelf = createTopicCache(request => send('onet.read', request));

/** What ages are told from: they are shown in minutes, and right whenever something new is shown. */
const now = signal(Date.now());
setInterval(() => (now.value = Date.now()), 30_000);
effect(() => {
  if (view.value) now.value = Date.now();
});

window.addEventListener('online', shelf.mend);
lastChange.watch(change => {
  if (isOfAccess(change)) shelf.mend();
});

const blurring = followScreenShareBlur();

await blurring.isKnown;
await followAppearance(appearance => {
  setAppearance(appearance);
  document.title = i18n.t('pageTitle', [i18n.t('profiler.title')]);
}, shelf.clear);

const openSettings = () => void browser.runtime.openOptionsPage();

function App() {
  return (
    <TopicCacheContext.Provider value={shelf}>
      <ReadingContext.Provider value={{ now: now.value, openSettings }}>
        <Profiler
          view={view.value}
          actions={actions}
          onOccupation={code => void send('occupations.open', { codes: [code] })}
          now={now.value}
          isBlurred={blurring.isBlurred.value}
          onShow={() => blurring.set(false)}
        />
      </ReadingContext.Provider>
    </TopicCacheContext.Provider>
  );
}

drawPage(<App />);
