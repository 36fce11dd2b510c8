import { storage } from '@wxt-dev/storage';
import { createSerialQueue } from '../async/serial-queue';
import type { EnteredInput } from '../model/interest-entry';
import type { Subject } from '../model/subject';

/**
 * Keeps one value for each tab while the browser is open, so that it outlives the background but nothing more. Changes are
 * made one after another, so that none undoes another.
 * @param kind names the values among others that tabs have
 */
export function createTabValues<Value>(kind: string) {
  const changes = createSerialQueue();

  return {
    get: (tabId: number): Promise<Value | null> => tabValue<Value>(kind, tabId).getValue(),

    set: (tabId: number, value: Value): Promise<void> => tabValue<Value>(kind, tabId).setValue(value),

    /** Where changes are made one after another. */
    changes,

    remove: (tabId: number): Promise<void> => changes.run(() => tabValue(kind, tabId).removeValue()),

    /** Keeps a tab's value under its new id: Chromium gives discarded tabs another. */
    move: (from: number, to: number): Promise<void> =>
      changes.run(async () => {
        const value = await tabValue<Value>(kind, from).getValue();
        if (value === null) return;
        await tabValue<Value>(kind, to).setValue(value);
        await tabValue(kind, from).removeValue();
      }),

    /** Returns the values of all tabs. */
    all: async (): Promise<Value[]> => [...(await kept()).values()],

    /** Forgets those of all tabs. */
    clear: (): Promise<void> => changes.run(async () => storage.removeItems([...(await kept()).keys()])),
  };

  async function kept(): Promise<Map<`session:${string}`, Value>> {
    const found = Object.entries(await storage.snapshot('session'));
    const ofKind = found.filter(([name]) => name.startsWith(`${kind}:`));
    return new Map(ofKind.map(([name, value]) => [`session:${name}`, value as Value]));
  }
}

/** The place of one tab's value. */
function tabValue<Value>(kind: string, tabId: number) {
  return storage.defineItem<Value>(`session:${kind}:${tabId}`);
}

export type TabSubjects = ReturnType<typeof createTabSubjects>;

const SUBJECT_KIND = 'review';

/** Keeps the candidate of each tab. */
export function createTabSubjects() {
  const { get, set, changes, remove, move, all, clear } = createTabValues<Subject>(SUBJECT_KIND);

  return {
    get,

    /**
     * Changes a tab's candidate.
     * @param change returns the new subject, or undefined to change nothing
     */
    update(tabId: number, change: (before: Subject | null) => Subject | undefined): Promise<void> {
      return changes.run(async () => {
        const next = change(await get(tabId));
        if (next) await set(tabId, next);
      });
    },

    remove,
    move,
    all,
    clear,
  };
}

/** Calls back whenever a tab may show someone else, for pages at top level. @returns ends that */
export function watchTabSubject(tabId: number, changed: () => void): () => void {
  return tabValue(SUBJECT_KIND, tabId).watch(changed);
}

/** The candidate of an Interest Profiler tab. */
export interface ProfilerTabPerson {
  /** See `personOf`. */
  person: string;
  /** As JobScore has it; absent while it was not read. */
  name?: string;
  /** The answers kept last and what they replaced, for a page that asks again because the reply was lost. */
  kept?: { answers: string; replaced: EnteredInput };
}

export type ProfilerTabs = ReturnType<typeof createProfilerTabs>;

const PROFILER_KIND = 'profiler';

/** Keeps each Interest Profiler tab's candidate, which no address names. */
export function createProfilerTabs() {
  const { get, set, changes, remove, move, all, clear } = createTabValues<ProfilerTabPerson>(PROFILER_KIND);

  return {
    /** Opens a tab and keeps its candidate; the tab's page may ask for it before this is done. */
    open(create: () => Promise<number | undefined>, person: ProfilerTabPerson): Promise<void> {
      return changes.run(async () => {
        const tabId = await create();
        if (tabId !== undefined) await set(tabId, person);
      });
    },

    async of(tabId: number): Promise<ProfilerTabPerson | undefined> {
      await changes.settled();
      return (await get(tabId)) ?? undefined;
    },

    /** Notes what a tab's answers replace, before they do. */
    noteKept: (tabId: number, kept: Required<ProfilerTabPerson>['kept']): Promise<void> =>
      changes.run(async () => {
        const person = await get(tabId);
        if (person) await set(tabId, { ...person, kept });
      }),

    remove,
    move,
    all,
    clear,
  };
}

/**
 * Calls back when the candidate of an Interest Profiler tab is forgotten.
 * @returns ends the watching
 */
export function watchProfilerTabForgotten(tabId: number, forgotten: () => void): () => void {
  return tabValue(PROFILER_KIND, tabId).watch(person => {
    if (person === null) forgotten();
  });
}
