import { browser } from 'wxt/browser';
import { i18n } from '../../components/shared/i18n';
import { mountPage } from '../../components/shared/mount-page';
import { Popup } from '../../components/popup/Popup';
import { originsOf } from '../../lib/shared/model/services';
import { keyLockState } from '../../lib/shared/settings/stored-values';
import { patientSend as send, patientSendAbout as sendAbout } from '../../lib/ui/shared/patient-send';
import { createPopup } from '../../lib/ui/popup/popup';
import { currentShortcut, openShortcuts } from '../../lib/ui/shared/shortcuts';

/** In a tab of its own the page stays when something was opened; as a popup it goes. */
const ownTab = await browser.tabs.getCurrent();
if (ownTab) document.documentElement.dataset['inTab'] = '';

const popup = createPopup(send, {
  hasAccess: place => browser.permissions.contains({ origins: originsOf(place) }),
  requestAccess: places => browser.permissions.request({ origins: places.flatMap(originsOf) }),
  shortcut: () => currentShortcut(),
  now: Date.now,
  async openPerson({ candidateId, profileId, email }, inNewTab) {
    const sendFromFront = sendAbout(await tabInFront());
    await sendFromFront('people.open', { person: { candidateId, profileId, email }, inNewTab });
  },
  openCareer: (code, inNewTab) => openPage(`occupations.html#${code}`, inNewTab),
  openSettings: () => void browser.runtime.openOptionsPage().then(close),
  openProfiler: () => void openPage('profiler.html', true).then(close),
  openShortcuts: () => void openShortcuts().then(close),
  close,
});

/** The tab that what is opened takes the place of. */
async function tabInFront(): Promise<number | undefined> {
  if (ownTab) return ownTab.id;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

async function openPage(address: string, inNewTab: boolean): Promise<void> {
  const url = browser.runtime.getURL('') + address;
  const tab = inNewTab ? undefined : await tabInFront();
  if (tab === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(tab, { url });
}

function close(): void {
  if (!ownTab) window.close();
}

void popup.load();
keyLockState.watch(() => void popup.load());
await mountPage({
  views: [popup.view],
  title: () => i18n.t('popup.title'),
  focusHome: '[role=combobox]',
  draw: blur => <Popup view={popup.view.value} actions={popup.actions} {...blur} />,
});
