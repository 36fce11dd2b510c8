import { nameWords } from './names';

/**
 * Whether a text has all the words that are typed to look for it, or at least their beginnings, in whatever order;
 * letter case and accents do not matter. Nothing typed fits everything.
 */
export function hasWords(text: string, typed: string): boolean {
  const words = nameWords(text);
  return nameWords(typed).every(sought => words.some(word => word.startsWith(sought)));
}
