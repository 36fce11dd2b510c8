import { i18n } from '../shared/i18n';
import { isInUs, type JobPay, type JobPlace, type JobTerms } from '../../lib/shared/model/job-terms';
import { displayLocale } from '../shared/format';
import { wageText } from '../occupation/wages';

/** Returns a job's terms in words, the pay first. What JobScore does not have is left out. */
export function jobTermTexts(
  { pay = [], types = [], level, status }: JobTerms,
  place: JobPlace = {},
): string[] {
  return [
    ...pay.map(each => payText(each, place)),
    ...types.map(type => i18n.t(`job.types.${type}`)),
    level && i18n.t(`job.levels.${level}`),
    place.name,
    status && i18n.t(`job.statuses.${status}`),
  ].filter(words => typeof words === 'string');
}

function payText({ period, low, high }: JobPay, { country }: JobPlace): string {
  // JobScore names no currency: elsewhere a number stands alone.
  const words = (amount: number) =>
    isInUs(country)
      ? wageText({ amount, isOver: false }, period)
      : new Intl.NumberFormat(displayLocale()).format(amount);
  return i18n.t(`job.pay.${period}`, [rangeText(low === undefined ? low : words(low), high && words(high))]);
}

function rangeText(low: string | undefined, high: string | number | undefined): string {
  if (low === undefined) return i18n.t('job.pay.upTo', [high ?? '']);
  if (high === undefined) return i18n.t('job.pay.from', [low]);
  return low === high ? low : i18n.t('job.pay.range', [low, high]);
}
