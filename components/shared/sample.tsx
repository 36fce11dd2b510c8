import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { FlaskConical } from 'lucide-preact';
import { i18n } from './i18n';

/** Set on pages of the sample candidate, where all data is invented and links lead nowhere. */
export const SampleContext = createContext(false);

/** Returns whether the page shows the sample candidate. */
export function useIsSample(): boolean {
  return useContext(SampleContext);
}

/** Notes at the top of the page that its data is invented. */
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
