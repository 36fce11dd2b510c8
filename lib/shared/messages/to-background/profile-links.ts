import * as z from 'zod/mini';
import { atMost } from '../lengths';
import type { ProfileLink, CheckedProfile } from '../../model/profile-matching';
import { profileId, visit } from '../fields';
import { command, message, none, reply, SIDEBARS } from '../message';

/** Messages about the links between candidates and profiles that users made. */
export const profileLinkMessages = {
  /** The user pasted what is to name the candidate's profile: replies whose it is, for the user to check. */
  'review.check': message({
    from: SIDEBARS,
    request: z.strictObject({ visit, text: z.string().check(atMost(2_000)) }),
    reply: reply<CheckedProfile | { outdated: true }>(),
  }),
  /** The user decided that the profile is this candidate's. */
  'review.link': command({ profileId }),
  /** The user decided that the profile is not this candidate's. */
  'review.reject': command({ profileId }),
  /** The user takes back what they decided about the profile. */
  'review.unlink': command({ profileId }),
  /** Lists all these decisions, the newest first. */
  'links.list': message({ from: 'page', request: none, reply: reply<ProfileLink[]>() }),
  /** Brings back one that was just removed; replies all. */
  'links.restore': message({
    from: 'page',
    request: z.strictObject({
      person: z.string().check(atMost(300)),
      scope: z.string().check(atMost(100)),
      profileId,
      kind: z.enum(['same', 'not']),
      profileName: z.string().check(atMost(1_000)),
      candidateName: z.optional(z.string().check(atMost(1_000))),
      at: z.number(),
      wasLinked: z.optional(z.boolean()),
    }),
    reply: reply<ProfileLink[]>(),
  }),
  /** Forgets one of them; replies what is left. */
  'links.remove': message({
    from: 'page',
    request: z.strictObject({
      person: z.string().check(atMost(300)),
      scope: z.string().check(atMost(100)),
      profileId,
    }),
    reply: reply<ProfileLink[]>(),
  }),
} as const;
