import type { Scores } from './interests';

/** Interests that the user entered for a candidate: six scores, or an answer string of the Interest Profiler. */
export type Entry = { kind: 'scores'; scores: Scores } | { kind: 'answers'; answers: string };

/** An entry as it is kept. */
export interface Entered {
  /** See `personOf`. */
  person: string;
  entry: Entry;
  /** In ms since the epoch. */
  at: number;
}
