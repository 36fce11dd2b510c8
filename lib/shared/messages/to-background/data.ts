import { z } from 'zod';
import type { ActivityEntry } from '../../model/stored-data';
import {
  CLEAR_SCOPES,
  type DataState,
  type ImportReport,
  MAX_FILE_CHARACTERS,
} from '../../model/stored-data';
import { message, reply, none } from '../message';

/** Messages about stored data and the activity log. */
export const dataMessages = {
  /** Counts what is stored. */
  'data.state': message({ from: 'page', request: none, reply: reply<DataState>() }),
  /** Deletes all about people, or everything; replies what is left. */
  'data.clear': message({
    from: 'page',
    request: z.strictObject({ what: z.enum(CLEAR_SCOPES) }),
    reply: reply<DataState>(),
  }),
  /** Writes the user's own work and the preferences as the text of a file. */
  'data.export': message({ from: 'page', request: none, reply: reply<{ text: string }>() }),
  /** Takes from such a file what is newer than what is here. */
  'data.import': message({
    from: 'page',
    request: z.strictObject({ text: z.string().max(MAX_FILE_CHARACTERS) }),
    reply: reply<ImportReport>(),
  }),
  /** Lists the latest requests to the services, the newest first. */
  'activity.list': message({ from: 'page', request: none, reply: reply<ActivityEntry[]>() }),
  /** Forgets all of them. */
  'activity.clear': message({ from: 'page', request: none, reply: reply<ActivityEntry[]>() }),
} as const;
