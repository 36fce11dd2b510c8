import type { Scores, InterestsSource } from '../../../shared/model/interests';

/** Six scores and whence they are. */
export interface SourcedScores {
  scores: Scores;
  source: InterestsSource;
}
