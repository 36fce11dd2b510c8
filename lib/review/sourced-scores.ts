import type { Scores } from '../domain/interests';
import type { InterestsSource } from '../domain/review';

/** Six scores and whence they are. */
export interface SourcedScores {
  scores: Scores;
  source: InterestsSource;
}
