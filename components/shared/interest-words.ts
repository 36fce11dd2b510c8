import { i18n } from '../i18n';
import { MAX_SCORE, type Area } from '../../lib/domain/interests';
import type { InterestsData } from '../../lib/domain/review';

/** A candidate's interests, and where they are from. */
export type PersonInterests = Pick<Extract<InterestsData, { kind: 'known' }>, 'scores' | 'source'>;

const RANKS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'] as const;

/** How far the scores of the 30 questions go at least: five questions for each area, four points for each. */
const SHORT_FORM_MAX = 20;

/** How strong an interest is, in words: letters give an order alone; of 30 answers the highest score is not documented. */
export function interestWords({ scores, source }: PersonInterests, area: Area): string {
  if (source.kind === 'letters') return i18n.t(`ranks.${RANKS[source.areas.indexOf(area)] ?? 'other'}`);
  if (isShortForm(source)) return String(scores[area]);
  return i18n.t('interests.score', [scores[area], MAX_SCORE]);
}

/** The score that a whole bar stands for. */
export function wholeBar({ scores, source }: PersonInterests): number {
  const isSmall = Object.values(scores).every(score => score <= SHORT_FORM_MAX);
  return isShortForm(source) && isSmall ? SHORT_FORM_MAX : MAX_SCORE;
}

function isShortForm(source: PersonInterests['source']): boolean {
  return source.kind === 'answers' && source.answers.length === 30;
}
