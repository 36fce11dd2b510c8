import { describe, expect, it } from 'vitest';
import { interestText } from '../../../components/shared/interest-text';
import { caveatText } from '../../../components/shared/review-text';
import { caveatsOf, highestPossible } from '../../../lib/shared/model/interest-caveats';
import type { Scores } from '../../../lib/shared/model/interests';
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

  it('is what JOFI sent, whatever scale the scores were brought to', () => {
    const sent = {
      realistic: 40,
      investigative: 76,
      artistic: 75,
      social: 50,
      enterprising: 20,
      conventional: 10,
    };
    const scores = Object.fromEntries(
      Object.entries(sent).map(([area, score]) => [area, score * 0.4]),
    ) as Scores;
    const interests = { scores, source: { kind: 'scores', sent } as const };
    expect(interestText(interests, 'investigative')).toBe('76');
    expect(caveatsOf(interests, undefined, 0)).toEqual([]);
    const tied = { ...interests, source: { kind: 'scores', sent: { ...sent, artistic: 76 } } as const };
    expect(caveatsOf(tied, undefined, 0)).toEqual(['tied']);
    expect(caveatText('tied', tied)).toContain('Investigative and Artistic');
  });

  it('is out of 20 for 30 answers, like its bar', () => {
    expect(interestText(half(19, 1), 'social')).toBe('19 of 20');
    expect(highestPossible(half(19, 1))).toBe(20);
    expect(highestPossible(half(19, 11))).toBe(40);
    expect(interestText(half(19, 11), 'social')).toBe('19');
    expect(highestPossible(OCCUPATIONS)).toBe(40);
  });
});
