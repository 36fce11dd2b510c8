import type { Chance } from './chance';

/** All times are in minutes from the first of January, midnight; that day is a Monday. */
export const HOUR = 60;
export const DAY = 24 * HOUR;
export const YEAR = 365 * DAY;

/** One Career Navigation profile: when the person was invited, and when the profile came to be. */
export interface Arrival {
  id: number;
  invitedAt: number;
  at: number;
}

/** Of all profiles, so many come of invitations sent to whole cohorts. */
const IN_COHORTS = 0.7;
const COHORT_SIZE = { mean: 45, least: 8, most: 400 };
/** Of all cohorts, so many fill in their profiles together, in one sitting. */
const TOGETHER = 0.5;
const SITTING = 1.5 * HOUR;
/** The others do so when they find the time: most within days, a few after weeks. */
const PUT_OFF = 3 * DAY;

/** The profiles an account gets in a year, in the order they come to be. */
export function arrivalsOf(count: number, chance: Chance): Arrival[] {
  const arrivals: Omit<Arrival, 'id'>[] = [];
  while (arrivals.length < count * IN_COHORTS) {
    const size = Math.min(
      COHORT_SIZE.most,
      COHORT_SIZE.least + chance.around(COHORT_SIZE.mean - COHORT_SIZE.least),
    );
    const invitedAt = onWorkday(chance, 9 * HOUR, 16 * HOUR);
    const isTogether = chance.next() < TOGETHER;
    const sitting = invitedAt + (isTogether ? DAY * chance.below(3) : 0);
    for (let one = 0; one < size; one += 1) {
      const at = isTogether
        ? sitting + HOUR * 0.5 + chance.next() * SITTING
        : awake(invitedAt + chance.around(PUT_OFF));
      arrivals.push({ invitedAt, at });
    }
  }
  while (arrivals.length < count) {
    const invitedAt = onWorkday(chance, 8 * HOUR, 18 * HOUR);
    arrivals.push({ invitedAt, at: awake(invitedAt + chance.around(PUT_OFF)) });
  }
  return arrivals
    .filter(({ at }) => at < YEAR)
    .toSorted((a, b) => a.at - b.at)
    .map((arrival, id) => ({ ...arrival, id }));
}

/** A time of some working day, between two times of day. */
function onWorkday(chance: Chance, from: number, to: number): number {
  for (;;) {
    const day = chance.below(365);
    if (day % 7 < 5) return day * DAY + from + chance.next() * (to - from);
  }
}

/** Nobody fills in anything between midnight and seven. */
function awake(at: number): number {
  const hour = at % DAY;
  return hour < 7 * HOUR ? at - hour + 7 * HOUR + hour : at;
}
