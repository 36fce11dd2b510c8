import type { Language } from '../lib/domain/language';
import type { Theme } from '../lib/domain/settings';
import { setLanguage } from './i18n';

/** How a page looks and speaks. */
export interface Appearance {
  language: Language;
  theme: Theme;
}

/** Gives the page its language and theme. */
export function setAppearance({ language, theme }: Appearance): void {
  setLanguage(language);
  document.documentElement.dataset['theme'] = theme;
}
