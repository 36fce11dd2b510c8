import { z } from 'zod';
import { isEmail } from '../domain/email';
import type { Tier } from '../messaging/sender';

/** Everything one message is: who may send it, what it must look like, what it answers. */
interface Message<Request extends z.ZodType, Reply> {
  from: Tier | readonly Tier[];
  request: Request;
  reply: Reply;
}

/** The type of an answer; there is no value of it. */
export const reply = <Reply>(): Reply => undefined as Reply;
/** A message as it is written down. */
export const message = <Request extends z.ZodType, Reply>(definition: Message<Request, Reply>) => definition;

/** Where the sidebar runs: framed in a page, as the browser's side panel, in a tab of its own. */
export const SIDEBARS = ['frame', 'page'] as const;

/** What a message without content carries or answers. */
export type Empty = Record<string, never>;
export const none = z.strictObject({});

export const visit = z.uuid();
export const profileId = z.string().min(1).max(100);
export const email = z.string().max(254).refine(isEmail);
/**
 * How new an answer must be. `stored` asks no service; `fresh` asks when what is stored is too old; `since` asks unless
 * it was fetched at or after that time (ms since the epoch).
 */
export const want = z.union([z.literal('stored'), z.literal('fresh'), z.strictObject({ since: z.number() })]);
