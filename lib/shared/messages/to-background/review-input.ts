import * as z from 'zod/mini';
import { atLeast, atMost } from '../lengths';
import { SOURCE_KINDS } from '../../model/interests';
import { email, interestInput as entry, jobscoreId, occupationCode, profileId } from '../fields';
import { command } from '../message';

/** Messages with the user's input about a candidate. */
export const reviewInputMessages = {
  /** The user typed or picked the candidate's address; `isOther` where the page's address names somebody else. */
  'review.useEmail': command({ email, isOther: z.optional(z.boolean()) }),
  /** The user settled which of the candidates that the page may show it is. */
  'review.useCandidate': command({ candidateId: jobscoreId }),
  /** The user switched to another of the matching profiles. */
  'review.useProfile': command({ profileId }),
  /**
   * The user entered interests for the candidate; they replace those entered before, and are used. `at` is when that was,
   * where it is undone that they were removed or replaced.
   */
  'review.enterInterests': command({ entry, at: z.optional(z.int().check(z.gte(0))) }),
  /** The user removed the interests entered. */
  'review.removeInterests': command({}),
  /** The user switched to another source of interests. */
  'review.useInterests': command({ from: z.enum(SOURCE_KINDS) }),
  /** The user gave the title of the job, or took it back: there is no JobScore token. */
  'review.useJobTitle': command({ title: z.string().check(atMost(200)) }),
  /** The user chose the occupation of the job that is shown; `null` takes the choice back. */
  'review.useOccupation': command({
    job: z.strictObject({
      id: z.string().check(atLeast(1), atMost(1_100)),
      title: z.string().check(atMost(1_000)),
    }),
    occupation: z.nullable(
      z.strictObject({ code: occupationCode, title: z.string().check(atLeast(1), atMost(300)) }),
    ),
  }),
} as const;
