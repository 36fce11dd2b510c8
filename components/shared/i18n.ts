import { signal } from '@preact/signals';
import type { i18n as Browsers } from '#i18n';
import type { Language } from '../../lib/shared/model/language';
import en from '../../locales/en.json';
import es from '../../locales/es.json';

/** The words of one language, nested by the dots of their keys; a plural is an object of its forms. */
interface Words {
  [part: string]: string | Words;
}

const WORDS: Record<Language, Words> = { en, es };

const spoken = signal<Language>('en');

/**
 * Texts by their keys in `locales/`, in the language set here: `browser.i18n` knows the browser's own alone. A
 * changed language redraws all that uses them.
 */
export const i18n: typeof Browsers = { t: translate };

/** The language of the page. */
export function spokenLanguage(): Language {
  return spoken.value;
}

/** Sets the language of the page. */
export function setLanguage(language: Language): void {
  spoken.value = language;
  document.documentElement.lang = language;
}

/** @param args as the typed signatures of `@wxt-dev/i18n` have them: a number to count by, and what stands for `$1` to `$9` */
function translate(key: string, ...args: (number | readonly unknown[] | object | undefined)[]): string {
  const count = args.find(arg => typeof arg === 'number');
  const values = args.find(arg => Array.isArray(arg)) ?? (count === undefined ? [] : [count]);
  const found = lookUp(WORDS[spoken.value], key) ?? lookUp(WORDS.en, key) ?? '';
  const text = typeof found === 'string' ? found : pluralForm(found, count);
  return text.replace(/\$([1-9])/g, (_, digit) => String(values[Number(digit) - 1] ?? ''));
}

function lookUp(words: Words, key: string): string | Words | undefined {
  return key
    .split('.')
    .reduce<string | Words | undefined>(
      (at, part) => (typeof at === 'object' && Object.hasOwn(at, part) ? at[part] : undefined),
      words,
    );
}

/** Both languages know one and many; some texts have words of their own for none. */
function pluralForm(forms: Words, count: number | undefined): string {
  const form = forms[String(count)] ?? forms['n'];
  return typeof form === 'string' ? form : '';
}
