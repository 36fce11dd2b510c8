import { DEFAULT_SETTINGS, type Settings } from '../model/settings';
import type { EpochMs } from '../model/time';
import type { ManagedSettings } from '../model/policy';
import { defineValue } from './define-value';
import { readNumber, readSettings } from './read-values';

const chosenSettings = defineValue<Partial<Settings>, Partial<Settings>>('settings', readSettings, {});

/** When the user last chose anything of them. */
export const settingsChangedAt = defineValue<EpochMs, EpochMs>('settingsChangedAt', readNumber, 0);

/**
 * Settings in force: an organisation's, else the user's, else the default, since settings grow with Fitside's
 * versions.
 */
export const settings = {
  async getValue(): Promise<Settings> {
    const [chosen, fixed] = await Promise.all([chosenSettings.getValue(), managedSettings.getValue()]);
    return whole(chosen, fixed);
  },

  /** Returns the settings an organisation fixed, which nobody else can change. */
  locked: async () => Object.keys(await managedSettings.getValue()) as (keyof Settings)[],

  /** Keeps what the user chose; of what is fixed it stays what they chose before. */
  async setValue(value: Settings): Promise<void> {
    const [chosen, fixed] = await Promise.all([chosenSettings.getValue(), managedSettings.getValue()]);
    const isTheirs = ([name]: [string, unknown]) => !(name in fixed);
    await chosenSettings.setValue({
      ...Object.fromEntries(Object.entries(value).filter(isTheirs)),
      ...Object.fromEntries(Object.entries(chosen).filter(entry => !isTheirs(entry))),
    });
  },

  /**
   * Watches the settings.
   * @param onChange receives all settings, and their values before
   * @returns ends the watching
   */
  watch(onChange: (value: Settings, before: Settings) => void): () => void {
    const notify = async (before: { chosen?: Partial<Settings>; fixed?: Partial<Settings> }) => {
      const [chosen, fixed] = await Promise.all([chosenSettings.getValue(), managedSettings.getValue()]);
      onChange(whole(chosen, fixed), whole(before.chosen ?? chosen, before.fixed ?? fixed));
    };
    const ends = [
      chosenSettings.watch((_, chosen) => void notify({ chosen })),
      managedSettings.watch((_, fixed) => void notify({ fixed })),
    ];
    return () => ends.forEach(end => end());
  },
};

function whole(chosen: Partial<Settings>, fixed: Partial<Settings>): Settings {
  return { ...DEFAULT_SETTINGS, ...chosen, ...fixed };
}

/**
 * The fixed settings as the background last read them, for all of Fitside's pages: some browsers hand the policy to the
 * background alone. The keys are never here.
 */
export const managedSettings = defineValue<ManagedSettings, ManagedSettings>(
  'fixedSettings',
  readSettings,
  {},
);
