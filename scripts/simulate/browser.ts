import { DAY, HOUR, YEAR } from './account';
import type { Chance } from './chance';

/** Public holidays, two weeks in summer, one in winter and days of illness, as days of the year. */
const HOLIDAYS = [0, 19, 48, 145, 169, 184, 244, 284, 314, 326, 327, 358];
const ILL = [40, 41, 87, 233];
const AWAY = new Set([...HOLIDAYS, ...ILL, ...days(196, 14), ...days(357, 8)]);

/** Candidates opened on a working day, in sittings of several each. */
const SITTINGS = 3;
const OPENED = 6;
/** A list read within this time is not read again when a candidate is opened. */
const FRESH = 5;

/** One working day of a browser: when it runs, and when a candidate is opened. */
export interface Workday {
  from: number;
  to: number;
  opened: number[];
}

/** The days of a year on which the browser runs at all: off at night, at weekends and while its user is away. */
export function workdaysOf(chance: Chance): Workday[] {
  return days(0, 365)
    .filter(day => day % 7 < 5 && !AWAY.has(day))
    .map(day => {
      const from = day * DAY + 8.5 * HOUR + chance.next() * HOUR;
      const to = from + 7.5 * HOUR + chance.next() * 1.5 * HOUR;
      const opened: number[] = [];
      for (let sitting = 0; sitting < SITTINGS; sitting += 1) {
        let at = from + chance.next() * (to - from);
        for (let one = 0; one < OPENED && at < to; one += 1) {
          opened.push(at);
          at += chance.around(6);
        }
      }
      return { from, to, opened: opened.toSorted((a, b) => a - b) };
    });
}

/**
 * When the browser reads JOFI's list: as it starts, on the alarm, and when a candidate is opened and the list is no
 * longer fresh.
 * @param interval minutes between two alarms; 0 for none, and none as the browser starts
 */
export function readingsOf(workdays: readonly Workday[], interval: number): number[] {
  return workdays.flatMap(({ from, to, opened }) => {
    const alarms: number[] = [];
    if (interval > 0) for (let at = from; at < to; at += interval) alarms.push(at);
    const readings: number[] = [];
    for (const { at, isAlarm } of [
      ...alarms.map(at => ({ at, isAlarm: true })),
      ...opened.map(at => ({ at, isAlarm: false })),
    ].toSorted((a, b) => a.at - b.at)) {
      const age = at - (readings.at(-1) ?? -Infinity);
      if (age >= (isAlarm ? Math.min(FRESH, interval / 2) : FRESH)) readings.push(at);
    }
    return readings;
  });
}

/** Returns the same for a browser that never rests, to show what its rest costs. */
export function dayAndNight(interval: number): number[] {
  return Array.from({ length: Math.floor(YEAR / interval) }, (_, at) => at * interval);
}

function days(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, day) => from + day);
}
