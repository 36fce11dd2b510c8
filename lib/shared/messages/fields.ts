import * as z from 'zod/mini';
import { atLeast, atMost } from './lengths';
import { isJobscoreId } from '../model/candidate';
import { isEmail } from '../model/email';
import type { InterestInput } from '../model/interest-entry';
import { AREAS, MAX_SCORE } from '../model/interests';

/** One showing of one candidate. */
export const visit = z.uuid();

/** JobScore's ids of candidates, jobs and users. */
export const jobscoreId = z.string().check(z.refine(isJobscoreId));

/** JOFI's id of a profile. */
export const profileId = z.string().check(atLeast(1), atMost(100));

/** An O*NET code; six-digit ones are made whole before they are sent. */
export const occupationCode = z.string().check(z.regex(/^\d{2}-\d{4}\.\d{2}$/));

/** An email address. */
export const email = z.string().check(atMost(254), z.refine(isEmail));

/** An answer string of the Interest Profiler, whole. */
export const wholeAnswers = z.string().check(z.regex(/^(?:[1-5]{30}|[1-5]{60})$/));

/** Interest letters, highest first. */
export const wholeLetters = z.array(z.enum(AREAS)).check(
  atLeast(1),
  z.refine(areas => new Set(areas).size === areas.length),
);

/** Six scores. */
export const wholeScores = z.record(z.enum(AREAS), z.int().check(z.gte(0), z.lte(MAX_SCORE)));

/** Interests that a user entered. */
export const interestInput: z.ZodMiniType<InterestInput, InterestInput> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('scores'), scores: wholeScores }),
  z.strictObject({ kind: z.literal('answers'), answers: wholeAnswers }),
  z.strictObject({ kind: z.literal('letters'), areas: wholeLetters }),
]);

/**
 * Freshness of an answer. `stored` sends no request; `fresh` sends one when the stored answer is too old; `since`
 * sends one unless the answer was fetched at or after that time (ms since the epoch). `isAgain`: it failed before, and
 * the page tries again by itself.
 */
export const want = z.union([
  z.literal('stored'),
  z.literal('fresh'),
  z.strictObject({ since: z.number(), isAgain: z.optional(z.literal(true)) }),
]);
export type Freshness = z.output<typeof want>;
