import { browser } from 'wxt/browser';
import { languageOf, type Language } from './domain/language';
import { settings } from './storage/settings';

/** The language Fitside speaks now: the one the user chose, or the browser's own. */
export async function currentLanguage(): Promise<Language> {
  return languageOf((await settings.getValue()).language, browser.i18n.getUILanguage());
}

/** Tells the language now, and again whenever the user chooses another. */
export async function followLanguage(tell: (language: Language) => void): Promise<void> {
  settings.watch(({ language }) => tell(languageOf(language, browser.i18n.getUILanguage())));
  tell(await currentLanguage());
}
