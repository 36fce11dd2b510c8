import { z } from 'zod';
import type { InterestInput } from '../model/interest-entry';
import { AREAS, MAX_SCORE } from '../model/interests';

/** An answer string of the Interest Profiler, whole. */
export const wholeAnswers = z.string().regex(/^(?:[1-5]{30}|[1-5]{60})$/);

/** Six scores. */
export const wholeScores = z.record(z.enum(AREAS), z.number().int().min(0).max(MAX_SCORE));

/** Interests as messages give them. */
export const entryRequest: z.ZodType<InterestInput, InterestInput> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('scores'), scores: wholeScores }),
  z.strictObject({ kind: z.literal('answers'), answers: wholeAnswers }),
]);
