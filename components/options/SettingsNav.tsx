import { useEffect, useState } from 'preact/hooks';
import { i18n } from '../shared/i18n';

/** The pages of the settings, in their order; the address names the one shown. */
const SETTINGS_PAGES = ['keys', 'preferences', 'privacy', 'activity'] as const;
export type SettingsPage = (typeof SETTINGS_PAGES)[number];

function pageInAddress(): SettingsPage {
  return SETTINGS_PAGES.find(page => location.hash === `#${page}`) ?? 'keys';
}

/** Returns the page that the address names, and follows it: reloading and going back keep the place. */
export function useSettingsPage(): SettingsPage {
  const [page, setPage] = useState(pageInAddress);
  useEffect(() => {
    const follow = () => {
      setPage(pageInAddress());
      window.scrollTo({ top: 0 });
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return page;
}

/** Links to the pages of the settings, and marks the one shown. */
export function SettingsNav({ current }: { current: SettingsPage }) {
  return (
    <nav aria-label={i18n.t('options.pages.title')}>
      <ul>
        {SETTINGS_PAGES.map(page => (
          <li key={page}>
            <a href={`#${page}`} aria-current={page === current ? 'page' : undefined}>
              {i18n.t(`options.pages.${page}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
