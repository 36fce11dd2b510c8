import * as z from 'zod/mini';
import { PROFILER_FORMS, type ProfilerProgress } from '../../model/profiler';
import type { EnteredInput } from '../../model/interest-entry';
import { interestInput, wholeAnswers } from '../fields';
import { command, message, reply, none, type Empty } from '../message';

const progress: z.ZodMiniType<ProfilerProgress, ProfilerProgress> = z
  .strictObject({
    form: z.literal(PROFILER_FORMS),
    answers: z.string().check(z.regex(/^[1-5]*$/)),
    at: z.number(),
  })
  .check(z.refine(({ form, answers }) => answers.length <= form));

/** The Interest Profiler, answered together with a candidate. */
export const profilerMessages = {
  /** Opens the Interest Profiler, to be answered together with the candidate. */
  'profiler.open': command({}),
  /** Asks whose profiler the sender's own tab holds, and what was answered before. */
  'profiler.session': message({
    from: 'page',
    request: none,
    reply: reply<{ person?: { name?: string }; progress?: ProfilerProgress }>(),
  }),
  /** Keeps what was answered so far; `null` forgets it. */
  'profiler.progress': message({
    from: 'page',
    request: z.strictObject({ progress: z.nullable(progress) }),
    reply: reply<Empty>(),
  }),
  /** Keeps the answers as the candidate's; not where the tab is about nobody. `replaced`: other interests that went. */
  'profiler.keep': message({
    from: 'page',
    request: z.strictObject({ answers: wholeAnswers }),
    reply: reply<{ kept: boolean; replaced?: EnteredInput }>(),
  }),
  /** Brings back the interests that kept answers replaced, unless others were entered since. */
  'profiler.restore': message({
    from: 'page',
    request: z.strictObject({ answers: wholeAnswers, entry: interestInput, at: z.int().check(z.gte(0)) }),
    reply: reply<{ kept: boolean }>(),
  }),
} as const;
