import type { Allowance } from './allowance';
import type { FrameSide } from './frame';
import type { Language, LanguageChoice } from './language';
import type { Problem } from './problem';
import type { Purpose } from './section-lists';
import type { Section } from './sections';

/** The user's settings, keys aside. */
export interface Settings {
  /** Minutes between reads of JOFI's lists in the background; 0 for never. */
  refreshMinutes: number;
  /** Looks for profile ids and JOFI links in the candidate's notes and profile links. */
  readNotes: boolean;
  /** Marks candidates in JobScore's lists who have a profile or were invited. */
  listMarks: boolean;
  /** Keeps recent people. */
  rememberRecent: boolean;
  /** Time that answers about people are kept. */
  keepFor: KeepFor;
  language: LanguageChoice;
  theme: Theme;
  /** Where the user has the sidebar. */
  place: SidebarPlace;
  /** Opens the frame on candidate pages if it was last open, rather than on demand only. */
  openAutomatically: boolean;
  /** At which side of the page the frame stands. */
  side: FrameSide;
  width: FrameWidth;
  purpose: Purpose;
  /** The JobScore user on whose behalf JobScore is asked; absent for the token's own user. */
  actingAs?: ActingAs;
  /** Sections that an organisation hides; users cannot. */
  hiddenSections: readonly Section[];
}

/** Times that answers about people are kept: until the browser is closed, a day or a week. */
export const KEEP_FOR = ['session', 'day', 'week'] as const;
export type KeepFor = (typeof KEEP_FOR)[number];

const DAY_MS = 24 * 60 * 60_000;

/** The same in ms. Browsers may be open for weeks, so what goes with a session is not kept for longer than a day. */
export const KEEP_MS: Record<KeepFor, number> = { session: DAY_MS, day: DAY_MS, week: 7 * DAY_MS };

/** Light or dark, or as the browser asks pages to be. */
export const THEMES = ['browser', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

/** Theme and language of the pages. */
export interface PageAppearance {
  language: Language;
  theme: Theme;
}

/** The sidebar's places: framed in JobScore's page, or the browser's own side panel. */
export const SIDEBAR_PLACES = ['frame', 'panel'] as const;
export type SidebarPlace = (typeof SIDEBAR_PLACES)[number];

/** Where the user has the sidebar, and whether the frame was last open. */
export interface SidebarChoice {
  place: SidebarPlace;
  isFrameOpen: boolean;
}

/** Widths of the frame, in CSS pixels. */
export const FRAME_WIDTHS = { narrow: 320, medium: 380, wide: 460 } as const;
export type FrameWidth = keyof typeof FRAME_WIDTHS;

/** A JobScore user on whose behalf JobScore is asked. */
export interface ActingAs {
  id: string;
  name: string;
}

/** A user of the JobScore account. */
export interface JobscoreUser extends ActingAs {
  email?: string;
}

/** The intervals offered, in minutes. */
export const REFRESH_MINUTES = [0, 5, 10, 30, 60] as const;

export const DEFAULT_SETTINGS: Settings = {
  refreshMinutes: 10,
  readNotes: false,
  listMarks: true,
  rememberRecent: true,
  keepFor: 'day',
  language: 'browser',
  theme: 'browser',
  place: 'frame',
  openAutomatically: true,
  side: 'right',
  width: 'medium',
  purpose: 'coaching',
  hiddenSections: [],
};

/** Returns whether any of some settings changed. */
export function isAnyChanged(value: Settings, before: Settings, names: readonly (keyof Settings)[]): boolean {
  return names.some(name => JSON.stringify(value[name]) !== JSON.stringify(before[name]));
}

/** A change of settings: what is absent stays. */
export interface SettingsChange {
  refreshMinutes?: (typeof REFRESH_MINUTES)[number] | undefined;
  readNotes?: boolean | undefined;
  listMarks?: boolean | undefined;
  rememberRecent?: boolean | undefined;
  keepFor?: KeepFor | undefined;
  language?: LanguageChoice | undefined;
  theme?: Theme | undefined;
  place?: SidebarPlace | undefined;
  openAutomatically?: boolean | undefined;
  side?: FrameSide | undefined;
  width?: FrameWidth | undefined;
  purpose?: Purpose | undefined;
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
