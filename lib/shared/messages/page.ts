import { z } from 'zod';
import type { FrameState } from '../model/frame';
import { MAX_MARKS_ASKED, type MarksAnswer } from '../model/people';
import { email, jobscoreId, visit } from './ids';
import { message, reply, none, type Empty } from './message';

/** What the content script of a JobScore page says. */
export const pageMessages = {
  /** The page shows a candidate. Answers how to draw the frame, and nothing about the candidate. */
  'page.candidate': message({
    from: 'content',
    request: z.strictObject({
      visit,
      candidateId: jobscoreId.optional(),
      jobId: jobscoreId.optional(),
      emails: z.array(email).max(10),
    }),
    reply: reply<FrameState>(),
  }),
  /** How the frame is to be drawn by now; whether it is open is the page's own affair since. */
  'frame.look': message({ from: 'content', request: none, reply: reply<Omit<FrameState, 'open'>>() }),
  /** The page shows a candidate no longer. */
  'page.left': message({ from: 'content', request: none, reply: reply<Empty>() }),
  /** The user opened or closed the frame. */
  'frame.remember': message({
    from: 'content',
    request: z.strictObject({ open: z.boolean() }),
    reply: reply<Empty>(),
  }),
  /** The page lists these candidates, in view now: answers which of them have a profile or were invited. */
  'marks.read': message({
    from: 'content',
    request: z.strictObject({ ids: z.array(jobscoreId).min(1).max(MAX_MARKS_ASKED) }),
    reply: reply<MarksAnswer>(),
  }),
} as const;
