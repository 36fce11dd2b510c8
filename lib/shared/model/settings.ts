import type { Allowance } from './allowance';
import { FRAME_SIDES } from './frame';
import { LANGUAGE_CHOICES, type Language } from './language';
import type { Problem } from './problem';
import { PURPOSES } from './section-lists';
import type { Section } from './sections';

/** Facts of a preference. */
interface PreferenceFacts {
  default: string | number | boolean;
  /** The values offered; a preference without them is on or off. */
  values?: readonly (string | number)[];
  /** Its title where administrators set it; organisations can fix no other preferences. */
  managed?: string;
}

/** Widths of the frame, in CSS pixels. */
export const FRAME_WIDTHS = { narrow: 320, medium: 380, wide: 460 } as const;
type FrameWidth = keyof typeof FRAME_WIDTHS;

/** Every preference, with its default and its values. Types, schemas and the policy are derived from this table. */
export const PREFERENCES = {
  /** Minutes between reads of JOFI's lists in the background; 0 for never. */
  refreshMinutes: { default: 10, values: [0, 5, 10, 30, 60] },
  /** Looks for profile ids and JOFI links in the candidate's notes and profile links. */
  readNotes: { default: false },
  /** Marks candidates in JobScore's lists who have a profile or were invited. */
  listMarks: { default: true },
  /** Keeps recent people. */
  rememberRecent: { default: true },
  /** Time that answers about people are kept: until the browser is closed, a day or a week. */
  keepFor: {
    default: 'day',
    values: ['session', 'day', 'week'],
    managed: 'How long answers about people are kept',
  },
  language: { default: 'browser', values: LANGUAGE_CHOICES },
  /** Light or dark, or as the browser asks pages to be. */
  theme: { default: 'browser', values: ['browser', 'light', 'dark'] },
  purpose: { default: 'coaching', values: PURPOSES, managed: 'What Fitside is used for' },
  /** Where the user has the sidebar: framed in JobScore's page, or the browser's own side panel. */
  place: { default: 'frame', values: ['frame', 'panel'] },
  /** Opens the frame on candidate pages if it was last open, rather than on demand only. */
  openAutomatically: { default: true },
  /** At which side of the page the frame stands. */
  side: { default: 'right', values: FRAME_SIDES },
  width: { default: 'medium', values: Object.keys(FRAME_WIDTHS) as FrameWidth[] },
  /** Minutes without use after which keys with a passphrase are locked; 0 for only when the browser is closed. */
  lockAfter: { default: 60, values: [15, 60, 240, 0] },
} as const satisfies Record<string, PreferenceFacts>;

export type PreferenceName = keyof typeof PREFERENCES;
export const PREFERENCE_NAMES = Object.keys(PREFERENCES) as PreferenceName[];

/** Returns what is stated about a preference. */
export function preferenceFacts(name: PreferenceName): PreferenceFacts {
  return PREFERENCES[name];
}

type PreferenceValue<Name extends PreferenceName> = (typeof PREFERENCES)[Name] extends {
  values: readonly (infer Value)[];
}
  ? Value
  : boolean;

/** Preferences that change nothing but looks. */
const LOOKS: readonly PreferenceName[] = ['language', 'theme', 'place', 'side', 'width'];

/** Returns whether a new value reads, keeps or shows more than the one before. In doubt it does. */
export function isWidening<Name extends PreferenceName>(
  name: Name,
  before: PreferenceValues[Name],
  after: PreferenceValues[Name],
): boolean {
  if (before === after || LOOKS.includes(name)) return false;
  if (typeof after === 'boolean') return after;
  const order: readonly unknown[] = PREFERENCES.keepFor.values;
  if (name === 'keepFor') return order.indexOf(after) > order.indexOf(before);
  // From 0, which is never, to anything; else to shorter times.
  if (name === 'refreshMinutes') return after !== 0 && (before === 0 || after < before);
  return true;
}

/** The value of every preference. */
export type PreferenceValues = { [Name in PreferenceName]: PreferenceValue<Name> };

/** The preferences that an organisation can fix. */
export type ManagedPreference = {
  [Name in PreferenceName]: (typeof PREFERENCES)[Name] extends { managed: string } ? Name : never;
}[PreferenceName];

/** The user's settings, keys aside. */
export interface Settings extends PreferenceValues {
  /** The JobScore user on whose behalf JobScore is asked; absent for the token's own user. */
  actingAs?: ActingAs;
  /** Sections that an organisation hides; users cannot. */
  hiddenSections: readonly Section[];
}

export type KeepFor = Settings['keepFor'];
export type SidebarPlace = Settings['place'];

const DAY_MS = 24 * 60 * 60_000;

/** The same in ms. Browsers may be open for weeks, so what goes with a session is not kept for longer than a day. */
export const KEEP_MS: Record<KeepFor, number> = { session: DAY_MS, day: DAY_MS, week: 7 * DAY_MS };

/** Theme and language of the pages. */
export interface PageAppearance {
  language: Language;
  theme: Settings['theme'];
}

/** Where the user has the sidebar, and whether the frame was last open. */
export interface SidebarChoice {
  place: SidebarPlace;
  isFrameOpen: boolean;
}

/** A JobScore user on whose behalf JobScore is asked. */
export interface ActingAs {
  id: string;
  name: string;
}

/** A user of the JobScore account. */
export interface JobscoreUser extends ActingAs {
  email?: string;
}

export const DEFAULT_SETTINGS: Settings = {
  ...(Object.fromEntries(
    PREFERENCE_NAMES.map(name => [name, PREFERENCES[name].default]),
  ) as unknown as PreferenceValues),
  hiddenSections: [],
};

/** Returns whether any of some settings changed. */
export function isAnyChanged(value: Settings, before: Settings, names: readonly (keyof Settings)[]): boolean {
  return names.some(name => JSON.stringify(value[name]) !== JSON.stringify(before[name]));
}

/** A change of preferences: what is absent stays. */
export type PreferenceChange = { [Name in PreferenceName]?: PreferenceValues[Name] | undefined };

/** A change of settings: what is absent stays. */
export interface SettingsChange extends PreferenceChange {
  /** `null` for the token's own user. */
  actingAs?: ActingAs | null | undefined;
}

/** The settings as the settings page shows them. */
export interface PreferencesState {
  settings: Settings;
  /** Settings that an organisation fixed. */
  locked?: readonly (keyof Settings)[];
  /** Requests left in JobScore's hour; absent until it has answered once. */
  allowance?: Allowance;
  /** Why a change was not made. */
  refused?: Problem;
}

/** The users of the JobScore account, or why they could not be read. */
export type JobscoreUsers = { users: JobscoreUser[]; isCut: boolean } | { problem: Problem };
