import fc from 'fast-check';
import { expect, it } from 'vitest';
import { correlation } from '../../../../lib/shared/model/correlation';
import { AREAS, type Scores } from '../../../../lib/shared/model/interests';
import { scores } from '../../fixtures/tables';

const profile = fc
  .array(fc.integer({ min: 0, max: 100 }), { minLength: 6, maxLength: 6 })
  .map(values => scores(...values));
const shaped = profile.filter(one => AREAS.some(area => one[area] !== one.realistic));
const changed = (one: Scores, change: (value: number) => number) =>
  scores(...AREAS.map(area => change(one[area])));

it('is 1 for the same shape at any height and scale, and -1 for its opposite', () => {
  fc.assert(
    fc.property(
      shaped,
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 0, max: 50 }),
      (one, times, more) => {
        expect(
          correlation(
            one,
            changed(one, value => value * times + more),
          ),
        ).toBeCloseTo(1, 9);
        expect(
          correlation(
            one,
            changed(one, value => 100 - value),
          ),
        ).toBeCloseTo(-1, 9);
      },
    ),
  );
});

it('is the same either way, and within -1 and 1', () => {
  fc.assert(
    fc.property(shaped, shaped, (one, other) => {
      const alike = correlation(one, other)!;
      expect(correlation(other, one)).toBe(alike);
      expect(Math.abs(alike)).toBeLessThanOrEqual(1);
    }),
  );
});

it('cannot be said of a flat profile', () => {
  fc.assert(
    fc.property(profile, fc.integer({ min: 0, max: 100 }), (one, value) => {
      const flat = changed(one, () => value);
      expect(correlation(one, flat)).toBeUndefined();
      expect(correlation(flat, one)).toBeUndefined();
    }),
  );
});

it('is as worked out by hand', () => {
  // Deviations 15 5 -5 -5 -5 -5 and 5 5 5 -5 -5 -5.
  const alike = correlation(scores(30, 20, 10, 10, 10, 10), scores(10, 10, 10, 0, 0, 0));
  expect(alike).toBeCloseTo(150 / Math.sqrt(350 * 150), 12);
});
