import { browser } from 'wxt/browser';
import { languageOf, type Language } from '../model/language';
import type { PageAppearance, Settings } from '../model/settings';
import { settings } from './settings';

/** The language Fitside speaks now: the one the user chose, or the browser's own. */
export async function currentLanguage(): Promise<Language> {
  return spoken(await settings.getValue());
}

/**
 * Applies theme and language, and again whenever the user changes them.
 * @param languageChanged called before a new language applies
 */
export async function followAppearance(
  onAppearance: (appearance: PageAppearance) => void,
  languageChanged: () => void = () => {},
): Promise<void> {
  let last: PageAppearance | undefined;
  const apply = (value: Settings) => {
    const next = { language: spoken(value), theme: value.theme };
    if (last?.language === next.language && last.theme === next.theme) return;
    if (last && last.language !== next.language) languageChanged();
    last = next;
    onAppearance(next);
  };
  settings.watch(apply);
  apply(await settings.getValue());
}

function spoken({ language }: Settings): Language {
  return languageOf(language, browser.i18n.getUILanguage());
}
