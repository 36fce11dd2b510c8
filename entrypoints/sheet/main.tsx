import { effect, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { setAppearance } from '../../components/appearance';
import { i18n, setLanguage } from '../../components/i18n';
import { drawPage } from '../../components/page';
import { Sheet } from '../../components/Sheet';
import { SampleContext } from '../../components/shared/sample';
import { ShelfContext } from '../../components/topics/useTopic';
import { followAppearance } from '../../lib/appearance';
import { followBlurring } from '../../lib/blurring';
import type { Language } from '../../lib/domain/language';
import { leftOutBy, SAMPLE_SHEET } from '../../lib/domain/sheet-address';
import { send } from '../../lib/messaging/send';
import { followTab } from '../../lib/sidebar/follow-tab';
import { createSheet } from '../../lib/sidebar/sheet';
import { watchReview } from '../../lib/storage/reviews';
import { createShelf } from '../../lib/topics/shelf';

/** What the sample candidate is made of; not so much as loaded for anyone else. */
const sample = `sheet.html${location.hash}` === SAMPLE_SHEET ? await import('../../lib/sample') : undefined;
const sheet = createSheet(
  sample?.createSample(Date.now).read ?? (request => send('review.read', request)),
  leftOutBy(location.hash),
);
/** The language Fitside speaks, and the one of this sheet as long as no other was picked. */
const spoken = signal<Language>('en');
const picked = signal<Language>();
const language = () => picked.value ?? spoken.value;
const shelf = createShelf(
  sample?.readTopic ?? (request => send('onet.read', { ...request, language: language() })),
);
const openedAt = Date.now();
const blurring = followBlurring();

effect(() => {
  setLanguage(language());
  document.title = i18n.t('pageTitle', [i18n.t('sheet.title')]);
  shelf.clear();
});

function App() {
  return (
    <SampleContext.Provider value={sample !== undefined}>
      <ShelfContext.Provider value={shelf}>
        <Sheet
          view={sheet.view.value}
          language={language()}
          spoken={spoken.value}
          now={openedAt}
          onLanguage={next => (picked.value = next)}
          onPrint={() => window.print()}
          isBlurred={blurring.isBlurred.value}
          onShow={() => blurring.set(false)}
        />
      </ShelfContext.Provider>
    </SampleContext.Provider>
  );
}

if (sample) sheet.show(sample.SAMPLE_VISIT);
else {
  followTab({
    activeTab: async () => (await browser.tabs.getCurrent())?.id,
    onActivated() {},
    onShown: watchReview,
    shown: async tab => (await send('review.shown', {}, tab)).visit,
    turn: () => sheet.leave(),
    show: visit => (visit === undefined ? sheet.leave() : sheet.show(visit)),
  });
}
await blurring.isKnown;
await followAppearance(appearance => {
  // Paper is light.
  setAppearance({ ...appearance, theme: 'light' });
  spoken.value = appearance.language;
  setLanguage(language());
});
drawPage(<App />);
