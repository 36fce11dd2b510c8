import { i18n } from '../shared/i18n';
import type { Outlook, Wage, WageRange } from '../../lib/shared/model/occupation';
import { displayLocale } from '../shared/format';

/** Periods that wages are given for, the preferred one first. */
export const WAGE_PERIODS = ['annual', 'hourly'] as const;
export type WagePeriod = (typeof WAGE_PERIODS)[number];

/** The three points of a range, from the lowest. */
export const WAGE_POINTS = ['low', 'median', 'high'] as const;

/** A wage in dollars: "$61,000", "$29.33", "$239,200 or more". */
export function wageText({ amount, isOver }: Wage, period: WagePeriod, locale = displayLocale()): string {
  const digits = period === 'hourly' ? 2 : 0;
  const dollars = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'USD',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amount);
  return isOver ? i18n.t('wages.orMore', [dollars]) : dollars;
}

/**
 * Returns the median pay in short: "$63,000", "$29.33 an hour".
 * @param preferred the period to give it for, where O*NET has both
 */
export function medianText(outlook: Outlook, preferred?: WagePeriod): string | undefined {
  const isThere = preferred && outlook[preferred].median !== undefined;
  const period = isThere ? preferred : wagePeriodOf(outlook);
  const median = period && outlook[period].median;
  return median && i18n.t(`wages.short.${period}`, [wageText(median, period)]);
}

/** A range in one line: "$91,000 a year, from $61,000 to $130,000". */
export function wageRangeText({ low, median, high }: WageRange, period: WagePeriod): string {
  const words = (wage: Wage | undefined) => (wage ? wageText(wage, period) : i18n.t('wages.unknown'));
  return i18n.t(`wages.range.${period}`, [words(median), words(low), words(high)]);
}

/** Returns whether a range has any value. */
export function hasWages(range: WageRange): boolean {
  return WAGE_POINTS.some(point => range[point] !== undefined);
}

/** The end of a scale on which all these ranges can be drawn, in round dollars. */
export function wageScale(ranges: readonly WageRange[]): number {
  const most = Math.max(0, ...ranges.flatMap(range => WAGE_POINTS.map(point => range[point]?.amount ?? 0)));
  const step = 10 ** Math.max(0, Math.floor(Math.log10(most || 1)) - 1) * 2;
  return Math.ceil(most / step) * step;
}

/** Returns the period to show where one line has to do: by the hour only if there is no yearly wage. */
export function wagePeriodOf(outlook: Outlook): WagePeriod | undefined {
  return WAGE_PERIODS.find(period => hasWages(outlook[period]));
}

/** Returns the end of a common scale for each period; 0 where no wage uses it. */
export function wageScales(outlooks: readonly Outlook[]): Record<WagePeriod, number> {
  const scale = (period: WagePeriod) =>
    wageScale(outlooks.filter(outlook => wagePeriodOf(outlook) === period).map(outlook => outlook[period]));
  return { annual: scale('annual'), hourly: scale('hourly') };
}

/** The code of the wages where it is a broader one than the occupation's. */
export function broaderCode({ wagesOf }: Outlook, code: string): string | undefined {
  return wagesOf === undefined || code === `${wagesOf}.00` ? undefined : wagesOf;
}
