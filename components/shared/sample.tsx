import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { FlaskConical } from 'lucide-preact';
import { i18n } from './i18n';

/** Whether the page shows the sample candidate: all that is told then is invented, and so are the pages it is of. */
export const SampleContext = createContext(false);

/** Whether the page shows the sample candidate. */
export function useIsSample(): boolean {
  return useContext(SampleContext);
}

/** Says at the top of the page that nothing on it is true. */
export function SampleBanner() {
  return (
    <aside class="sample-banner" aria-label={i18n.t('sample.title')}>
      <FlaskConical class="icon" size={16} aria-hidden="true" />
      <p>
        <strong>{i18n.t('sample.title')}</strong> {i18n.t('sample.invented')}
      </p>
    </aside>
  );
}

/** The way to the sample candidate, in a tab of its own. */
export function SampleCandidateLink() {
  return (
    <p>
      <a href="/sidepanel.html#sample" target="_blank">
        {i18n.t('sample.look')}
      </a>
    </p>
  );
}
