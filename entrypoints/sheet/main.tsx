import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { setAppearance } from '../../components/appearance';
import { i18n, setLanguage } from '../../components/i18n';
import { Sheet } from '../../components/Sheet';
import { ShelfContext } from '../../components/topics/useTopic';
import { followAppearance } from '../../lib/appearance';
import type { Language } from '../../lib/domain/language';
import { send } from '../../lib/messaging/send';
import { followTab } from '../../lib/sidebar/follow-tab';
import { createSheet } from '../../lib/sidebar/sheet';
import { watchReview } from '../../lib/storage/reviews';
import { createShelf } from '../../lib/topics/shelf';

const sheet = createSheet(request => send('review.read', request));
/** The language Fitside speaks, and the one of this sheet as long as no other was picked. */
const spoken = signal<Language>('en');
const picked = signal<Language>();
const language = () => picked.value ?? spoken.value;
const shelf = createShelf(request => send('onet.read', { ...request, language: language() }));
const openedAt = Date.now();

effect(() => {
  setLanguage(language());
  document.title = i18n.t('sheet.tab');
  shelf.clear();
});

function App() {
  return (
    <ShelfContext.Provider value={shelf}>
      <Sheet
        view={sheet.view.value}
        language={language()}
        spoken={spoken.value}
        now={openedAt}
        onLanguage={next => (picked.value = next)}
        onPrint={() => window.print()}
      />
    </ShelfContext.Provider>
  );
}

followTab({
  activeTab: async () => (await browser.tabs.getCurrent())?.id,
  onActivated() {},
  onShown: watchReview,
  shown: async tab => (await send('review.shown', {}, tab)).visit,
  turn: () => sheet.leave(),
  show: visit => (visit === undefined ? sheet.leave() : sheet.show(visit)),
});
await followAppearance(appearance => {
  // Paper is light.
  setAppearance({ ...appearance, theme: 'light' });
  spoken.value = appearance.language;
  setLanguage(language());
});
render(<App />, document.getElementById('app')!);
