import type { Scores } from '../domain/interests';
import type { InterestsSource } from '../domain/interest-source';

/** Six scores and whence they are. */
export interface SourcedScores {
  scores: Scores;
  source: InterestsSource;
}
