import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const PAGES = ['README.md', ...readdirSync(join(ROOT, 'docs')).map(name => `docs/${name}`)].filter(name =>
  name.endsWith('.md'),
);
const PICTURES = readdirSync(join(ROOT, 'docs/pictures')).map(name => `docs/pictures/${name}`);
const textOf = (page: string) => readFileSync(join(ROOT, page), 'utf8');

/** Where a page's links and pictures lead within the project, without what follows `#`. */
function targets(page: string): string[] {
  const found = textOf(page).matchAll(/\]\(([^)#\s]+)[^)]*\)|(?:src|srcset)="([^"]+)"/g);
  return [...found]
    .map(([, link, picture]) => link ?? picture ?? '')
    .filter(address => !address.includes(':'))
    .map(address => join(dirname(page), address));
}

describe('the documents', () => {
  const all = PAGES.flatMap(targets);

  it('lead to files that are there', () => {
    expect(all.filter(target => !existsSync(join(ROOT, target)))).toEqual([]);
  });

  it('show every picture, and are reached from the README', () => {
    const shown = new Set(all);
    expect(PICTURES.filter(picture => !shown.has(picture))).toEqual([]);
    const linked = new Set(targets('README.md'));
    expect(PAGES.filter(page => page !== 'README.md' && !linked.has(page))).toEqual([]);
  });

  it('have a text for every picture', () => {
    const pictures = PAGES.flatMap(page => textOf(page).match(/<img [^>]*>/g) ?? []);
    expect(pictures.filter(picture => !/alt="[^"]{20,}"/.test(picture))).toEqual([]);
  });
});
