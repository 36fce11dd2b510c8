import { describe, expect, it } from 'vitest';
import { highestScore } from '../../../../lib/shared/model/profiler';

describe('the highest score of an answer string', () => {
  const answers = '12345'.repeat(6);

  it('is 40 for 60 questions', () => {
    expect(highestScore(answers.repeat(2), [20, 20, 20, 20, 20, 20])).toBe(40);
  });

  it('is 20 for 30 questions whose points O*NET only added up', () => {
    expect(highestScore(answers, [10, 8, 12, 10, 10, 10])).toBe(20);
  });

  it('is 40 for 30 questions whose points it brought to the longer scale', () => {
    expect(highestScore(answers, [20, 16, 24, 20, 20, 20])).toBe(40);
    expect(highestScore('5'.repeat(30), [40, 40, 40, 40, 40, 40])).toBe(40);
  });
});
