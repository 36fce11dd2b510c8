import type { EpochMs } from './time';

/**
 * Look-ups that a tab's page has caused by itself, as a few times, so that they are easily stored. Each fills up with use
 * and empties with time.
 */
export interface TabBucket {
  /** Empty again at this time, if nothing is looked up until then. */
  quick: EpochMs;
  steady: EpochMs;
  /** The same of look-ups of somebody nobody knows. */
  misses: EpochMs;
  missedAt: EpochMs;
}

interface Limit {
  /** Look-ups that need not wait. */
  burst: number;
  /** Time for one more. */
  everyMs: number;
}

/** Nobody clicks faster than this for long; the newest candidate of someone who does waits for less than half a second. */
const QUICK: Limit = { burst: 6, everyMs: 400 };
/** More in an hour would leave too little of JobScore's allowance. */
const STEADY: Limit = { burst: 100, everyMs: 6_000 };
/** Candidates that JobScore does not know: deleted ones, or ids that a page makes up. */
const MISSES: Limit = { burst: 4, everyMs: 10_000 };
/** The most misses that count. */
const MOST_MISSES = 9;
const FIRST_REST = 1_000;
const LONGEST_REST = 15_000;

export const EMPTY_BUCKET: TabBucket = { quick: 0, steady: 0, misses: 0, missedAt: 0 };

/**
 * Returns how long the tab's next look-up must wait, in ms.
 * @param isKnown set where it is about somebody who was found before: misses of others do not count
 */
export function waitIn(bucket: TabBucket, now: EpochMs, isKnown: boolean): number {
  const wait = Math.max(waitFor(bucket.quick, QUICK, now), waitFor(bucket.steady, STEADY, now));
  return isKnown ? wait : Math.max(wait, restIn(bucket, now));
}

/** Returns the bucket after a look-up. */
export function withRequest(bucket: TabBucket, now: EpochMs): TabBucket {
  const { quick, steady } = bucket;
  return {
    ...bucket,
    quick: now + levelOf(quick, QUICK, now) + QUICK.everyMs,
    steady: now + levelOf(steady, STEADY, now) + STEADY.everyMs,
  };
}

/** Returns the bucket after a look-up found nobody. */
export function withMiss(bucket: TabBucket, now: EpochMs): TabBucket {
  const most = { ...MISSES, burst: MOST_MISSES };
  const level = Math.min(levelOf(bucket.misses, most, now) + MISSES.everyMs, MOST_MISSES * MISSES.everyMs);
  return { ...bucket, misses: now + level, missedAt: now };
}

/** Returns the time that somebody unknown still waits: twice as long with each miss too many. */
function restIn({ misses, missedAt }: TabBucket, now: EpochMs): number {
  const count = levelOf(misses, { ...MISSES, burst: MOST_MISSES }, now) / MISSES.everyMs;
  const tooMany = Math.ceil(count) - MISSES.burst;
  if (tooMany <= 0) return 0;
  const rest = Math.min(FIRST_REST * 2 ** (tooMany - 1), LONGEST_REST);
  return Math.min(Math.max(missedAt + rest - now, 0), rest);
}

function waitFor(emptyAt: EpochMs, limit: Limit, now: EpochMs): number {
  return Math.max(0, levelOf(emptyAt, limit, now) - (limit.burst - 1) * limit.everyMs);
}

/** Returns the time until it is empty; a clock that was set back makes nobody wait longer. */
function levelOf(emptyAt: EpochMs, { burst, everyMs }: Limit, now: EpochMs): number {
  return Math.min(Math.max(emptyAt - now, 0), burst * everyMs);
}
