/** The languages Fitside speaks. */
export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The user's choices: one of the languages, or the browser's. */
export const LANGUAGE_CHOICES = ['browser', ...LANGUAGES] as const;
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];

/**
 * The language to speak.
 * @param browserLanguage a language tag such as "es-MX"; one that Fitside does not speak gives English
 */
export function languageOf(choice: LanguageChoice, browserLanguage: string): Language {
  if (choice !== 'browser') return choice;
  const main = browserLanguage.toLowerCase().split('-')[0];
  return LANGUAGES.find(language => language === main) ?? 'en';
}

/** Default locales: O*NET's careers, wages and states are those of the United States. */
const LOCALES: Record<Language, string> = { en: 'en-US', es: 'es-US' };

/**
 * The locale that dates, numbers and lists take beside words of this language: the user's own variant of it.
 * @param preferred language tags, the most preferred first
 */
export function localeOf(
  language: Language,
  preferred: readonly string[] = globalThis.navigator?.languages ?? [],
): string {
  return preferred.find(tag => tag.toLowerCase().split('-')[0] === language) ?? LOCALES[language];
}
