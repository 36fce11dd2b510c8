import { describe, expect, it } from 'vitest';
import { interestText } from '../../../components/shared/interest-text';
import { highestPossible } from '../../../lib/shared/model/interest-caveats';
import { LETTERS, OCCUPATIONS } from './fixtures';

describe('the strength of an interest', () => {
  const source = (answers: string) => ({ kind: 'answers', answers, enteredAt: 0 }) as const;
  /** Half of all points: 60 for 30 questions. */
  const half = (social: number, artistic: number) => ({
    scores: {
      realistic: 10,
      investigative: 10,
      artistic,
      social,
      enterprising: 10,
      conventional: 10,
    },
    source: source('3'.repeat(30)),
  });

  it('is out of 40, except for letters, which give an order', () => {
    expect(interestText({ scores: OCCUPATIONS.scores, source: source('3'.repeat(60)) }, 'social')).toBe(
      '35 of 40',
    );
    expect(interestText(OCCUPATIONS, 'social')).toBe('35 of 40');
    expect(interestText(LETTERS, 'social')).toBe('1st');
  });

  it('is out of 20 for 30 answers, like its bar', () => {
    expect(interestText(half(19, 1), 'social')).toBe('19 of 20');
    expect(highestPossible(half(19, 1))).toBe(20);
    expect(highestPossible(half(19, 11))).toBe(40);
    expect(interestText(half(19, 11), 'social')).toBe('19');
    expect(highestPossible(OCCUPATIONS)).toBe(40);
  });
});
