import type { EpochMs } from '../../shared/model/time';
import type { ExportedPreferences, PreferenceImport } from '../../shared/model/stored-data';
import {
  isWidening,
  PREFERENCE_NAMES,
  type PreferenceChange,
  type PreferenceName,
  type Settings,
} from '../../shared/model/settings';

/** Settings that belong to this browser: its token, its organisation, and how its keys are locked. */
const STAYING: readonly string[] = ['actingAs', 'hiddenSections', 'lockAfter'];

/** Takes preferences to another browser and in from one. */
export function createPreferenceTransfer(parts: {
  settings: {
    getValue(): Promise<Settings>;
    setValue(settings: Settings): Promise<void>;
    locked(): Promise<readonly (keyof Settings)[]>;
  };
  changedAt: { getValue(): Promise<EpochMs>; setValue(at: EpochMs): Promise<void> };
  apply: (change: PreferenceChange) => Promise<unknown>;
  /** Runs a change when those before it are done. */
  run: <T>(change: () => Promise<T>) => Promise<T>;
}) {
  const { settings, changedAt, apply } = parts;

  return {
    /** Returns the settings to take to another browser. */
    async takeAlong(): Promise<ExportedPreferences> {
      const [value, locked] = await Promise.all([settings.getValue(), settings.locked()]);
      const left: readonly string[] = [...STAYING, ...locked];
      const values = Object.fromEntries(Object.entries(value).filter(([name]) => !left.includes(name)));
      return { values, at: await changedAt.getValue() };
    },

    /** Returns what taking these would change. */
    async compare({ values, at }: ExportedPreferences): Promise<PreferenceImport> {
      if ((await changedAt.getValue()) >= at) return 'older';
      const { others, widening } = await differing(values);
      return { others: Object.keys(others).length, widening };
    },

    /**
     * Takes what was taken along, unless what is here was chosen later; of what reads or keeps more than now, the accepted.
     * @returns undoes it; undefined where nothing was taken
     */
    take: (
      { values, at }: ExportedPreferences,
      accepted: readonly PreferenceName[],
    ): Promise<(() => Promise<void>) | undefined> =>
      parts.run(async () => {
        const [before, changedBefore] = await Promise.all([settings.getValue(), changedAt.getValue()]);
        if (changedBefore >= at) return undefined;
        const { others, widening } = await differing(values);
        const wanted = Object.entries(widening).filter(([name]) => accepted.includes(name as PreferenceName));
        await apply({ ...others, ...Object.fromEntries(wanted) });
        await changedAt.setValue(at);
        return () =>
          parts.run(async () => {
            await settings.setValue(before);
            await changedAt.setValue(changedBefore);
          });
      }),
  };

  /** Returns the free preferences that differ from those here, apart by whether they are to be asked for. */
  async function differing(
    values: PreferenceChange,
  ): Promise<{ others: PreferenceChange; widening: PreferenceChange }> {
    const [before, locked] = await Promise.all([settings.getValue(), settings.locked()]);
    const entries = PREFERENCE_NAMES.flatMap(name => {
      const after = values[name];
      const isSame =
        after === undefined || after === before[name] || locked.includes(name) || STAYING.includes(name);
      return isSame ? [] : [{ name, after, isAsked: isWidening(name, before[name], after) }];
    });
    const part = (isAsked: boolean): PreferenceChange =>
      Object.fromEntries(
        entries.filter(entry => entry.isAsked === isAsked).map(({ name, after }) => [name, after]),
      );
    return { others: part(false), widening: part(true) };
  }
}
