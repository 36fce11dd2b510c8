import { z } from 'zod';
import type { Tier } from './sender';
import { visit } from './ids';

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

/**
 * How new an answer must be. `stored` asks no service; `fresh` asks when what is stored is too old; `since` asks unless
 * it was fetched at or after that time (ms since the epoch).
 */
export const want = z.union([z.literal('stored'), z.literal('fresh'), z.strictObject({ since: z.number() })]);

/** What the user says or wants in a sidebar, of the visit it shows; there is nothing to answer. */
export const said = <Shape extends z.ZodRawShape>(shape: Shape) =>
  message({ from: SIDEBARS, request: z.strictObject({ visit, ...shape }), reply: reply<Empty>() });
