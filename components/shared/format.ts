import type { EpochMs } from '../../lib/shared/model/time';
import { localeOf } from '../../lib/shared/model/language';
import { spokenLanguage } from './i18n';

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 24 * 60 * 60_000],
  ['month', 30 * 24 * 60 * 60_000],
  ['week', 7 * 24 * 60 * 60_000],
  ['day', 24 * 60 * 60_000],
  ['hour', 60 * 60_000],
  ['minute', 60_000],
];

/** The locale that dates and numbers take: a variant of the language Fitside's words are in. */
export function displayLocale(): string {
  return localeOf(spokenLanguage());
}

/** Formats the time since `then` in one unit: "3 minutes ago". Undefined for less than a minute. */
export function formatAge(now: EpochMs, then: number, locale = displayLocale()): string | undefined {
  const age = now - then;
  const unit = UNITS.find(([, length]) => age >= length);
  if (!unit) return undefined;
  const [name, length] = unit;
  return new Intl.RelativeTimeFormat(locale, { numeric: 'always' }).format(-Math.floor(age / length), name);
}

/** A day: "Mar 4, 2026". */
export function formatDate(time: number, locale = displayLocale()): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(time);
}

/** A day of the calendar, wherever one is: `YYYY-MM-DD` as "Mar 4, 2026". */
export function formatDay(day: string, locale = displayLocale()): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(day));
}

/** A number with its separators: "3,600". */
export function formatNumber(value: number, locale = displayLocale()): string {
  return new Intl.NumberFormat(locale).format(value);
}

/** A share in percent: "31%". */
export function formatPercent(percent: number, locale = displayLocale()): string {
  return new Intl.NumberFormat(locale, { style: 'percent' }).format(percent / 100);
}

/** A moment in full: "Mar 4, 2026, 3:20 PM". */
export function formatMoment(time: number, locale = displayLocale()): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(time);
}

/** A time of day: "14:05" or "2:05 PM". */
export function formatTime(time: number, locale = displayLocale()): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(time);
}

/** Words joined as a sentence would: "JOFI and O*NET". */
export function formatList(words: readonly string[], locale = displayLocale()): string {
  return new Intl.ListFormat(locale).format(words);
}

/** A moment to the second: "Mar 4, 14:05:09". */
export function formatPreciseTime(time: number, locale = displayLocale()): string {
  return new Intl.DateTimeFormat(locale, {
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    second: '2-digit',
  }).format(time);
}

const BYTE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** An amount of data in one unit: "1.4 MB". */
export function formatBytes(bytes: number, locale = displayLocale()): string {
  const power = Math.min(BYTE_UNITS.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: BYTE_UNITS[power]!,
    maximumFractionDigits: power === 0 ? 0 : 1,
  }).format(bytes / 1000 ** power);
}
