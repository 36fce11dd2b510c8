import { storage } from '@wxt-dev/storage';

/** With whom the Interest Profiler is answered in a tab. */
export interface ProfilerPerson {
  /** See `personOf`. */
  person: string;
  /** As JobScore has it; absent while it was not read. */
  name?: string;
}

export type ProfilerTabs = ReturnType<typeof createProfilerTabs>;

/** Whom each tab with the Interest Profiler is about: no address says so. Kept until the tab or the browser is closed. */
export function createProfilerTabs() {
  let last: Promise<unknown> = Promise.resolve();

  return {
    /** Opens a tab and keeps whom it is about; its page may ask for that before this is done. */
    open(create: () => Promise<number | undefined>, person: ProfilerPerson): Promise<void> {
      return queued(async () => {
        const tabId = await create();
        if (tabId !== undefined) await item(tabId).setValue(person);
      });
    },

    async of(tabId: number): Promise<ProfilerPerson | undefined> {
      await last;
      return (await item(tabId).getValue()) ?? undefined;
    },

    remove: (tabId: number): Promise<void> => queued(() => item(tabId).removeValue()),
  };

  function queued(task: () => Promise<void>): Promise<void> {
    const done = last.then(task);
    last = done.catch(() => undefined);
    return done;
  }
}

const item = (tabId: number) => storage.defineItem<ProfilerPerson>(`session:profiler:${tabId}`);
