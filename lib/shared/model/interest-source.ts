import type { Area, ScoreCaveat } from './interests';

/** Where interests come from, which decides how surely they may be read; the best first. */
export type InterestsSource =
  /** Six scores that the user entered. */
  | { kind: 'scores'; enteredAt: number }
  /** Answers to the Interest Profiler that the user entered, or that were given to Fitside's questions. */
  | { kind: 'answers'; answers: string; enteredAt: number }
  /** JOFI's letters, highest first. */
  | { kind: 'letters'; areas: Area[] }
  /**
   * O*NET's values of the occupations the person chose: `used` of `chosen` had values. Which they are, and which of them
   * are `carried` over to the occupation that took the place of a retired code, is absent where an organisation hides it.
   */
  | {
      kind: 'occupations';
      used: number;
      chosen: number;
      codes?: string[];
      carried?: { from: string; to: string }[];
    };

export const SOURCE_KINDS = ['scores', 'answers', 'letters', 'occupations'] as const;
export type SourceKind = InterestsSource['kind'];

/** What makes interests weak ground: their scores, or that they are older than two years. */
export type Caveat = ScoreCaveat | 'old';
