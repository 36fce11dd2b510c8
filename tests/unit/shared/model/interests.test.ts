import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AREAS,
  areasFromLetters,
  hasAllAreas,
  isFlat,
  roundedScores,
  letterOf,
  MAX_SCORE,
  rankedAreas,
  scoresFromLetters,
  scoresFromOccupations,
  topAreas,
  type Area,
  type Scores,
} from '../../../../lib/shared/model/interests';

const scores = (...values: number[]) =>
  Object.fromEntries(AREAS.map((area, at) => [area, values[at] ?? 0])) as Scores;

const anyScores = fc
  .array(fc.integer({ min: 0, max: 40 }), { minLength: 6, maxLength: 6 })
  .map(v => scores(...v));
const anyOccupation = fc
  .array(fc.integer({ min: 0, max: 100 }), { minLength: 6, maxLength: 6 })
  .map(v => scores(...v));

describe('interest letters', () => {
  it('are the first letters of the areas, in the order RIASEC', () => {
    expect(AREAS.map(letterOf).join('')).toBe('RIASEC');
  });

  it.each<[string, Area[]]>([
    ['R', ['realistic']],
    ['SA', ['social', 'artistic']],
    ['RCI', ['realistic', 'conventional', 'investigative']],
    ['rci', ['realistic', 'conventional', 'investigative']],
    ['  Ei ', ['enterprising', 'investigative']],
    ['R-C-I', ['realistic', 'conventional', 'investigative']],
    ['R C I', ['realistic', 'conventional', 'investigative']],
    ['Social, artistic; CONV.', ['social', 'artistic', 'conventional']],
    ['CESAIR', ['conventional', 'enterprising', 'social', 'artistic', 'investigative', 'realistic']],
  ])('%j are read, highest first', (text, areas) => {
    expect(areasFromLetters(text)).toEqual(areas);
  });

  it.each([null, undefined, '', '   ', 'X', 'RX', 'RR', 'rR', 'RIASECR', 'X-R', 'S 3', '123', 'null'])(
    '%j are none',
    text => {
      expect(areasFromLetters(text)).toBeUndefined();
    },
  );

  it('come back from any order of any areas', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...AREAS], { minLength: 1 }), areas => {
        expect(areasFromLetters(areas.map(letterOf).join(''))).toEqual(areas);
      }),
    );
  });

  it('stand for 40, 30, 20 and then 10 each', () => {
    expect(scoresFromLetters(['realistic', 'conventional', 'investigative'])).toEqual(
      scores(40, 20, 10, 10, 10, 30),
    );
    expect(scoresFromLetters(['social'])).toEqual(scores(10, 10, 10, 40, 10, 10));
    expect(scoresFromLetters([...AREAS])).toEqual(scores(40, 30, 20, 10, 10, 10));
  });

  it('keep their order as scores, for the three that count', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...AREAS], { minLength: 1, maxLength: 3 }), areas => {
        expect(rankedAreas(scoresFromLetters(areas)).slice(0, areas.length)).toEqual(areas);
      }),
    );
  });
});

describe('interests inferred from occupations', () => {
  it('are the mean, brought from 0–100 to 0–40', () => {
    const one = scores(100, 50, 0, 20, 40, 60);
    const other = scores(0, 100, 0, 30, 45, 60);
    expect(scoresFromOccupations([one, other])).toEqual(scores(20, 30, 0, 10, 17, 24));
  });

  it('keep fractions, which decide what matches, and are shown as whole numbers', () => {
    const inferred = scoresFromOccupations([scores(10.26, 50.01, 0, 20, 40, 60.9)])!;
    expect(inferred.realistic).toBeCloseTo(4.104);
    expect(roundedScores(inferred)).toEqual(scores(4, 20, 0, 8, 16, 24));
    expect(topAreas({ ...inferred, investigative: 24.3 })).toEqual(['investigative', 'conventional']);
    expect(isFlat(scores(10.1, 10.2, 9.9, 10, 10, 10.4))).toBe(true);
  });

  it('leave out occupations with a missing value', () => {
    const whole = scores(100, 100, 100, 100, 100, 100);
    const { social: _, ...partial } = scores(0, 0, 0, 0, 0, 0);
    expect(hasAllAreas(partial)).toBe(false);
    expect(scoresFromOccupations([whole, partial, {}])).toEqual(scores(40, 40, 40, 40, 40, 40));
  });

  it('are none when no occupation has all six values', () => {
    expect(scoresFromOccupations([])).toBeUndefined();
    expect(scoresFromOccupations([{}, { social: 40 }])).toBeUndefined();
  });

  it('count a value of nought', () => {
    expect(scoresFromOccupations([scores(0, 0, 0, 0, 0, 0)])).toEqual(scores(0, 0, 0, 0, 0, 0));
  });

  it('are within the scale, and shown as the same numbers whatever the order of occupations', () => {
    fc.assert(
      fc.property(fc.array(anyOccupation, { minLength: 1, maxLength: 7 }), occupations => {
        const mean = scoresFromOccupations(occupations);
        const turned = scoresFromOccupations(occupations.toReversed());
        for (const area of AREAS) {
          expect(turned?.[area]).toBeCloseTo(mean?.[area] ?? 0);
          expect(mean?.[area]).toBeGreaterThanOrEqual(0);
          expect(mean?.[area]).toBeLessThanOrEqual(MAX_SCORE);
        }
      }),
    );
  });
});

describe('the order of areas', () => {
  it('is by score, and RIASEC where scores are equal', () => {
    expect(
      rankedAreas(scores(10, 30, 10, 40, 10, 30))
        .map(letterOf)
        .join(''),
    ).toBe('SICRAE');
    expect(rankedAreas(scores(5, 5, 5, 5, 5, 5))).toEqual(AREAS);
  });

  it('never rises and names each area once', () => {
    fc.assert(
      fc.property(anyScores, profile => {
        const order = rankedAreas(profile);
        expect(new Set(order).size).toBe(6);
        const values = order.map(area => profile[area]);
        expect(values).toEqual(values.toSorted((a, b) => b - a));
      }),
    );
  });
});

it('knows a flat profile', () => {
  expect(isFlat(scores(10, 10, 10, 10, 10, 10))).toBe(true);
  expect(isFlat(scores(0, 0, 0, 0, 0, 0))).toBe(true);
  for (const odd of AREAS) expect(isFlat({ ...scores(10, 10, 10, 10, 10, 10), [odd]: 11 })).toBe(false);
});
