import { EMPTY_BUCKET, waitIn, withRequest, withMiss, type TabBucket } from '../../shared/model/tab-bucket';
import type { EpochMs } from '../../shared/model/time';
import type { Asking } from '../query/query-client';
import { nameIn, type QueryId, type QueryName } from '../query/query-keys';
import type { ProfileIndex } from '../storage/profile-index';

export type TabLimits = ReturnType<typeof createTabLimits>;

/** Queries that a page can have asked about whatever it makes up; all others follow from their answers. */
const OF_PAGES: readonly QueryName[] = ['candidate', 'candidates', 'job', 'candidate-emails'];
/** For this long after the user opens somebody, in ms, a page may show them without a wait. */
const OPENED_MS = 60_000;

/** A tab, while the background lives. */
interface Tab {
  bucket: TabBucket;
  /** Look-ups that wait, so that sections that need the same wait together. */
  waiting: Map<string, Promise<boolean>>;
  /** Ends the waits' sleep. */
  wake: Set<() => void>;
}

/** Keeps buckets for as long as the browser is open. */
interface Buckets {
  get(tab: number): Promise<TabBucket | null>;
  set(tab: number, bucket: TabBucket): Promise<void>;
  remove(tab: number): Promise<void>;
  move(from: number, to: number): Promise<void>;
}

/**
 * Limits the requests to JobScore that each tab's page causes by what it reports. Without it a page that reports a thousand
 * made-up candidates holds up every tab, and spends JobScore's hour.
 */
export function createTabLimits(parts: {
  buckets: Buckets;
  /** Returns whether JOFI knows the person of the query. */
  isKnown(id: QueryId): Promise<boolean>;
  now?: () => EpochMs;
}) {
  const { isKnown, now = Date.now } = parts;
  const tabs = createTabs(parts.buckets);
  /** The tab that each query on its way is asked for. */
  const askedFor = new Map<QueryId, number>();
  const opened = new Map<QueryId, EpochMs>();

  return {
    /**
     * Waits until a tab may send a request.
     * @param visit names what the tab shows: only the newest waits
     * @param isStill returns whether the tab still shows it
     * @returns whether it may; false once the tab shows something else
     */
    async admit(
      tab: number,
      visit: string,
      asking: Asking,
      isStill: () => Promise<boolean>,
    ): Promise<boolean> {
      if (!isOfPage(asking) || isOpened(asking.id)) return true;
      const { waiting } = await tabs.of(tab);
      const key = `${visit} ${asking.id}`;
      const joined = waiting.get(key);
      if (joined) return joined;
      const admission = wait(tab, asking, isStill).finally(() => waiting.delete(key));
      waiting.set(key, admission);
      return admission;
    },

    /** Ends the waits for whatever the tab showed before. */
    turn(tab: number): void {
      void tabs.of(tab).then(({ wake }) => wake.forEach(end => end()));
    },

    /** Returns whether the tab's next look-up has to wait. */
    mustWait: async (tab: number) => waitIn((await tabs.of(tab)).bucket, now(), false) > 0,

    /** Counts a look-up that found nobody. */
    answered(id: QueryId, isFound: boolean): void {
      const tab = askedFor.get(id);
      askedFor.delete(id);
      if (tab !== undefined && !isFound) void tabs.change(tab, bucket => withMiss(bucket, now()));
    },

    /** Lets whichever page shows a candidate next that the user opened do so at once. */
    open: (candidateId: string): void => void opened.set(`candidate:${candidateId}`, now()),

    forget: tabs.forget,
    move: tabs.move,
  };

  async function wait(tab: number, asking: Asking, isStill: () => Promise<boolean>): Promise<boolean> {
    const state = await tabs.of(tab);
    let isKnownOne = asking.isStored;
    for (;;) {
      let ms = waitIn(state.bucket, now(), isKnownOne);
      if (!isKnownOne && ms > waitIn(state.bucket, now(), true)) {
        isKnownOne = await isKnown(asking.id);
        ms = waitIn(state.bucket, now(), isKnownOne);
      }
      if (ms <= 0) break;
      await sleep(state, ms);
      if (!(await isStill())) return false;
    }
    // Counted in the same task, so that no other passes meanwhile.
    state.bucket = withRequest(state.bucket, now());
    askedFor.set(asking.id, tab);
    void tabs.change(tab, bucket => bucket);
    return true;
  }

  function isOpened(id: QueryId): boolean {
    return now() - (opened.get(id) ?? -Infinity) < OPENED_MS;
  }
}

/** Counts what a tab's page caused in an earlier life of the background too. */
function createTabs(buckets: Buckets) {
  const tabs = new Map<number, Promise<Tab>>();
  return { of, change, forget, move };

  function of(tab: number): Promise<Tab> {
    const known = tabs.get(tab);
    if (known) return known;
    const stored = buckets.get(tab).catch(() => null);
    const state = stored.then(bucket => ({
      bucket: bucket ?? EMPTY_BUCKET,
      waiting: new Map<string, Promise<boolean>>(),
      wake: new Set<() => void>(),
    }));
    tabs.set(tab, state);
    return state;
  }

  async function change(tab: number, next: (bucket: TabBucket) => TabBucket): Promise<void> {
    const state = await of(tab);
    state.bucket = next(state.bucket);
    await buckets.set(tab, state.bucket).catch(() => undefined);
  }

  /** Goes on counting under a tab's new id. */
  function move(from: number, to: number): void {
    const known = tabs.get(from);
    tabs.delete(from);
    if (known) tabs.set(to, known);
    void buckets.move(from, to).catch(() => undefined);
  }

  function forget(tab: number): void {
    tabs.delete(tab);
    void buckets.remove(tab).catch(() => undefined);
  }
}

/** Sleeps until the time is over, or the tab shows something else. */
function sleep({ wake }: Tab, ms: number): Promise<void> {
  return new Promise(resolve => {
    const end = () => {
      clearTimeout(timer);
      wake.delete(end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    wake.add(end);
  });
}

/** Requests that the user repeats are never held up. */
function isOfPage({ service, id, want }: Asking): boolean {
  const isWish = want !== 'fresh' && !want.isAgain;
  return service === 'jobscore' && !isWish && OF_PAGES.includes(nameIn(id));
}

/** Returns whether JOFI lists, or listed, the person of a query to JobScore. */
export async function isInIndex(index: ProfileIndex, id: QueryId): Promise<boolean> {
  const scope = await index.onlyScope();
  if (scope === undefined) return false;
  const about = id.slice(id.indexOf(':') + 1);
  const found =
    nameIn(id) === 'candidates' ? await index.byEmail(scope, about) : await index.byPersonId(scope, about);
  return found.length > 0;
}
