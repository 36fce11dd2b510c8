import * as z from 'zod/mini';
import { atLeast, atMost } from '../lengths';
import { ALL_PAGES } from '../../model/career-matches';
import { ZONES } from '../../model/occupation';
import { JOB_MENTIONS, SECTIONS } from '../../model/section-lists';
import type { SectionAnswer } from '../../model/section-answer';
import { visit, want } from '../fields';
import { command, message, none, reply, SIDEBARS } from '../message';

/** One section to read, and how much of it. */
const sectionRequest = z.strictObject({
  section: z.enum(SECTIONS),
  /** For careers: only this job zone. */
  zone: z.optional(z.literal(ZONES)),
  /** For careers: how many pages, from the first. */
  pages: z.optional(z.int().check(z.gte(1), z.lte(ALL_PAGES))),
  /** For the job: the user opened it, so that what takes requests is read too. */
  opened: z.optional(z.boolean()),
  /** For the job: sections that stay folded beside it, which it leaves out too. */
  folded: z.optional(z.array(z.enum(JOB_MENTIONS)).check(atMost(JOB_MENTIONS.length))),
});
export type SectionRequest = z.input<typeof sectionRequest>;

/** Messages with the sections of a review. */
export const reviewMessages = {
  /** Asks which visit the sender's own tab shows, or the tab it names. */
  'review.shown': message({ from: 'page', request: none, reply: reply<{ visit?: string }>() }),
  /**
   * Reads sections of the review of the sender's own tab, or of the tab that a top-level page names. The reply waits
   * for all of them, so only what is stored is asked for together.
   */
  'review.read': message({
    from: SIDEBARS,
    request: z.strictObject({
      visit,
      /** Names what is read together in several messages, so that the candidate is worked out once for all. */
      round: z.string().check(atLeast(1), atMost(64)),
      want,
      sections: z.array(sectionRequest).check(atLeast(1), atMost(SECTIONS.length)),
    }),
    reply: reply<{ answers: SectionAnswer[] } | { outdated: true }>(),
  }),
  /** Opens a sheet about the candidate, to be printed, without the sections that are not shown. */
  'sheet.open': command({ without: z.array(z.enum(SECTIONS)) }),
} as const;
