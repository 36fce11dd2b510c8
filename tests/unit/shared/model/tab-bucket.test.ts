import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EMPTY_BUCKET,
  waitIn,
  withRequest,
  withMiss,
  type TabBucket,
} from '../../../../lib/shared/model/tab-bucket';
import { HOUR, MINUTE, START } from '../../fixtures/clock';

/** Times between things that pages report, from a storm to a person at work. */
const gaps = fc.array(fc.oneof(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 20_000 })), {
  minLength: 1,
  maxLength: 400,
});

/** Looks up as soon as the bucket lets it, at times that each come some ms after the one before. */
function lookUps(gapsMs: readonly number[], finds: (at: number) => boolean, isKnown = false) {
  let bucket: TabBucket = EMPTY_BUCKET;
  let now = START;
  const times: number[] = [];
  const waits: number[] = [];
  for (const gap of gapsMs) {
    now += gap;
    const wait = waitIn(bucket, now, isKnown);
    waits.push(wait);
    now += wait;
    bucket = withRequest(bucket, now);
    times.push(now);
    if (!finds(times.length)) bucket = withMiss(bucket, now);
  }
  return { times, waits, bucket };
}

/** Returns the most look-ups in any span of time. */
const mostWithin = (span: number, times: readonly number[]) =>
  Math.max(...times.map(from => times.filter(at => at >= from && at < from + span).length));

describe('a tab’s bucket', () => {
  it('lets no page look up more than a few at once, a hundred in minutes and 700 in an hour', () => {
    fc.assert(
      fc.property(gaps, fc.boolean(), (gapsMs, isFound) => {
        const { times } = lookUps(gapsMs, () => isFound, true);
        expect(mostWithin(100, times)).toBeLessThanOrEqual(6);
        expect(mostWithin(10_000, times)).toBeLessThanOrEqual(6 + 25);
        expect(mostWithin(HOUR, times)).toBeLessThanOrEqual(100 + 600);
      }),
      { numRuns: 50 },
    );
  });

  it('never holds up for longer than a quarter of a minute, nor negatively, whatever the clock does', () => {
    const steps = fc.array(
      fc.tuple(fc.integer({ min: -2 * HOUR, max: 2 * HOUR }), fc.boolean(), fc.boolean()),
      { maxLength: 100 },
    );
    fc.assert(
      fc.property(steps, all => {
        let [bucket, now] = [EMPTY_BUCKET, START];
        for (const [step, isMiss, isKnown] of all) {
          now += step;
          const wait = waitIn(bucket, now, isKnown);
          expect(wait).toBeGreaterThanOrEqual(0);
          expect(wait).toBeLessThanOrEqual(isKnown ? 6_000 : 15_000);
          bucket = withRequest(bucket, now + wait);
          if (isMiss) bucket = withMiss(bucket, now + wait);
        }
      }),
    );
  });

  it('never holds up someone who clicks twice a second through a hundred candidates', () => {
    const { waits } = lookUps(Array<number>(100).fill(500), () => true);
    expect(Math.max(...waits)).toBe(0);
  });

  it('holds up someone who clicks faster for less than half a second', () => {
    const { waits } = lookUps(Array<number>(60).fill(100), () => true);
    expect(Math.max(...waits)).toBeLessThan(500);
  });

  it('rests twice as long after each miss too many, and forgets misses with time', () => {
    const { times, bucket } = lookUps(Array<number>(10).fill(0), () => false);
    const pauses = times.slice(1).map((at, place) => at - times[place]!);
    expect(pauses).toEqual([0, 0, 0, 0, 1_000, 2_000, 4_000, 8_000, 8_000]);
    expect(waitIn(bucket, times.at(-1)! + 2 * MINUTE, false)).toBe(0);
  });

  it('never holds up a known candidate for what nobody knows', () => {
    const { times, bucket } = lookUps(Array<number>(9).fill(0), () => false);
    expect(waitIn(bucket, times.at(-1)! + 400, false)).toBeGreaterThan(1_000);
    expect(waitIn(bucket, times.at(-1)! + 400, true)).toBe(0);
  });
});
