import { describe, expect, it } from 'vitest';
import { areTitleWords } from '../../../../lib/shared/model/title-words';

const TITLES = [
  'Registered Nurses',
  'Marketing Managers',
  'Coaches and Scouts',
  'Laundry and Dry-Cleaning Workers',
  'Pharmacies',
  'Cooks, Restaurant',
  'Stonemasons',
  'Directors of Art',
];

describe('words of a title', () => {
  it.each([
    'nurse',
    'Nurses',
    'NURSE registered',
    'coach',
    'dry cleaning worker',
    'pharmacy',
    'restaurant cook',
    'director of art',
  ])('are plainly of an occupation: %s', words => {
    expect(areTitleWords(words, TITLES)).toBe(true);
  });

  it.each([
    ['begin one as a name may', 'mark'],
    ['are of two titles, as first and last name may be', 'coach cook'],
    ['have another among them', 'grace nurse'],
    ['are too short to tell', 'of'],
    ['are in no title', 'grace m lind'],
    ['hold no word', '–'],
  ])('are not where they %s: %s', (_why, words) => {
    expect(areTitleWords(words, TITLES)).toBe(false);
  });

  it('are not where no title is known', () => {
    expect(areTitleWords('nurse', [])).toBe(false);
  });
});
