import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ZONES } from '../../../../lib/shared/model/occupation';
import { AREAS, type Scores } from '../../../../lib/shared/model/interests';
import {
  correlation,
  MAX_LOCAL_MATCHES,
  withBrightReasons,
  matchCareersLocally,
} from '../../../../lib/shared/model/career-matches';
import { codeOf, onetTables, scores } from '../../fixtures/tables';

const ENTERPRISING = scores(10, 10, 10, 20, 40, 30);
const codes = (...args: Parameters<typeof matchCareersLocally>) =>
  matchCareersLocally(...args).map(({ code }) => code);

const profile = fc
  .array(fc.integer({ min: 0, max: 100 }), { minLength: 6, maxLength: 6 })
  .map(values => scores(...values));
const shaped = profile.filter(one => AREAS.some(area => one[area] !== one.realistic));
const changed = (one: Scores, change: (value: number) => number) =>
  scores(...AREAS.map(area => change(one[area])));

const occupation = fc.record(
  { interests: profile, zone: fc.constantFrom(...ZONES), title: fc.constant('An occupation') },
  { requiredKeys: [] },
);
const tables = fc
  .array(occupation, { maxLength: 90 })
  .map(list => onetTables(Object.fromEntries(list.map((one, n) => [codeOf(n), one]))));

describe('the correlation of two interest profiles', () => {
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

  it('cannot be computed for a flat profile', () => {
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
});

describe('careers that are worked out', () => {
  it('are those that correlate, the closest first, equals by code, of the zone, sixty at most', () => {
    fc.assert(
      fc.property(
        profile,
        tables,
        fc.option(fc.constantFrom(...ZONES), { nil: undefined }),
        (own, all, zone) => {
          const expected = Object.entries(all.occupations).filter(
            ([, { interests, zone: its }]) =>
              interests && (correlation(own, interests) ?? 0) > 1e-9 && (zone === undefined || its === zone),
          );
          const found = codes(own, all, zone);
          expect(found).toHaveLength(Math.min(expected.length, MAX_LOCAL_MATCHES));
          expect(new Set(found).size).toBe(found.length);
          const alike = found.map(code => correlation(own, all.occupations[code]!.interests!)!);
          for (let at = 1; at < found.length; at += 1) {
            const isSame = Math.abs(alike[at - 1]! - alike[at]!) < 2e-9;
            expect(isSame || alike[at - 1]! > alike[at]!).toBe(true);
            // Far from the edge of what counts as equal.
            if (alike[at - 1] === alike[at]) expect(found[at - 1]! < found[at]!).toBe(true);
          }
          const left = expected.filter(([code]) => !found.includes(code));
          for (const [, { interests }] of left) {
            expect(correlation(own, interests!)!).toBeLessThanOrEqual(alike.at(-1)! + 2e-9);
          }
        },
      ),
    );
  });

  it('do not depend on the order of the tables', () => {
    fc.assert(
      fc.property(profile, tables, (own, all) => {
        const reversed = Object.fromEntries(Object.entries(all.occupations).toReversed());
        expect(matchCareersLocally(own, { ...all, occupations: reversed })).toEqual(
          matchCareersLocally(own, all),
        );
      }),
    );
  });

  it('put equal ones by code though their values are at other heights', () => {
    const all = onetTables({
      '29-1141.00': { interests: scores(31, 31, 31, 61, 121, 91) },
      '13-2011.00': { interests: scores(10, 10, 10, 20, 40, 30) },
      '11-1011.00': { interests: scores(30, 30, 30, 50, 90, 70) },
    });
    expect(codes(ENTERPRISING, all)).toEqual(['11-1011.00', '13-2011.00', '29-1141.00']);
  });

  it('show no fit, only the tables’ data', () => {
    const interests = ENTERPRISING;
    const all = onetTables({
      '11-1011.00': { interests, title: 'Chief Executives', bright: ['openings'] },
      '13-2011.00': { interests, bright: [] },
      '29-1141.00': { interests, title: 'Registered Nurses' },
    });
    expect(matchCareersLocally(ENTERPRISING, all)).toEqual([
      { code: '11-1011.00', title: 'Chief Executives', brightOutlook: true, brightReasons: ['openings'] },
      { code: '13-2011.00', title: '13-2011.00', brightOutlook: true },
      { code: '29-1141.00', title: 'Registered Nurses', brightOutlook: false },
    ]);
  });

  it('are none for scores that are all equal', () => {
    const all = onetTables({ '11-1011.00': { interests: ENTERPRISING } });
    expect(matchCareersLocally(scores(20, 20, 20, 20, 20, 20), all)).toEqual([]);
  });
});

describe('reasons of a bright outlook', () => {
  const career = { code: '11-1011.00', title: 'Chief Executives', brightOutlook: true };
  const bright = onetTables({ '11-1011.00': { bright: ['grow', 'emerging'] } });

  it('are those of the tables', () => {
    expect(withBrightReasons([career], bright)).toEqual([{ ...career, brightReasons: ['grow', 'emerging'] }]);
  });

  it('are left out where neither O*NET nor the tables have a bright outlook', () => {
    const plain = { ...career, brightOutlook: false };
    expect(withBrightReasons([plain], bright)).toEqual([plain]);
    expect(withBrightReasons([career], undefined)).toEqual([career]);
    expect(withBrightReasons([career], onetTables({ '11-1011.00': { bright: [] } }))).toEqual([career]);
  });
});
