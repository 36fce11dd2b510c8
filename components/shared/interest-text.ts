import { i18n } from './i18n';
import { AREAS, MAX_SCORE, rankedAreas, type Area } from '../../lib/shared/model/interests';
import type { InterestsData } from '../../lib/shared/model/sections';
import { highestPossible, shownScores } from '../../lib/shared/model/interest-caveats';

/** A candidate's interests, and where they are from. */
export type PersonInterests = Pick<Extract<InterestsData, { kind: 'known' }>, 'scores' | 'source'>;

const RANKS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'] as const;

/**
 * Describes an interest's strength. Letters give an order alone; scores of 30 answers appear as O*NET gives them, and those
 * of JOFI as JOFI does, since their scales are not certain.
 */
export function interestText(interests: PersonInterests, area: Area): string {
  const { source } = interests;
  const scores = shownScores(interests);
  if (source.kind === 'letters') return i18n.t(`ranks.${RANKS[source.areas.indexOf(area)] ?? 'other'}`);
  const whole = highestPossible(interests);
  const isShort = source.kind === 'answers' && source.answers.length === 30 && whole === MAX_SCORE;
  const isOfJofi = source.kind === 'scores' && source.enteredAt === undefined;
  return isShort || isOfJofi ? String(scores[area]) : i18n.t('interests.score', [scores[area], whole]);
}

/** The areas, the strongest first. Letters keep their own order, of which the stand-in scores know only the first three. */
export function areasInOrder({ scores, source }: PersonInterests): Area[] {
  if (source.kind !== 'letters') return rankedAreas(scores);
  return [...source.areas, ...AREAS.filter(area => !source.areas.includes(area))];
}
