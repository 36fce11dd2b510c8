import { nameWords } from '../../shared/model/names';
import type { OccupationRef } from '../../shared/model/occupation';
import type { OnetTables } from '../../shared/model/onet-tables';
import { wordForms } from '../../shared/model/search-words';

const MOST_FOUND = 3;
/** The least share of a title, by the weight of its words, that is to be found. */
const LEAST_SHARE = 0.6;
/** Words of titles that mean nothing alone. */
const EMPTY: ReadonlySet<string> = new Set(
  'all and except for in including of or other the to with'.split(' '),
);
/** A rest of a group, which is found by what it is not. */
const REST = /\ball other\b/i;

interface Title {
  ref: OccupationRef;
  /** Each word in all its forms, with its weight: the more, the fewer titles have it. */
  words: { forms: string[]; weight: number }[];
  /** Forms of the word that names the people, at the end of the title's first part. */
  head: string[];
}

/** Taking titles apart takes longer than looking through them. */
const titlesOf = new WeakMap<OnetTables['occupations'], Title[]>();

/**
 * Returns the occupations whose titles the words of a job have most of, the best first. The word that names the people
 * must be there, and more than one word, or one that the job's title has too.
 */
export function occupationsInWords(
  { title, words }: { title: string; words: readonly string[] },
  { occupations }: Pick<OnetTables, 'occupations'>,
): OccupationRef[] {
  const titles = titlesOf.get(occupations) ?? takeApart(occupations);
  titlesOf.set(occupations, titles);
  const ofTitle = nameWords(title);
  const [inTitle, known] = [ofTitle, [...ofTitle, ...words]].map(all => new Set(all.flatMap(wordForms)));
  const isIn = (set: ReadonlySet<string> | undefined, forms: readonly string[]) =>
    forms.some(form => set?.has(form));
  return titles
    .flatMap(({ ref, words: all, head }) => {
      const found = all.filter(({ forms }) => isIn(known, forms));
      const share = weightOf(found) / weightOf(all);
      const isNamed = found.length > 1 || found.some(({ forms }) => isIn(inTitle, forms));
      if (!isIn(known, head) || !isNamed || share < LEAST_SHARE) return [];
      return [{ ref, weight: share * weightOf(found) }];
    })
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, MOST_FOUND)
    .map(({ ref }) => ref);
}

function weightOf(words: Title['words']): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}

function takeApart(occupations: OnetTables['occupations']): Title[] {
  const titled = Object.entries(occupations).flatMap(([code, { title, bright }]) => {
    if (title === undefined || REST.test(title)) return [];
    const words = [...new Set(nameWords(title))].filter(word => !EMPTY.has(word));
    return [{ ref: { code, title, brightOutlook: bright !== undefined }, words }];
  });
  const counts = new Map<string, number>();
  for (const word of titled.flatMap(({ words }) => words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return titled.map(({ ref, words }) => ({
    ref,
    words: words.map(word => ({
      forms: wordForms(word),
      weight: Math.log(1 + titled.length / (counts.get(word) ?? 1)),
    })),
    head: wordForms(nameWords(ref.title.split(',', 1)[0] ?? '').at(-1) ?? ''),
  }));
}
