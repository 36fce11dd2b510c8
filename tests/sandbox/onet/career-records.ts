import type { Tree } from './language.ts';
import { occupations, type Occupation } from './occupations.ts';
import { origin } from './parameters.ts';
import { spanishTitle } from './spanish.ts';

/** The occupations that a tree has a record of. */
export function recordsOf(tree: Tree): Occupation[] {
  return tree === 'mpp' ? occupations.filter(one => spanishTitle(one.code)) : occupations;
}

/** The title a tree gives an occupation; My Next Move's titles write "&". */
export function titleIn(tree: Tree, { code, title }: Pick<Occupation, 'code' | 'title'>): string {
  const spanish = tree === 'mpp' ? spanishTitle(code) : undefined;
  return spanish ?? title.replaceAll(' and ', ' & ');
}

/** An occupation as a tree's lists have it. */
export function careerItem(tree: Tree, one: Occupation) {
  return {
    href: `${origin}/${tree}/careers/${one.code}/`,
    code: one.code,
    title: titleIn(tree, one),
    tags: one.bright ? { bright_outlook: true } : {},
  };
}
