import { browser } from 'wxt/browser';
import { i18n } from '../../components/shared/i18n';
import { mountPage } from '../../components/shared/mount-page';
import { Profiler } from '../../components/profiler/Profiler';
import { OpenSettingsContext, TopicCacheContext } from '../../components/occupation/useTopic';
import { patientSend as send } from '../../lib/ui/shared/patient-send';
import { createProfiler } from '../../lib/ui/profiler/profiler';
import { watchProfilerTabForgotten } from '../../lib/shared/settings/tab-values';
import { isAccessChange, lastChange } from '../../lib/shared/settings/stored-values';
import { createTopicCache } from '../../lib/ui/occupation/topic-cache';

const { view, actions } = createProfiler(send);

// What is shown and asked is theirs: it goes with them.
const tab = (await browser.tabs.getCurrent())?.id;
if (tab !== undefined) watchProfilerTabForgotten(tab, actions.retry);

const topics = createTopicCache(request => send('onet.read', request));

window.addEventListener('online', topics.mend);
lastChange.watch(change => {
  if (isAccessChange(change)) topics.mend();
});

const openSettings = () => void browser.runtime.openOptionsPage();

await mountPage({
  views: [view],
  title: () => i18n.t('pageTitle', [i18n.t('profiler.title')]),
  onLanguageChange: topics.clear,
  draw: blur => (
    <TopicCacheContext.Provider value={topics}>
      <OpenSettingsContext.Provider value={openSettings}>
        <Profiler
          view={view.value}
          actions={actions}
          onOccupation={code => void send('occupations.open', { codes: [code] })}
          {...blur}
        />
      </OpenSettingsContext.Provider>
    </TopicCacheContext.Provider>
  ),
});
