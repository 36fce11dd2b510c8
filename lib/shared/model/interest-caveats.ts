import type { EpochMs } from './time';
import { type Scores, MAX_SCORE, isFlat, roundedScores, topAreas, type InterestsSource } from './interests';
import { highestScore } from './profiler';

/** Of the highest score there is: scores that lie no further apart than this show hardly any preference. */
const HARDLY_APART = 0.1;
/** What JOFI sends above O*NET's scale is taken for percent. */
const PERCENT = 100;

/**
 * Reasons why scores are weak: all six equal (nothing can be matched), hardly any difference between them, or several
 * that share the first place.
 */
export type ScoreCaveat = 'equal' | 'flat' | 'tied';

/**
 * Returns the caveats of scores; none for a clear profile. Equal ones are neither flat nor tied.
 * @param highest the highest score on their scale
 */
export function scoreCaveats(scores: Scores, highest = MAX_SCORE): ScoreCaveat[] {
  if (isFlat(scores)) return ['equal'];
  const values = Object.values(scores);
  const isFlatNearly = Math.max(...values) - Math.min(...values) <= highest * HARDLY_APART;
  return [
    ...(isFlatNearly ? (['flat'] as const) : []),
    ...(topAreas(scores).length > 1 ? (['tied'] as const) : []),
  ];
}

/** For this many years interests are taken to last. */
const LASTING_YEARS = 2;

/** Returns whether interests of that time are too old to rely on. */
function areInterestsOld(toldAt: EpochMs, now: EpochMs): boolean {
  const oldest = new Date(now);
  oldest.setFullYear(oldest.getFullYear() - LASTING_YEARS);
  return toldAt < oldest.getTime();
}

/** Reasons why interests are weak: their scores, or an age over two years. */
export type Caveat = ScoreCaveat | 'old';

/** Scores, and where they are from. */
interface Sourced {
  scores: Scores;
  source: InterestsSource;
}

/** The highest score there is on the scale of these. */
export function highestPossible({ scores, source }: Sourced): number {
  return source.kind === 'answers' ? highestScore(source.answers, Object.values(scores)) : MAX_SCORE;
}

/** Returns the scores as whole numbers, as they are shown: what JOFI sent on another scale is shown on that. */
export function shownScores({ scores, source }: Sourced): Scores {
  return roundedScores((source.kind === 'scores' && source.sent) || scores);
}

/** Returns the caveats of sourced scores; none where they stand for letters, which give an order only. */
export function scoreCaveatsOf(sourced: Sourced): ScoreCaveat[] {
  const { source } = sourced;
  if (source.kind === 'letters') return [];
  const isSent = source.kind === 'scores' && source.sent;
  return scoreCaveats(isSent || sourced.scores, isSent ? PERCENT : highestPossible(sourced));
}

/**
 * Returns the caveats of interests, from their scores and their age.
 * @param assessedAt when the participant answered the questions behind their letters
 */
export function caveatsOf(sourced: Sourced, assessedAt: EpochMs | undefined, now: EpochMs): Caveat[] {
  const { source } = sourced;
  const at = assessedAt ?? ('enteredAt' in source ? source.enteredAt : undefined);
  const isAged = at !== undefined && areInterestsOld(at, now);
  return [...scoreCaveatsOf(sourced), ...(isAged ? (['old'] as const) : [])];
}
