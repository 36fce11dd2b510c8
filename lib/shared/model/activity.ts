import type { ProblemKind, Service } from './problem';

/** One request, or one answer that needed none: enough to tell what went on, and nothing of whom it was about. */
export interface Activity {
  /** When it began, in ms since the epoch. */
  at: number;
  service: Service;
  /** What was asked for, in fixed words of Fitside's own. */
  operation: string;
  /** The HTTP status; absent where there was none. */
  status?: number;
  problem?: ProblemKind;
  durationMs: number;
  /** Answered from what is stored, without a request. */
  isFromStore: boolean;
}

/** So many of the newest are kept. */
export const MOST_ACTIVITIES = 500;
