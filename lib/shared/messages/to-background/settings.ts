import { z } from 'zod';
import type { Consent } from '../../model/consent';
import { FRAME_SIDES } from '../../model/frame';
import { type KeyState, isKeyText } from '../../model/api-keys';
import { LANGUAGE_CHOICES } from '../../model/language';
import { SERVICES } from '../../model/services';
import { PURPOSES } from '../../model/section-lists';
import {
  FRAME_WIDTHS,
  KEEP_FOR,
  SIDEBAR_PLACES,
  REFRESH_MINUTES,
  THEMES,
  type FrameWidth,
  type JobscoreUsers,
  type PreferencesState,
} from '../../model/settings';
import { jobscoreId } from '../fields';
import { message, reply, none, SIDEBARS, type Empty } from '../message';

const service = z.enum(SERVICES);

/** The preferences that can be taken along from one browser to another: all but the user JobScore is seen as. */
export const preferenceFields = {
  refreshMinutes: z.literal(REFRESH_MINUTES).optional(),
  readNotes: z.boolean().optional(),
  listMarks: z.boolean().optional(),
  rememberRecent: z.boolean().optional(),
  keepFor: z.enum(KEEP_FOR).optional(),
  language: z.enum(LANGUAGE_CHOICES).optional(),
  theme: z.enum(THEMES).optional(),
  purpose: z.enum(PURPOSES).optional(),
  place: z.enum(SIDEBAR_PLACES).optional(),
  openAutomatically: z.boolean().optional(),
  side: z.enum(FRAME_SIDES).optional(),
  width: z.enum(Object.keys(FRAME_WIDTHS) as [FrameWidth, ...FrameWidth[]]).optional(),
};

const change = z.strictObject({
  ...preferenceFields,
  /** `null` for the token's own user. */
  actingAs: z
    .strictObject({ id: jobscoreId, name: z.string().min(1).max(300) })
    .nullable()
    .optional(),
});

/** Consent, the keys and the preferences. */
export const settingsMessages = {
  /** Opens the options page. */
  'options.open': message({ from: SIDEBARS, request: none, reply: reply<Empty>() }),
  /** Reads what the user agreed to; nothing where that is not what Fitside does today. */
  'consent.get': message({ from: 'page', request: none, reply: reply<{ consent?: Consent }>() }),
  /** The user agrees to what Fitside reads, or takes that back. */
  'consent.set': message({
    from: 'page',
    request: z.strictObject({ given: z.boolean() }),
    reply: reply<{ consent?: Consent }>(),
  }),
  /** Reads the state of the three keys. */
  'keys.list': message({ from: 'page', request: none, reply: reply<KeyState[]>() }),
  /** Saves a key in place of an earlier one, then tests it. */
  'keys.save': message({
    from: 'page',
    request: z.strictObject({ service, key: z.string().trim().refine(isKeyText) }),
    reply: reply<KeyState>(),
  }),
  /** Tests the saved key by a real request. */
  'keys.test': message({ from: 'page', request: z.strictObject({ service }), reply: reply<KeyState>() }),
  /** Removes a key and all that was read with it. */
  'keys.remove': message({ from: 'page', request: z.strictObject({ service }), reply: reply<KeyState>() }),
  /** Reads what the user chose, keys aside. */
  'settings.get': message({ from: 'page', request: none, reply: reply<PreferencesState>() }),
  /** Changes the settings given and leaves the rest; replies what holds then. */
  'settings.set': message({ from: 'page', request: change, reply: reply<PreferencesState>() }),
  /** Lists the users that JobScore can be seen as. */
  'users.list': message({ from: 'page', request: none, reply: reply<JobscoreUsers>() }),
} as const;
