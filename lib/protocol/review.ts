import { z } from 'zod';
import { ZONES } from '../domain/careers';
import { SOURCE_KINDS } from '../domain/interest-source';
import type { CheckedProfile } from '../domain/matching';
import { SECTIONS, type SectionAnswer } from '../domain/review';
import { entryRequest } from './entry-request';
import { occupationCode } from './topic-request';
import { SIDEBARS, message, reply, none, visit, profileId, email, want, type Empty } from './message';

/** What the sidebar asks and says of the candidate it shows. */
export const reviewMessages = {
  /** The visit that the sender's own tab shows, or the tab it names. */
  'review.shown': message({ from: 'page', request: none, reply: reply<{ visit?: string }>() }),
  /** One section of the review of the sender's own tab, or of the tab that a top-level page names. */
  'review.read': message({
    from: SIDEBARS,
    request: z.strictObject({
      visit,
      section: z.enum(SECTIONS),
      want,
      /** For careers: only this job zone. */
      zone: z.literal(ZONES).optional(),
      /** For careers: how many pages, from the first. */
      pages: z.number().int().min(1).max(100).optional(),
      /** For the job: the user opened it, so that what takes requests is read too. */
      opened: z.boolean().optional(),
    }),
    reply: reply<SectionAnswer | { outdated: true }>(),
  }),
  /** The user typed or picked the candidate's address. */
  'review.useEmail': message({
    from: SIDEBARS,
    request: z.strictObject({ visit, email }),
    reply: reply<Empty>(),
  }),
  /** The user switched to another of the matching profiles. */
  'review.useProfile': message({
    from: SIDEBARS,
    request: z.strictObject({ visit, profileId }),
    reply: reply<Empty>(),
  }),
  /** The user pasted what is to name the candidate's profile: answers whose it is, for the user to check. */
  'review.check': message({
    from: SIDEBARS,
    request: z.strictObject({ visit, text: z.string().max(2_000) }),
    reply: reply<CheckedProfile | { outdated: true }>(),
  }),
  /** The user says that the profile is this candidate's. */
  'review.link': message({
    from: SIDEBARS,
    request: z.strictObject({ visit, profileId }),
    reply: reply<Empty>(),
  }),
  /** The user says that the profile is not this candidate's. */
  'review.reject': message({
    from: SIDEBARS,
    request: z.strictObject({ visit, profileId }),
    reply: reply<Empty>(),
  }),
  /** The user takes back what they said of the profile. */
  'review.unlink': message({
    from: SIDEBARS,
    request: z.strictObject({ visit, profileId }),
    reply: reply<Empty>(),
  }),
  /** The user enters interests for the candidate; they take the place of those entered before, and are used. */
  'review.enterInterests': message({
    from: SIDEBARS,
    request: z.strictObject({ visit, entry: entryRequest }),
    reply: reply<Empty>(),
  }),
  /** The user removes what was entered. */
  'review.removeInterests': message({
    from: SIDEBARS,
    request: z.strictObject({ visit }),
    reply: reply<Empty>(),
  }),
  /** The user switched to another source of interests. */
  'review.useInterests': message({
    from: SIDEBARS,
    request: z.strictObject({ visit, from: z.enum(SOURCE_KINDS) }),
    reply: reply<Empty>(),
  }),
  /** The user says which occupation the job is that section *job* tells of; `null` takes it back. */
  'review.useOccupation': message({
    from: SIDEBARS,
    request: z.strictObject({
      visit,
      occupation: z.strictObject({ code: occupationCode, title: z.string().min(1).max(300) }).nullable(),
    }),
    reply: reply<Empty>(),
  }),
  /** The user wants a sheet about the candidate, to be printed, without the sections that are not shown. */
  'sheet.open': message({
    from: SIDEBARS,
    request: z.strictObject({ visit, without: z.array(z.enum(SECTIONS)) }),
    reply: reply<Empty>(),
  }),
} as const;
