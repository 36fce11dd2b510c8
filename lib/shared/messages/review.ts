import { z } from 'zod';
import { ALL_PAGES } from '../model/career-matches';
import { ZONES } from '../model/occupation';
import { SOURCE_KINDS } from '../model/interests';
import type { CheckedProfile } from '../model/profile-matching';
import { SECTIONS, TOLD_BY_MATCH } from '../model/sections';
import type { SectionAnswer } from '../model/review';
import { entryRequest } from './entry-request';
import { email, occupationCode, profileId, visit } from './ids';
import { message, none, reply, said, SIDEBARS, want } from './message';

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
      pages: z.number().int().min(1).max(ALL_PAGES).optional(),
      /** For the job: the user opened it, so that what takes requests is read too. */
      opened: z.boolean().optional(),
      /** For the job: sections that stay folded beside it, of which it is not to tell either. */
      folded: z.array(z.enum(TOLD_BY_MATCH)).max(TOLD_BY_MATCH.length).optional(),
    }),
    reply: reply<SectionAnswer | { outdated: true }>(),
  }),
  /** The user pasted what is to name the candidate's profile: answers whose it is, for the user to check. */
  'review.check': message({
    from: SIDEBARS,
    request: z.strictObject({ visit, text: z.string().max(2_000) }),
    reply: reply<CheckedProfile | { outdated: true }>(),
  }),
  /** The user typed or picked the candidate's address. */
  'review.useEmail': said({ email }),
  /** The user switched to another of the matching profiles. */
  'review.useProfile': said({ profileId }),
  /** The user says that the profile is this candidate's. */
  'review.link': said({ profileId }),
  /** The user says that the profile is not this candidate's. */
  'review.reject': said({ profileId }),
  /** The user takes back what they said of the profile. */
  'review.unlink': said({ profileId }),
  /** The user enters interests for the candidate; they take the place of those entered before, and are used. */
  'review.enterInterests': said({ entry: entryRequest }),
  /** The user removes what was entered. */
  'review.removeInterests': said({}),
  /** The user switched to another source of interests. */
  'review.useInterests': said({ from: z.enum(SOURCE_KINDS) }),
  /** The user says which occupation the job is that they are shown; `null` takes it back. */
  'review.useOccupation': said({
    job: z.strictObject({ id: z.string().min(1).max(100), title: z.string().min(1).max(1_000) }),
    occupation: z.strictObject({ code: occupationCode, title: z.string().min(1).max(300) }).nullable(),
  }),
  /** The user wants a sheet about the candidate, to be printed, without the sections that are not shown. */
  'sheet.open': said({ without: z.array(z.enum(SECTIONS)) }),
} as const;
