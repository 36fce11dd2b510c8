import { computed, effect, untracked } from '@preact/signals';
import { browser } from 'wxt/browser';
import { BrowsingContext } from '../../components/occupation/useBrowsing';
import { mountPage } from '../../components/shared/mount-page';
import { SampleContext } from '../../components/shared/sample';
import { blankOrphan } from '../../components/sidebar/blank-orphan';
import { KeptContext } from '../../components/sidebar/kept';
import { Sidebar } from '../../components/sidebar/Sidebar';
import { TopicCacheContext } from '../../components/occupation/useTopic';
import { isEscape, leaveField } from '../../lib/ui/shared/escape';
import { createUseReport } from '../../lib/ui/shared/key-lock';
import { followScreenShareBlur } from '../../lib/ui/shared/screen-share-blur';
import { isAnyChanged } from '../../lib/shared/model/settings';
import { SAMPLE_SHEET } from '../../lib/shared/model/urls';
import type { Send } from '../../lib/shared/messages/send';
import { patientSend as send, patientSendAbout as sendAbout } from '../../lib/ui/shared/patient-send';
import { copyText } from '../../lib/ui/sidebar/clipboard';
import { isBlurKey } from '../../lib/ui/sidebar/blur-key';
import { batchView } from '../../lib/ui/sidebar/batched-view';
import { createSidebar } from '../../lib/ui/sidebar/sidebar';
import { isAccessChange, lastChange } from '../../lib/shared/settings/stored-values';
import { settings } from '../../lib/shared/settings/settings';
import { createBrowsing } from '../../lib/ui/occupation/browsing';
import { createTopicCache } from '../../lib/ui/occupation/topic-cache';
import type { SidebarHost } from '../../lib/ui/sidebar/host';
import { frameHost } from '../../lib/ui/sidebar/host-frame';
import { topLevelHost } from '../../lib/ui/sidebar/host-tab';
import { watchForOrphan } from '../../lib/ui/sidebar/orphan';

if (window.parent !== window) watchForOrphan(blankOrphan);

const host: SidebarHost = window.parent === window ? await topLevelHost() : frameHost();

/** Sends a message about the tab this page shows someone of, which may be another with each message. */
const sendAboutShown: Send = (name, request) => sendAbout(host.tab())(name, request);

const blurring = followScreenShareBlur();
/** Choices that hold for the next candidate too. They last as long as this page: a framed one has no session storage. */
const kept = new Map<string, unknown>();

/** The sample candidate's data, loaded for the sample alone. */
const sample =
  window.parent === window && location.hash === '#sample' ? await import('../../lib/ui/sample') : undefined;

const sidebarSend = sample
  ? sample.sampleSend(
      {
        ...sample.createSample(Date.now),
        'sheet.open': async () => {
          await browser.tabs.create({ url: browser.runtime.getURL('') + SAMPLE_SHEET });
          return {};
        },
      },
      sendAboutShown,
    )
  : sendAboutShown;
const sidebar = createSidebar(sidebarSend, {
  copy: copyText,
  blur: blurring.set,
  move: async () => (await host.move?.go()) ?? false,
  close: () => host.close?.(),
  now: Date.now,
  kept,
  isSeen: () => document.visibilityState === 'visible',
});

const topics = createTopicCache(sample?.readTopic ?? (request => send('onet.read', request)));

const browsing = createBrowsing();
/** Another candidate begins with nothing opened and nothing to compare, and is a use of Fitside. */
const visit = computed(() => sidebar.view.value.visit);
const reportUse = createUseReport();
effect(() => {
  if (visit.value === undefined) return;
  browsing.clear();
  if (document.visibilityState === 'visible') void reportUse().catch(() => undefined);
});
/** Back in the list, codes may have been replaced by what was opened. */
const isBack = computed(() => browsing.places.value.length === 0);
effect(() => {
  if (isBack.value) untracked(sidebar.learnChosen);
});

const drawn = batchView(sidebar.view);

document.addEventListener('keydown', event => {
  if (isBlurKey(event)) blurring.set(!blurring.isBlurred.value);
  if (isEscape(event) && !event.defaultPrevented && !leaveField(event.target) && !browsing.back()) {
    host.dismiss?.();
  }
});
window.addEventListener('online', () => {
  topics.mend();
  sidebar.freshen();
});
lastChange.watch(change => {
  if (isAccessChange(change)) topics.clear();
  if (change?.of === 'tables') sidebar.learn();
  else sidebar.freshen();
});
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') sidebar.freshen();
});

if (sample) sidebar.show(sample.SAMPLE_VISIT, true);
else {
  // Until it is known, nothing is asked for that a structured review leaves folded.
  sidebar.serve('structured');
  settings.watch((value, before) => {
    sidebar.serve(value.purpose, value.hiddenSections);
    // A page that nobody sees asks once it is seen.
    const isSeen = document.visibilityState === 'visible';
    if (isSeen && isAnyChanged(value, before, ['actingAs', 'readNotes', 'language'])) sidebar.freshen();
  });
  void settings.getValue().then(({ purpose, hiddenSections }) => sidebar.serve(purpose, hiddenSections));
  host.begin(sidebar);
}
await mountPage({
  isSample: sample !== undefined,
  blur: blurring,
  views: [drawn],
  onLanguageChange: topics.clear,
  draw: ({ isBlurred }) => (
    <SampleContext.Provider value={sample !== undefined}>
      <TopicCacheContext.Provider value={topics}>
        <BrowsingContext.Provider value={browsing}>
          <KeptContext.Provider value={kept}>
            <Sidebar
              view={drawn.value}
              actions={sidebar.actions}
              canClose={host.close !== undefined}
              isBlurred={isBlurred}
              isClickMissed={host.isClickMissed?.value}
              onType={host.typing?.isClosed.value ? host.typing.open : undefined}
              movesTo={sample ? undefined : host.move?.to}
            />
          </KeptContext.Provider>
        </BrowsingContext.Provider>
      </TopicCacheContext.Provider>
    </SampleContext.Provider>
  ),
});
