import { browser } from 'wxt/browser';
import { languageOf, type Language } from './domain/language';
import type { Settings, Theme } from './domain/settings';
import { settings } from './storage/settings';

/** The language Fitside speaks now: the one the user chose, or the browser's own. */
export async function currentLanguage(): Promise<Language> {
  return spoken(await settings.getValue());
}

/** Tells how pages look and speak, and again whenever the user chooses otherwise. */
export async function followAppearance(
  tell: (appearance: { language: Language; theme: Theme }) => void,
): Promise<void> {
  const apply = (value: Settings) => tell({ language: spoken(value), theme: value.theme });
  settings.watch(apply);
  apply(await settings.getValue());
}

function spoken({ language }: Settings): Language {
  return languageOf(language, browser.i18n.getUILanguage());
}
