import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BACKGROUND_LAYERS, ROOMS } from '../../scripts/lint/arrows.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const DOCS = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).map(
  name => `docs/${name.replaceAll('\\', '/')}`,
);
const PAGES = ['README.md', ...DOCS.filter(name => name.endsWith('.md'))];
const PICTURES = DOCS.filter(name => name.startsWith('docs/pictures/'));
const MAX_PARAGRAPH_LINES = 6;

const textOf = (page: string) => readFileSync(join(ROOT, page), 'utf8');
const proseOf = (page: string) => textOf(page).replace(/^```[\s\S]*?^```/gm, '');

/** Returns where a page's links and pictures lead within the project, without what follows `#`. */
function targets(page: string): string[] {
  const found = textOf(page).matchAll(/\]\(([^)#\s]+)[^)]*\)|(?:src|srcset)="([^"]+)"/g);
  return [...found]
    .map(([, link, picture]) => link ?? picture ?? '')
    .filter(address => !address.includes(':'))
    .map(address => join(dirname(page), address));
}

/** Returns the paths of code that a page names; NAME in one stands for any word. */
function codePaths(page: string): string[] {
  const code = [...proseOf(page).matchAll(/`([^`\n]+)`/g)].map(([, text]) => text!);
  return code.filter(text =>
    /^(?:lib|components|entrypoints|scripts|tests|modules|public|locales|\.ci)\/[\w./-]*$/.test(text),
  );
}

/** Returns true if a path exists, by its whole name or without its file extension. */
const isThere = (path: string) =>
  ['', '.ts', '.tsx'].some(ending => existsSync(join(ROOT, `${path}${ending}`))) ||
  (path.includes('NAME') && existsSync(join(ROOT, dirname(path))));

/** Returns the paragraphs and list items of a page, without tables, pictures and code. */
function paragraphs(page: string): string[] {
  return proseOf(page)
    .split(/\n\s*\n|\n(?=\s*(?:[-*]|\d+\.) )/)
    .map(text => text.trim())
    .filter(text => !/^(?:\||<|#)/.test(text));
}

/** Returns the files of each recipe on the page for contributors, with the number it allows. */
function recipes(): { title: string; most: number; files: string[] }[] {
  const text = textOf('docs/contributing.md')
    .split(/^## Recipes$/m)[1]!
    .split(/^## /m)[0]!;
  return text
    .split(/^### /m)
    .slice(1)
    .map(recipe => ({
      title: recipe.split('\n')[0]!,
      most: Number(/At most (\d+) product files/.exec(recipe)?.[1]),
      files: recipe.match(/^\d+\. /gm) ?? [],
    }));
}

/** Folders in whose rows docs/architecture.md sums the table of arrows up, with what they may use besides themselves. */
const SUMMED = {
  'entrypoints/background': /^entrypoints\/background$/,
  'entrypoints/*.content.ts': /^entrypoints\/\*/,
  'entrypoints/frame-sight.ts': /^entrypoints\/frame-sight/,
  'entrypoints/<page>': /^entrypoints\/(?!background$|frame-sight)\w/,
  components: /^components\//,
  'lib/ui': /^lib\/ui\//,
  'lib/content': /^lib\/content$/,
  'lib/background': /^lib\/background\//,
  'lib/shared': /^lib\/shared\//,
};

/** Returns the summary that docs/architecture.md must show. */
function arrowSummary(): string[][] {
  const topOf = (room: string) => Object.entries(SUMMED).find(([, rooms]) => rooms.test(room))?.[0] ?? room;
  return Object.entries(SUMMED).map(([name, pattern]) => {
    const rooms = Object.entries(ROOMS).filter(([room]) => pattern.test(room));
    const unique = (texts: string[]) => [...new Set(texts)].toSorted().join(' ');
    const imports = rooms.flatMap(([, room]) => room.imports.map(topOf)).filter(top => top !== name);
    return [name, unique(imports), unique(rooms.flatMap(([, room]) => room.libraries))];
  });
}

/** Returns the cells of the rows between two comments of a page, without the marks of code. */
function rowsBetween(page: string, name: string): string[][] {
  const [, block = ''] = new RegExp(`<!-- ${name} -->([\\s\\S]*?)<!-- /${name} -->`).exec(textOf(page)) ?? [];
  const rows = block.trim().split('\n').slice(2);
  return rows.map(row =>
    row
      .split('|')
      .slice(1, -1)
      .map(cell => cell.replaceAll('`', '').trim()),
  );
}

/** Tests that docs/security.md names: their files and titles. */
const provenBy = () =>
  [...textOf('docs/security.md').matchAll(/`(tests\/[\w./-]+\.tsx?)` “([^”]+)”/g)].map(
    ([, file, title]) => [file!, title!] as const,
  );

/** Returns the titles in a file of tests: strings that begin the arguments of a call. */
function titlesIn(file: string): Set<string> {
  const code = existsSync(join(ROOT, file)) ? textOf(file) : '';
  const calls = code.matchAll(/\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1\s*,/g);
  return new Set([...calls].map(([, , title]) => title!.replaceAll(/\\(.)/g, '$1')));
}

describe('the documents', () => {
  const all = PAGES.flatMap(targets);

  it('lead to files that are there', () => {
    expect(all.filter(target => !existsSync(join(ROOT, target)))).toEqual([]);
  });

  it('show every picture, and are reached from the README', () => {
    const shown = new Set(all);
    expect(PICTURES.filter(picture => !shown.has(picture))).toEqual([]);
    const reached = new Set(['README.md']);
    for (const page of reached) {
      for (const target of targets(page)) if (target.endsWith('.md')) reached.add(target);
    }
    expect(PAGES.filter(page => !reached.has(page))).toEqual([]);
  });

  it('have a text for every picture', () => {
    const pictures = PAGES.flatMap(page => textOf(page).match(/<img [^>]*>/g) ?? []);
    expect(pictures.filter(picture => !/alt="[^"]{20,}"/.test(picture))).toEqual([]);
  });

  it('begin with the question they answer', () => {
    const pages = PAGES.filter(page => page !== 'README.md');
    expect(pages.filter(page => !/^# .+\n\n_[^_]+\?_\n\n/.test(textOf(page)))).toEqual([]);
  });

  it('have no paragraph over six lines', () => {
    const long = PAGES.flatMap(page =>
      paragraphs(page)
        .filter(text => text.split('\n').length > MAX_PARAGRAPH_LINES)
        .map(text => `${page}: ${text.slice(0, 60)}`),
    );
    expect(long).toEqual([]);
  });

  it('name code that is there', () => {
    const missing = PAGES.flatMap(page =>
      codePaths(page)
        .filter(path => !isThere(path))
        .map(path => `${page}: ${path}`),
    );
    expect(missing).toEqual([]);
  });

  it('name functions that there are', () => {
    const code = ['lib', 'components', 'entrypoints', 'scripts'].flatMap(folder =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter(name => /\.(?:tsx?|mjs)$/.test(name))
        .map(name => readFileSync(join(ROOT, folder, name), 'utf8')),
    );
    const declared = new Set(
      code.flatMap(text =>
        [...text.matchAll(/\b(?:function\*?|const|class|interface|type)\s+([\w$]+)/g)].map(
          ([, name]) => name!,
        ),
      ),
    );
    const named = [...proseOf('docs/architecture.md').matchAll(/`([a-z]+[A-Z]\w*|[A-Z]\w*[a-z]\w*)`/g)];
    expect(named.map(([, name]) => name!).filter(name => !declared.has(name))).toEqual([]);
    expect(named.length).toBeGreaterThan(20);
  });

  it('name for each threat a test that there is', () => {
    const missing = provenBy().filter(([file, title]) => !titlesIn(file).has(title));
    expect(missing).toEqual([]);
    const threats = rowsBetween('docs/security.md', 'threats').filter(
      cells => cells.length === 3 && !/^(?:-+|what (?:it|they) could try|what could happen)$/.test(cells[0]!),
    );
    expect(threats.length).toBeGreaterThan(20);
    expect(threats.filter(([, , test]) => !/“|^scripts\//.test(test!))).toEqual([]);
  });

  it('name every test of an attack, and every test of whom an odd page may show', () => {
    const files = ['tests/e2e/attacks', 'tests/e2e/identity'].flatMap(folder =>
      readdirSync(join(ROOT, folder)).map(name => `${folder}/${name}`),
    );
    const written = files.flatMap(file =>
      [...textOf(file).matchAll(/^\s*test\w*\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/gm)].map(
        ([, , title]) => `${file} ${title!.replaceAll(/\\(.)/g, '$1')}`,
      ),
    );
    const named = new Set(provenBy().map(test => test.join(' ')));
    expect(written.filter(test => !named.has(test))).toEqual([]);
    expect(written.length).toBeGreaterThan(8);
  });

  it('sum the table of arrows up as it is', () => {
    expect(rowsBetween('docs/architecture.md', 'arrows')).toEqual(arrowSummary());
    const layers = [...BACKGROUND_LAYERS].reverse().map(row => row.map(name => `\`${name}\``).join(', '));
    expect(textOf('docs/architecture.md')).toContain(layers.join(' › '));
  });

  it('have recipes that keep to their numbers', () => {
    expect(recipes().map(({ title, most }) => [title, most])).toEqual([
      ['Add a section', 8],
      ['Add a setting', 5],
      ['Add a message', 3],
      ['Add an O*NET route', 7],
    ]);
    expect(recipes().filter(({ most, files }) => files.length === 0 || files.length > most)).toEqual([]);
  });
});
