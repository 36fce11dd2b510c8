import type { Occupation } from './occupations.ts';
import { titlesOf } from './work.ts';

/** Words that give no hint of what the work is. */
const empty = new Set(
  'and of or the a de y specialist senior lead junior intern manager trainee worker'.split(' '),
);

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map(word => word.replace(/ies$/, 'y').replace(/s$/, ''))
    .filter(word => word.length > 1 && !empty.has(word));
}

/** The occupations that go with words or a code, the best first. A title counts more than another name of the work. */
export function search<One extends Pick<Occupation, 'code' | 'title'>>(
  keyword: string,
  among: readonly One[],
): One[] {
  const code = keyword.trim();
  if (/^\d\d-\d{4}(\.\d\d)?$/.test(code)) return among.filter(one => one.code.startsWith(code));
  const wanted = [...new Set(wordsOf(keyword))];
  return among
    .map(one => {
      const title = new Set(wordsOf(one.title));
      const others = titlesOf(one).map(wordsOf);
      const exact = [[...title], ...others].some(words => words.join(' ') === wanted.join(' '));
      const points = wanted.reduce((sum, word) => {
        if (title.has(word)) return sum + 3;
        return others.some(words => words.includes(word)) ? sum + 2 : sum;
      }, 0);
      return { one, points: points > 0 && exact ? points + 10 : points };
    })
    .filter(({ points }) => points > 0)
    .toSorted((a, b) => b.points - a.points || a.one.title.length - b.one.title.length)
    .map(({ one }) => one);
}
