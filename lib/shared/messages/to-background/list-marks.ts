import * as z from 'zod/mini';
import { atLeast, atMost } from '../lengths';
import { MAX_MARKS_ASKED, type MarksAnswer } from '../../model/people';
import { jobscoreId } from '../fields';
import { message, reply } from '../message';

/** Marks beside the candidates that a JobScore page lists. */
export const listMarkMessages = {
  /** Asks which of the candidates in view have a profile or were invited. */
  'marks.read': message({
    from: 'content',
    request: z.strictObject({ ids: z.array(jobscoreId).check(atLeast(1), atMost(MAX_MARKS_ASKED)) }),
    reply: reply<MarksAnswer>(),
  }),
} as const;
