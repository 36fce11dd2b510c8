import { createTabValues, tabValue } from './tab-values';

/** With whom the Interest Profiler is answered in a tab. */
export interface ProfilerPerson {
  /** See `personOf`. */
  person: string;
  /** As JobScore has it; absent while it was not read. */
  name?: string;
}

export type ProfilerTabs = ReturnType<typeof createProfilerTabs>;

const KIND = 'profiler';

/** Whom each tab with the Interest Profiler is about: no address says so. */
export function createProfilerTabs() {
  const { get, set, changes, remove, all, clear } = createTabValues<ProfilerPerson>(KIND);

  return {
    /** Opens a tab and keeps whom it is about; its page may ask for that before this is done. */
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

/** Calls back when it is forgotten whom a tab with the Interest Profiler is about, for its page. @returns ends that */
export function watchForgotten(tabId: number, forgotten: () => void): () => void {
  return tabValue(KIND, tabId).watch(person => {
    if (person === null) forgotten();
  });
}
