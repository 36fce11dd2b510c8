import { z } from 'zod';
import {
  type ActivityEntry,
  CLEAR_SCOPES,
  type DataState,
  type ImportReport,
  MAX_FILE_CHARACTERS,
} from '../model/stored-data';
import { message, reply, none } from './message';

/** What is kept, and what was asked of the services. */
export const dataMessages = {
  /** How much is kept. */
  'data.state': message({ from: 'page', request: none, reply: reply<DataState>() }),
  /** Deletes all about people, or everything; answers what is left. */
  'data.clear': message({
    from: 'page',
    request: z.strictObject({ what: z.enum(CLEAR_SCOPES) }),
    reply: reply<DataState>(),
  }),
  /** What the user did themselves, and the preferences, as the text of a file. */
  'data.export': message({ from: 'page', request: none, reply: reply<{ text: string }>() }),
  /** Takes from such a file what is newer than what is here. */
  'data.import': message({
    from: 'page',
    request: z.strictObject({ text: z.string().max(MAX_FILE_CHARACTERS) }),
    reply: reply<ImportReport>(),
  }),
  /** What was asked of the services lately, the newest first. */
  'activity.list': message({ from: 'page', request: none, reply: reply<ActivityEntry[]>() }),
  /** Forgets all of it. */
  'activity.clear': message({ from: 'page', request: none, reply: reply<ActivityEntry[]>() }),
} as const;
