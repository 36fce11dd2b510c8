import { z } from 'zod';
import type { Consent } from '../model/consent';
import { type KeyState, isKeyText } from '../model/api-keys';
import { SERVICES } from '../model/services';
import type { JobscoreUsers, PreferencesState } from '../model/settings';
import { settingsRequest } from './settings-request';
import { message, reply, none } from './message';

const service = z.enum(SERVICES);

/** What the user agreed to, the keys and the preferences. */
export const settingsMessages = {
  /** What the user agreed to; nothing where that is not what Fitside does today. */
  'consent.get': message({ from: 'page', request: none, reply: reply<{ consent?: Consent }>() }),
  /** The user agrees to what Fitside reads, or takes that back. */
  'consent.set': message({
    from: 'page',
    request: z.strictObject({ given: z.boolean() }),
    reply: reply<{ consent?: Consent }>(),
  }),
  /** The state of the three keys. */
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
  /** What the user chose, keys aside. */
  'settings.get': message({ from: 'page', request: none, reply: reply<PreferencesState>() }),
  /** Changes what is given and leaves the rest; answers what holds then. */
  'settings.set': message({
    from: 'page',
    request: settingsRequest,
    reply: reply<PreferencesState>(),
  }),
  /** The users that JobScore can be seen as. */
  'users.list': message({ from: 'page', request: none, reply: reply<JobscoreUsers>() }),
} as const;
