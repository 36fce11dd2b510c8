import * as z from 'zod/mini';
import type { Tier } from './sender';
import { visit } from './fields';

/** One message: its senders, its schema, the type of its reply. */
export interface MessageDefinition<Request extends z.ZodMiniType = z.ZodMiniType, Reply = unknown> {
  from: Tier | readonly Tier[];
  request: Request;
  reply: Reply;
}

/** Stands for the type of a reply; there is no value of it. */
export const reply = <Reply>(): Reply => undefined as Reply;

/** Defines one message. */
export const message = <Request extends z.ZodMiniType, Reply>(
  definition: MessageDefinition<Request, Reply>,
) => definition;

/** Where the sidebar runs: framed in a page, as the browser's side panel, in a tab of its own. */
export const SIDEBARS = ['frame', 'page'] as const;

/** A request or a reply without content. */
export type Empty = Record<string, never>;
export const none = z.strictObject({});

/** Defines what the user does in a sidebar about the visit it shows, which needs no reply. */
export const command = <Shape extends z.core.$ZodShape>(shape: Shape) =>
  message({ from: SIDEBARS, request: z.strictObject({ visit, ...shape }), reply: reply<Empty>() });
