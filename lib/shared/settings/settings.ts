import { storage } from '@wxt-dev/storage';
import type { Consent, FirstRunStep } from '../model/consent';
import { DEFAULT_SETTINGS, type Settings } from '../model/settings';
import { fixedSettings } from './fixed';

/** Set while the sidebar's frame is open on candidate pages. */
export const frameOpen = storage.defineItem<boolean>('local:frameOpen', { fallback: true, version: 1 });

/** The user's consent; absent before it is given and after it is withdrawn. */
export const consent = storage.defineItem<Consent>('local:consent');

/** The step at which the first run was left; `done` once it was gone through. */
export const firstRunStep = storage.defineItem<FirstRunStep | 'done'>('local:firstRunStep', {
  fallback: 'reads',
});

/**
 * A change after which open sidebars read again: of consent, of a key, of the user's entries, or of O*NET's tables;
 * in ms since the epoch.
 */
export interface Change {
  of: 'consent' | 'key' | 'entry' | 'tables';
  at: number;
}

/** Returns whether O*NET's answers may differ after a change, or after all was forgotten. */
export function isOfAccess(change: Change | null): boolean {
  return change?.of !== 'entry' && change?.of !== 'tables';
}

/** The newest of these. In `local`, since Firefox gives framed pages no `session`. */
export const lastChange = storage.defineItem<Change>('local:lastChange');

/**
 * When it last changed how far O*NET's tables have been read, in ms since the epoch: an open settings page then asks
 * how far.
 */
export const tablesChangedAt = storage.defineItem<number>('local:tablesChangedAt', { fallback: 0 });

/** The database that O*NET's stored answers came from. */
export const onetDatabase = storage.defineItem<string>('local:onetDatabase');

const chosen = storage.defineItem<Partial<Settings>>('local:settings', { fallback: {}, version: 1 });

/** When the user last chose anything of them, in ms since the epoch. */
export const settingsChangedAt = storage.defineItem<number>('local:settingsChangedAt', { fallback: 0 });

/**
 * Settings in force: an organisation's, else the user's, else the default, since settings grow with Fitside's
 * versions.
 */
export const settings = {
  async getValue(): Promise<Settings> {
    const [own, fixed] = await Promise.all([chosen.getValue(), fixedSettings.getValue()]);
    return whole(own, fixed);
  },

  /** Returns the settings an organisation fixed, which nobody else can change. */
  locked: async () => Object.keys(await fixedSettings.getValue()) as (keyof Settings)[],

  /** Keeps what the user chose; of what is fixed it stays what they chose before. */
  async setValue(value: Settings): Promise<void> {
    const [own, fixed] = await Promise.all([chosen.getValue(), fixedSettings.getValue()]);
    const isTheirs = ([name]: [string, unknown]) => !(name in fixed);
    await chosen.setValue({
      ...Object.fromEntries(Object.entries(value).filter(isTheirs)),
      ...Object.fromEntries(Object.entries(own).filter(one => !isTheirs(one))),
    });
  },

  /**
   * Watches the settings.
   * @param onChange receives all settings, and their values before
   * @returns ends the watching
   */
  watch(onChange: (value: Settings, before: Settings) => void): () => void {
    const tell = async (before: { own?: Partial<Settings>; fixed?: Partial<Settings> }) => {
      const [own, fixed] = await Promise.all([chosen.getValue(), fixedSettings.getValue()]);
      onChange(whole(own, fixed), whole(before.own ?? own, before.fixed ?? fixed));
    };
    const ends = [
      chosen.watch((_, own) => void tell({ own })),
      fixedSettings.watch((_, fixed) => void tell({ fixed })),
    ];
    return () => ends.forEach(end => end());
  },
};

function whole(own: Partial<Settings>, fixed: Partial<Settings>): Settings {
  return { ...DEFAULT_SETTINGS, ...own, ...fixed };
}
