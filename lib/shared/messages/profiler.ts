import { z } from 'zod';
import { PROFILER_FORMS, type ProfilerProgress } from '../model/profiler';
import { wholeAnswers } from './entry-request';
import { said, message, reply, none, type Empty } from './message';

const progress: z.ZodType<ProfilerProgress, ProfilerProgress> = z
  .strictObject({
    form: z.literal(PROFILER_FORMS),
    answers: z.string().regex(/^[1-5]*$/),
    at: z.number(),
  })
  .refine(({ form, answers }) => answers.length <= form);

/** The Interest Profiler, answered together with a candidate. */
export const profilerMessages = {
  /** The user wants the Interest Profiler, to be answered together with the candidate. */
  'profiler.open': said({}),
  /** With whom the profiler in the sender's own tab is answered, and what was answered before. */
  'profiler.session': message({
    from: 'page',
    request: none,
    reply: reply<{ person?: { name?: string }; progress?: ProfilerProgress }>(),
  }),
  /** What was answered so far; `null` when it is to be forgotten. */
  'profiler.progress': message({
    from: 'page',
    request: z.strictObject({ progress: progress.nullable() }),
    reply: reply<Empty>(),
  }),
  /** The answers are to be the candidate's; not kept where the tab is about nobody. */
  'profiler.keep': message({
    from: 'page',
    request: z.strictObject({ answers: wholeAnswers }),
    reply: reply<{ kept: boolean }>(),
  }),
} as const;
