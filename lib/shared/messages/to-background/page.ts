import * as z from 'zod/mini';
import { atMost } from '../lengths';
import type { FrameState } from '../../model/frame';
import { email, jobscoreId, visit } from '../fields';
import { message, reply, none, type Empty } from '../message';

/** Messages about a page's candidate and the look of its frame. */
export const pageMessages = {
  /** The page shows a candidate. Replies how to draw the frame, and nothing about the candidate. */
  'page.candidate': message({
    from: 'content',
    request: z.strictObject({
      visit,
      candidateIds: z.array(jobscoreId).check(atMost(3)),
      heading: z.optional(z.string().check(atMost(100))),
      jobId: z.optional(jobscoreId),
      emails: z.array(email).check(atMost(10)),
    }),
    reply: reply<FrameState>(),
  }),
  /** The page no longer shows a candidate. */
  'page.left': message({ from: 'content', request: none, reply: reply<Empty>() }),
  /** Asks how to draw the frame by now, but not whether it is open: from the first time on the page decides that. */
  'frame.look': message({ from: 'content', request: none, reply: reply<Omit<FrameState, 'open'>>() }),
  /** Asks for how long the frame has been in its place in the page, unhidden and unmoved; 0 where it is not now. */
  'frame.sight': message({ from: 'frame', request: none, reply: reply<{ forMs: number }>() }),
  /** The user opened or closed the frame. */
  'frame.remember': message({
    from: 'content',
    request: z.strictObject({ open: z.boolean() }),
    reply: reply<Empty>(),
  }),
} as const;
