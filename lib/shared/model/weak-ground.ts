import type { Caveat, InterestsSource } from './interest-source';
import { isOld, MAX_SCORE, scoreCaveats, type ScoreCaveat, type Scores } from './interests';
import { highestScore } from './profiler';

/** Scores, and where they are from. */
interface Sourced {
  scores: Scores;
  source: InterestsSource;
}

/** The highest score there is on the scale of these. */
export function highestOf({ scores, source }: Sourced): number {
  return source.kind === 'answers' ? highestScore(source.answers, Object.values(scores)) : MAX_SCORE;
}

/** What of the scores makes them weak ground: nothing where they only stand for letters, which give an order. */
export function scoreCaveatsOf(sourced: Sourced): ScoreCaveat[] {
  return sourced.source.kind === 'letters' ? [] : scoreCaveats(sourced.scores, highestOf(sourced));
}

/**
 * What makes interests weak ground: their scores and their age.
 * @param assessedAt when the person answered the questions behind their letters; times in ms since the epoch
 */
export function caveatsOf(sourced: Sourced, assessedAt: number | undefined, now: number): Caveat[] {
  const { source } = sourced;
  const at = assessedAt ?? ('enteredAt' in source ? source.enteredAt : undefined);
  const isAged = at !== undefined && isOld(at, now);
  return [...scoreCaveatsOf(sourced), ...(isAged ? (['old'] as const) : [])];
}
