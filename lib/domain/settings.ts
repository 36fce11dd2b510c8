/** What the user can choose on the settings page, keys aside. */
export interface Settings {
  /** How often JOFI's lists are read in the background, in minutes; 0 for never. */
  refreshMinutes: number;
  /** Whether profile ids and JOFI links are looked for in the candidate's notes and profile links. */
  readNotes: boolean;
  /** The JobScore user on whose behalf JobScore is asked; absent for the token's own user. */
  actingAs?: { id: string; name: string };
}

/** The intervals offered, in minutes. */
export const REFRESH_MINUTES = [0, 5, 10, 30, 60] as const;

export const DEFAULT_SETTINGS: Settings = { refreshMinutes: 10, readNotes: false };
