import { effect, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { setAppearance } from '../../components/shared/appearance';
import { i18n, setLanguage } from '../../components/shared/i18n';
import { mountPage } from '../../components/shared/mount-page';
import { Sheet } from '../../components/sheet/Sheet';
import { NowContext } from '../../components/shared/now';
import { SampleContext } from '../../components/shared/sample';
import { TopicCacheContext } from '../../components/occupation/useTopic';
import type { Language } from '../../lib/shared/model/language';
import { leftOutBy, SAMPLE_SHEET } from '../../lib/shared/model/urls';
import { patientSend as send, patientSendAbout as sendAbout } from '../../lib/ui/shared/patient-send';
import { followTab } from '../../lib/ui/sidebar/follow-tab';
import { createSheet } from '../../lib/ui/sheet/sheet';
import { keyLockState } from '../../lib/shared/settings/stored-values';
import { watchTabSubject } from '../../lib/shared/settings/tab-values';
import { createTopicCache } from '../../lib/ui/occupation/topic-cache';

/** The sample candidate's data, loaded for the sample alone. */
const sample =
  `sheet.html${location.hash}` === SAMPLE_SHEET ? await import('../../lib/ui/sample') : undefined;
const sheet = createSheet(
  sample ? sample.sampleSend(sample.createSample(Date.now), send) : send,
  leftOutBy(location.hash),
);
/** The language Fitside speaks, and the one of this sheet as long as no other was picked. */
const spoken = signal<Language>('en');
const picked = signal<Language>();
const language = () => picked.value ?? spoken.value;
const topics = createTopicCache(
  sample?.readTopic ?? (request => send('onet.read', { ...request, language: language() })),
);
/** The day on the sheet. */
const openedAt = Date.now();

effect(() => {
  setLanguage(language());
  document.title = i18n.t('pageTitle', [i18n.t('sheet.title')]);
  topics.clear();
});

if (sample) sheet.show(sample.SAMPLE_VISIT);
else {
  // Paper shows one state; once keys are unlocked it is read again.
  keyLockState.watch((state, before) => {
    if (before === 'locked' && state !== 'locked') location.reload();
  });
  followTab({
    activeTab: async () => (await browser.tabs.getCurrent())?.id,
    onActivated() {},
    onShown: watchTabSubject,
    shown: async tab => (await sendAbout(tab)('review.shown', {})).visit,
    turn: () => sheet.leave(),
    show: visit => (visit === undefined ? sheet.leave() : sheet.show(visit)),
  });
}
await mountPage({
  isSample: sample !== undefined,
  applyAppearance(appearance) {
    // Paper is light.
    setAppearance({ ...appearance, theme: 'light' });
    spoken.value = appearance.language;
    setLanguage(language());
  },
  draw: blur => (
    <NowContext.Provider value={openedAt}>
      <SampleContext.Provider value={sample !== undefined}>
        <TopicCacheContext.Provider value={topics}>
          <Sheet
            view={sheet.view.value}
            language={language()}
            spoken={spoken.value}
            onLanguage={next => (picked.value = next)}
            onPrint={() => window.print()}
            onSettings={() => void browser.runtime.openOptionsPage()}
            {...blur}
          />
        </TopicCacheContext.Provider>
      </SampleContext.Provider>
    </NowContext.Provider>
  ),
});
