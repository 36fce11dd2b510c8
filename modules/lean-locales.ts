import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineWxtModule } from 'wxt/modules';

interface Words {
  [part: string]: string | Words;
}

/** The module that has all words of both languages. */
const I18N = /\/components\/shared\/i18n\.ts$/;
const SPANISH = '\0spanish-words';

/**
 * Packs the Spanish words without the names of their places, which are those of the English ones: each name stands in
 * the package once. Places are filled in the order of the English file.
 */
export default defineWxtModule(wxt => {
  const locale = (language: string) => resolve(wxt.config.root, `locales/${language}.json`);
  const wordsOf = (language: string) => JSON.parse(readFileSync(locale(language), 'utf8')) as Words;

  wxt.hook('vite:build:extendConfig', (_, config) => {
    config.plugins = [
      ...(config.plugins ?? []),
      {
        name: 'lean-locales',
        enforce: 'pre',
        resolveId: (source, importer = '') =>
          I18N.test(importer) && source.endsWith('/es.json') ? SPANISH : undefined,
        load: id => (id === SPANISH ? spanishModule(locale('en'), wordsOf('en'), wordsOf('es')) : undefined),
      },
    ];
  });
});

function spanishModule(english: string, en: Words, es: Words): string {
  return `
    import en from ${JSON.stringify(english)};
    const words = ${JSON.stringify(inOrderOf(en, es))};
    let at = 0;
    const fill = part =>
      Object.fromEntries(Object.entries(part).map(([name, of]) => [name, typeof of === 'string' ? words[at++] : fill(of)]));
    export default fill(en);
  `;
}

/** Returns the words of one language in the order of another's; nothing for those that it does not have. */
function inOrderOf(order: Words, words: Words | undefined): (string | null)[] {
  return Object.entries(order).flatMap(([name, of]) => {
    const found = words?.[name];
    if (typeof of === 'string') return [typeof found === 'string' ? found : null];
    return inOrderOf(of, typeof found === 'object' ? found : undefined);
  });
}
