import * as z from 'zod/mini';
import { PREFERENCES, type SidebarChoice } from '../../model/settings';
import { message, reply, none, type Empty } from '../message';

/** The browser's id of a window. */
const window = z.int().check(z.nonnegative());
const choice = z.strictObject({ place: z.literal(PREFERENCES.place.values), isFrameOpen: z.boolean() });

/** The browser's side panel in each window. */
export const panelMessages = {
  /** The user wants the sidebar in the side panel rather than in the page. Works only in a click. */
  'panel.open': message({ from: 'frame', request: none, reply: reply<Empty>() }),
  /** The side panel opened in a window. */
  'panel.opened': message({ from: 'page', request: z.strictObject({ window }), reply: reply<Empty>() }),
  /** The side panel is closing in a window. */
  'panel.closed': message({ from: 'page', request: z.strictObject({ window }), reply: reply<Empty>() }),
  /** The same, since the user wants the sidebar in the page. Replies what was chosen before. */
  'panel.left': message({ from: 'page', request: z.strictObject({ window }), reply: reply<SidebarChoice>() }),
  /** It was not closed after all: what was chosen before counts again. */
  'panel.stayed': message({
    from: 'page',
    request: z.strictObject({ window, before: choice }),
    reply: reply<Empty>(),
  }),
} as const;
