import type { PageAppearance } from '../../lib/shared/model/settings';
import { setLanguage } from './i18n';

/** Gives the page its language and theme. */
export function setAppearance({ language, theme }: PageAppearance): void {
  setLanguage(language);
  document.documentElement.dataset['theme'] = theme;
}
