import { describe, expect, it } from 'vitest';
import { AREAS, topAreas, type Scores } from '../../../../lib/shared/model/interests';
import { scoreCaveats } from '../../../../lib/shared/model/interest-caveats';

const scores = (...values: number[]) =>
  Object.fromEntries(AREAS.map((area, at) => [area, values[at] ?? 0])) as Scores;

describe('what makes scores weak ground', () => {
  it('is nothing for a clear profile', () => {
    expect(scoreCaveats(scores(10, 31, 22, 27, 9, 18))).toEqual([]);
  });

  it('is that all are equal, and nothing besides', () => {
    expect(scoreCaveats(scores(20, 20, 20, 20, 20, 20))).toEqual(['equal']);
  });

  it('is that they hardly differ, as their scale goes', () => {
    expect(scoreCaveats(scores(20, 24, 21, 22, 20, 20))).toEqual(['flat']);
    expect(scoreCaveats(scores(20, 25, 21, 22, 20, 20))).toEqual([]);
    expect(scoreCaveats(scores(10, 13, 11, 11, 10, 10), 20)).toEqual([]);
    expect(scoreCaveats(scores(10, 12, 11, 11, 10, 10), 20)).toEqual(['flat']);
  });

  it('is that several share the first place', () => {
    expect(scoreCaveats(scores(30, 30, 10, 0, 0, 0))).toEqual(['tied']);
    expect(scoreCaveats(scores(12, 12, 10, 11, 10, 10))).toEqual(['flat', 'tied']);
    expect(topAreas(scores(30, 10, 30, 0, 0, 0))).toEqual(['realistic', 'artistic']);
  });
});
