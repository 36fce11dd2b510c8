import * as z from 'zod/mini';
import { atLeast, atMost } from '../lengths';
import type { Consent } from '../../model/consent';
import { type KeyState, isKeyText } from '../../model/api-keys';
import { SERVICES } from '../../model/services';
import {
  PREFERENCE_NAMES,
  preferenceFacts,
  type JobscoreUsers,
  type PreferenceName,
  type PreferencesState,
  type PreferenceValues,
} from '../../model/settings';
import { jobscoreId } from '../fields';
import { message, reply, none, SIDEBARS, type Empty } from '../message';

const service = z.enum(SERVICES);

/** The schema of each preference. */
export const preferenceFields = Object.fromEntries(
  PREFERENCE_NAMES.map(name => {
    const { values } = preferenceFacts(name);
    return [name, z.optional(values ? z.literal(values) : z.boolean())];
  }),
) as unknown as {
  [Name in PreferenceName]: z.ZodMiniOptional<z.ZodMiniType<PreferenceValues[Name], PreferenceValues[Name]>>;
};

const change = z.strictObject({
  ...preferenceFields,
  /** `null` for the token's own user. */
  actingAs: z.optional(
    z.nullable(z.strictObject({ id: jobscoreId, name: z.string().check(atLeast(1), atMost(300)) })),
  ),
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
    request: z.strictObject({ service, key: z.string().check(z.trim(), z.refine(isKeyText)) }),
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
