import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

interface Words {
  [key: string]: string | Words;
}

const LOCALES = resolve(import.meta.dirname, '../locales');
const KEYS = '\0locale-keys';
/** Stands between two texts, and in none. */
const BETWEEN = '\n';

/** Bundles the keys of the locales once, and the texts of each language in their order: together they take 5 kB less. */
export function shareLocaleKeys(): Plugin {
  return {
    name: 'share-locale-keys',
    enforce: 'pre',
    resolveId: source =>
      source === 'locale-keys'
        ? KEYS
        : /\/locales\/(en|es)\.json$/.exec(source)?.[1]?.replace(/^/, '\0locale/'),
    load(id) {
      const language = /^\0locale\/(..)$/.exec(id)?.[1];
      if (language) return `import { fill } from 'locale-keys'; export default fill(${textsOf(language)});`;
      if (id !== KEYS) return undefined;
      return `const keys = ${JSON.stringify(blank(read('en')))};
export const fill = texts => {
  const left = texts.split(${JSON.stringify(BETWEEN)}).values();
  const within = words => Object.fromEntries(
    Object.entries(words).map(([key, inner]) => [key, inner ? within(inner) : left.next().value]));
  return within(keys);
};`;
    },
  };
}

function textsOf(language: string): string {
  return JSON.stringify(textsInOrder(read('en'), read(language)).join(BETWEEN));
}

function read(language: string): Words {
  return JSON.parse(readFileSync(`${LOCALES}/${language}.json`, 'utf8')) as Words;
}

type Keys = { [key: string]: 0 | Keys };

function blank(words: Words): Keys {
  return Object.fromEntries(
    Object.entries(words).map(([key, value]) => [key, typeof value === 'string' ? 0 : blank(value)]),
  );
}

/** Returns the texts of a language in the order of the English keys. A locale with other keys is refused. */
function textsInOrder(en: Words, words: Words): string[] {
  const missing = Object.keys(words).find(key => !(key in en));
  if (missing !== undefined) throw new Error(`Only one of the locales has “${missing}”.`);
  return Object.entries(en).flatMap(([key, value]) => {
    const text = words[key];
    if (typeof value === 'object' && typeof text === 'object') return textsInOrder(value, text);
    if (typeof value === 'string' && typeof text === 'string' && !text.includes(BETWEEN)) return [text];
    throw new Error(`The texts of “${key}” differ in form, or have more than one line.`);
  });
}
