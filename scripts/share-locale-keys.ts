import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

interface Words {
  [key: string]: string | Words;
}

const LOCALES = resolve(import.meta.dirname, '../locales');
const SPANISH = '\0locales/es';

/** Bundles Spanish as its texts alone, in the order of the English keys: the same keys twice take 5 kB. */
export function shareLocaleKeys(): Plugin {
  return {
    name: 'share-locale-keys',
    enforce: 'pre',
    resolveId: source => (source.endsWith('/locales/es.json') ? SPANISH : undefined),
    load(id) {
      if (id !== SPANISH) return undefined;
      const [en, es] = ['en', 'es'].map(
        language => JSON.parse(readFileSync(`${LOCALES}/${language}.json`, 'utf8')) as Words,
      ) as [Words, Words];
      return `import en from ${JSON.stringify(`${LOCALES}/en.json`)};
const texts = ${JSON.stringify(textsInOrder(en, es))};
let next = 0;
const fill = words => Object.fromEntries(Object.entries(words).map(([key, value]) =>
  [key, typeof value === 'string' ? texts[next++] : fill(value)]));
export default fill(en);`;
    },
  };
}

function textsInOrder(en: Words, es: Words, path = ''): string[] {
  if (Object.keys(en).toString() !== Object.keys(es).toSorted(orderOf(en)).toString()) {
    throw new Error(`The keys of the locales differ at “${path}”.`);
  }
  return Object.entries(en).flatMap(([key, value]) => {
    const other = es[key]!;
    if (typeof value === 'object' && typeof other === 'object')
      return textsInOrder(value, other, `${path}.${key}`);
    if (typeof value === 'object' || typeof other === 'object') {
      throw new Error(`One locale has a text at “${path}.${key}”, the other more than one.`);
    }
    return [other];
  });
}

/** Compares keys by their places in English. */
function orderOf(en: Words): (a: string, b: string) => number {
  const keys = Object.keys(en);
  return (a, b) => keys.indexOf(a) - keys.indexOf(b);
}
