import type { EpochMs } from '../../shared/model/time';
import type { Freshness } from '../../shared/messages/fields';
import { signal, type ReadonlySignal } from '@preact/signals';
import type { FoundPerson, NewestPeople } from '../../shared/model/people';
import { ACCESS_PLACES, type AccessPlace } from '../../shared/model/services';
import { peopleEntries, type SearchGroup } from './search-entries';
import { listSetupProblems, type SetupProblem } from './setup-problems';
import { lostBy, type Lost } from '../shared/lost';
import type { Send } from '../../shared/messages/send';

/** Functions of the browser that the start of the quick search needs. */
export interface StartBrowser {
  hasAccess(place: AccessPlace): Promise<boolean>;
  requestAccess(places: readonly AccessPlace[]): Promise<boolean>;
  /** The keys that open the quick search; undefined when there are none. */
  shortcut(): Promise<string | undefined>;
  now(): EpochMs;
}

export interface StartView {
  /** Absent until the background has answered. */
  recent?: FoundPerson[];
  /** Set where recent people are kept; absent until the background has answered. */
  isRemembering?: boolean;
  newest?: NewestPeople;
  /** Set while the newest candidates are read. */
  isReading: boolean;
  setupProblems: SetupProblem[];
  /** The shortcut; absent until the browser has answered, `null` for none. */
  shortcut?: string | null;
  /** Set while the background does not answer. */
  lost: Lost;
}

/** The background is asked again after this time, for it may have been stopped. */
const AGAIN_AFTER_MS = 5_000;

/** Holds the quick search's start: recent people, newest candidates and setup problems. */
export function createStart(send: Send, browser: StartBrowser) {
  const view = signal<StartView>({ isReading: true, setupProblems: [], lost: false });
  let round = 0;

  return {
    view: view as ReadonlySignal<StartView>,

    load,

    readAgain,

    async forget(): Promise<void> {
      set(await orLost(send('people.forget', {}).then(() => ({ recent: [] }))));
    },

    /** Must be called in a click: browsers ask for permissions only then. */
    async allow(places: readonly AccessPlace[]): Promise<void> {
      await browser.requestAccess(places);
      await readAgain();
    },
  };

  /** Reads everything. Stored data appears first, all at once, so that later answers do not move it. */
  async function load(): Promise<void> {
    const isLast = nextRound();
    const parts = await Promise.all([recent(), readSetup(), shortcut(), newest('stored')].map(orLost));
    set(Object.assign({ lost: false }, ...parts) as Partial<StartView>);
    const read = await orLost(newest('fresh'));
    if (!isLast()) return;
    set({ ...read, isReading: false });
    if (view.value.lost) setTimeout(() => isLast() && void load(), AGAIN_AFTER_MS);
  }

  /** Asks JobScore for the newest candidates once more, and checks the setup again. */
  async function readAgain(): Promise<void> {
    const isLast = nextRound();
    set({ isReading: true, lost: false });
    const read = await orLost(newest({ since: browser.now() }));
    const setup = await orLost(readSetup());
    if (isLast()) set({ ...read, ...setup, isReading: false });
  }

  /** Returns a check that nothing was asked for since: what was asked for before may be answered after it. */
  function nextRound(): () => boolean {
    const started = ++round;
    return () => started === round;
  }

  function set(change: Partial<StartView>): void {
    view.value = { ...view.value, ...change };
  }

  async function orLost(task: Promise<Partial<StartView>>): Promise<Partial<StartView>> {
    return task.catch((error: unknown) => ({ lost: lostBy(error) }));
  }

  async function recent(): Promise<Partial<StartView>> {
    return { recent: await send('people.recent', {}) };
  }

  async function shortcut(): Promise<Partial<StartView>> {
    return { shortcut: (await browser.shortcut()) ?? null };
  }

  async function newest(want: Freshness): Promise<Partial<StartView>> {
    const read = await send('people.newest', { want });
    const { people, fetchedAt } = view.value.newest ?? {};
    // Without requests left nobody new arrives and those shown stay. Old problems are over, or arrive again.
    const kept = people && { people, ...(fetchedAt !== undefined && { fetchedAt }) };
    return { newest: read.people ? read : { ...kept, ...read } };
  }

  async function readSetup(): Promise<Partial<StartView>> {
    const [keys, { allowance, settings }, { consent }, access] = await Promise.all([
      send('keys.list', {}),
      send('settings.get', {}),
      send('consent.get', {}),
      Promise.all(ACCESS_PLACES.map(place => browser.hasAccess(place))),
    ]);
    const blocked = new Set(ACCESS_PLACES.filter((_, at) => !access[at]));
    return {
      isRemembering: settings.rememberRecent,
      setupProblems: listSetupProblems({
        keys,
        hasConsent: consent !== undefined,
        blocked,
        allowance,
        now: browser.now(),
      }),
    };
  }
}

/** The people shown before anything is typed, as groups. */
export function startGroups({ recent = [], newest }: StartView): SearchGroup[] {
  const groups: SearchGroup[] = [
    { name: 'recent', entries: peopleEntries('recent', recent) },
    { name: 'newest', entries: peopleEntries('newest', newest?.people ?? []) },
  ];
  return groups.filter(({ entries }) => entries.length > 0);
}
