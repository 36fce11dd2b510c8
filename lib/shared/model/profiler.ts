import type { EpochMs } from './time';
import { MAX_SCORE, type Area } from './interests';

/** The forms of O*NET's Interest Profiler, by how many questions each asks. */
export const PROFILER_FORMS = [30, 60] as const;
export type ProfilerForm = (typeof PROFILER_FORMS)[number];

/** One question, in O*NET's words. */
export interface ProfilerQuestion {
  /** From 1. */
  index: number;
  area?: Area;
  text: string;
}

/** One of the five answers, in O*NET's words. */
export interface AnswerOption {
  value: 1 | 2 | 3 | 4 | 5;
  name: string;
}

/** The score of one area, as O*NET works it out of the answers. */
export interface InterestResult {
  area: Area;
  title: string;
  description?: string;
  score: number;
}

/** Answers given so far: one digit from 1 to 5 for each question, in their order. */
export interface ProfilerProgress {
  form: ProfilerForm;
  answers: string;
  /** When the newest was given. */
  at: EpochMs;
}

/**
 * Returns the highest score that answers can give an area. O*NET counts 0 to 4 for each answer, and may bring 30
 * questions to the scale of 60 without documenting it, so the sum decides.
 * @param scores the six scores O*NET gave for the answers
 */
export function highestScore(answers: string, scores: readonly number[]): number {
  const counted = [...answers].reduce((sum, digit) => sum + Number(digit) - 1, 0);
  const given = scores.reduce((sum, score) => sum + score, 0);
  return answers.length === 30 && given === counted && Math.max(...scores) <= MAX_SCORE / 2
    ? MAX_SCORE / 2
    : MAX_SCORE;
}
