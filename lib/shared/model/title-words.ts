import { nameWords } from './names';

/** A shorter word says nothing of an occupation. */
const FEWEST_LETTERS = 3;

/**
 * Whether words are plainly of an occupation: whole words of one of these titles, in whatever order, also in the
 * singular. Beginnings do not count, for many begin like someone's name: "Mark" like "Marketing Managers".
 */
export function areTitleWords(words: string, titles: readonly string[]): boolean {
  const typed = nameWords(words);
  if (!typed.some(word => word.length >= FEWEST_LETTERS)) return false;
  return titles.some(title => {
    const known = new Set(nameWords(title).flatMap(forms));
    return typed.every(word => known.has(word));
  });
}

/** A word as it stands, and what may be its singular. */
function forms(word: string): string[] {
  const singulars = [
    [/ies$/, 'y'],
    [/(?<=s|x|z|ch|sh)es$/, ''],
    [/s$/, ''],
  ] as const;
  return [word, ...singulars.map(([ending, instead]) => word.replace(ending, instead))];
}
