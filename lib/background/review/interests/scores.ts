import type { Scores } from '../../../shared/model/interests';
import type { InterestsSource } from '../../../shared/model/interest-source';

/** Six scores and whence they are. */
export interface SourcedScores {
  scores: Scores;
  source: InterestsSource;
}
