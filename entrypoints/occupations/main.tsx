import { effect } from '@preact/signals';
import { browser } from 'wxt/browser';
import { OccupationsPage } from '../../components/occupation/OccupationsPage';
import { BrowsingContext } from '../../components/occupation/useBrowsing';
import { mountPage } from '../../components/shared/mount-page';
import { OpenSettingsContext, TopicCacheContext } from '../../components/occupation/useTopic';
import { onetCode } from '../../lib/shared/model/onet-code';
import { isEscape, leaveField } from '../../lib/ui/shared/escape';
import { patientSend as send } from '../../lib/ui/shared/patient-send';
import { isAccessChange, lastChange } from '../../lib/shared/settings/stored-values';
import { createBrowsing } from '../../lib/ui/occupation/browsing';
import { createTopicCache } from '../../lib/ui/occupation/topic-cache';

/** The address names the occupations, and nobody: `#29-1141.00,29-1051.00`. */
const codes = location.hash
  .slice(1)
  .split(',')
  .map(onetCode)
  .filter(code => code !== undefined);
const browsing = createBrowsing(codes);
const topics = createTopicCache(request => send('onet.read', request));

// In place of the address before, which is no page of its own to go back to.
effect(() => history.replaceState(history.state, '', `#${browsing.codes.value.join(',')}`));
window.addEventListener('hashchange', () => location.reload());
document.addEventListener('keydown', event => {
  if (isEscape(event) && !event.defaultPrevented && !leaveField(event.target)) browsing.back();
});
window.addEventListener('online', topics.mend);
lastChange.watch(change => {
  if (isAccessChange(change)) topics.clear();
});

const setTitle = (title: string) => void (document.title = title);
const openSettings = () => void browser.runtime.openOptionsPage();

await mountPage({
  draw: () => (
    <TopicCacheContext.Provider value={topics}>
      <OpenSettingsContext.Provider value={openSettings}>
        <BrowsingContext.Provider value={browsing}>
          <OccupationsPage onTitle={setTitle} />
        </BrowsingContext.Provider>
      </OpenSettingsContext.Provider>
    </TopicCacheContext.Provider>
  ),
  onLanguageChange: topics.clear,
});
