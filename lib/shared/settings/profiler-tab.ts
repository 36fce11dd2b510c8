import { createTabValues, tabValue } from './tab-values';

/** The candidate of an Interest Profiler tab. */
export interface ProfilerPerson {
  /** See `personOf`. */
  person: string;
  /** As JobScore has it; absent while it was not read. */
  name?: string;
}

export type ProfilerTabs = ReturnType<typeof createProfilerTabs>;

const KIND = 'profiler';

/** Keeps each Interest Profiler tab's candidate, which no address names. */
export function createProfilerTabs() {
  const { get, set, changes, remove, all, clear } = createTabValues<ProfilerPerson>(KIND);

  return {
    /** Opens a tab and keeps its candidate; the tab's page may ask for it before this is done. */
    open(create: () => Promise<number | undefined>, person: ProfilerPerson): Promise<void> {
      return changes.run(async () => {
        const tabId = await create();
        if (tabId !== undefined) await set(tabId, person);
      });
    },

    async of(tabId: number): Promise<ProfilerPerson | undefined> {
      await changes.settled();
      return (await get(tabId)) ?? undefined;
    },

    remove,
    all,
    clear,
  };
}

/**
 * Calls back when the candidate of an Interest Profiler tab is forgotten.
 * @returns ends the watching
 */
export function watchForgotten(tabId: number, forgotten: () => void): () => void {
  return tabValue(KIND, tabId).watch(person => {
    if (person === null) forgotten();
  });
}
