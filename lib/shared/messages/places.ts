import { z } from 'zod';
import { SIDEBAR_PLACES, type SidebarChoice } from '../model/settings';
import { SIDEBARS, message, reply, none, type Empty } from './message';

/** The browser's id of a window. */
const window = z.number().int().nonnegative();
const choice = z.strictObject({ place: z.enum(SIDEBAR_PLACES), isFrameOpen: z.boolean() });

/** Where Fitside's own pages show: the browser's side panel, the options. */
export const placeMessages = {
  /** The user wants the sidebar in the browser's side panel rather than in the page. Heeded in a click alone. */
  'panel.open': message({ from: 'frame', request: none, reply: reply<Empty>() }),
  /** The browser's side panel has come in a window. */
  'panel.opened': message({ from: 'page', request: z.strictObject({ window }), reply: reply<Empty>() }),
  /** The browser's side panel is going in a window. */
  'panel.closed': message({ from: 'page', request: z.strictObject({ window }), reply: reply<Empty>() }),
  /** The same, since the user wants the sidebar in the page. Answers what was chosen before. */
  'panel.left': message({ from: 'page', request: z.strictObject({ window }), reply: reply<SidebarChoice>() }),
  /** It was not closed after all: what was chosen before counts again. */
  'panel.stayed': message({
    from: 'page',
    request: z.strictObject({ window, before: choice }),
    reply: reply<Empty>(),
  }),
  /** The user wants the options page. */
  'options.open': message({ from: SIDEBARS, request: none, reply: reply<Empty>() }),
} as const;
