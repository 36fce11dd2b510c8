import { z } from 'zod';
import { ALL_PAGES } from '../model/career-matches';
import { ZONES } from '../model/occupation';
import { BRANCHES } from '../model/military';
import { PROFILER_FORMS } from '../model/profiler';
import { OCCUPATION_PARTS, type Topic } from '../model/topics';
import { wholeAnswers } from './entry-request';
import { occupationCode } from './ids';

const words = z.string().trim().min(1).max(200);

/** A topic as messages ask for it. */
export const topicRequest: z.ZodType<Topic, Topic> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(OCCUPATION_PARTS), code: occupationCode }),
  z.strictObject({ kind: z.literal('zones') }),
  z.strictObject({ kind: z.literal('search'), words, of: z.enum(['job', 'career']) }),
  z.strictObject({ kind: z.literal('military'), words, branch: z.enum(BRANCHES).optional() }),
  z.strictObject({ kind: z.literal('questions'), form: z.literal(PROFILER_FORMS) }),
  z.strictObject({ kind: z.literal('results'), answers: wholeAnswers }),
  z.strictObject({
    kind: z.literal('matches'),
    answers: wholeAnswers,
    page: z.number().int().min(1).max(ALL_PAGES),
    zone: z.literal(ZONES).optional(),
    isWorkedOut: z.literal(true).optional(),
  }),
]);
