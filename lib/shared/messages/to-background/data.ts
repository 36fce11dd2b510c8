import * as z from 'zod/mini';
import { atMost } from '../lengths';
import type { ActivityEntry } from '../../model/stored-data';
import {
  CLEAR_SCOPES,
  type DataState,
  type ImportPreview,
  type ImportReport,
  MAX_FILE_CHARACTERS,
} from '../../model/stored-data';
import { PREFERENCE_NAMES } from '../../model/settings';
import { message, reply, none } from '../message';

const fileText = z.string().check(atMost(MAX_FILE_CHARACTERS));

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
  /** Reads such a file and replies what it would change. Changes nothing. */
  'data.preview': message({
    from: 'page',
    request: z.strictObject({ text: fileText }),
    reply: reply<ImportPreview>(),
  }),
  /** Takes from such a file what is newer than what is here, and of widening preferences the accepted ones. */
  'data.import': message({
    from: 'page',
    request: z.strictObject({
      text: fileText,
      accepted: z.array(z.enum(PREFERENCE_NAMES)).check(atMost(30)),
    }),
    reply: reply<ImportReport>(),
  }),
  /** Reads the second copy of what the user made, as the text of a file. */
  'data.copy': message({ from: 'page', request: none, reply: reply<{ text: string }>() }),
  /** Ends the offer of a copy that was left; replies what is stored. */
  'data.endCopy': message({ from: 'page', request: none, reply: reply<DataState>() }),
  /** Lists the latest requests to the services, the newest first. */
  'activity.list': message({ from: 'page', request: none, reply: reply<ActivityEntry[]>() }),
  /** Forgets all of them. */
  'activity.clear': message({ from: 'page', request: none, reply: reply<ActivityEntry[]>() }),
} as const;
