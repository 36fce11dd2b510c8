import type { OnetTables, TablesState } from '../../../shared/model/onet-tables';
import type { StoredTables, TablesStore } from '../../storage/onet-tables';
import { afterFailure, problemOf } from './retry-policy';
import { awake, begun, proceed, progressOf, type TablesReading } from './import-state';
import type { TablesSource } from './source';
import { usable } from './parse-rows';

export type Tables = ReturnType<typeof createTables>;

const DAY = 24 * 60 * 60_000;

/**
 * O*NET's tables: read once, request by request, each kept as it comes, so that a background that was stopped goes on
 * where it was. Once a day it is asked whether O*NET has another database. What was read serves until what is newer is
 * whole.
 */
export function createTables(parts: {
  store: TablesStore<TablesReading>;
  source: TablesSource;
  /** Returns whether there is a key and the user's consent. */
  mayRead: () => Promise<boolean>;
  /** Called whenever the state has changed. */
  changed: () => Promise<void>;
  /** Called when newly read tables come into use. */
  served?: () => Promise<void>;
  now?: () => number;
}) {
  const { store, source, mayRead, changed, served, now = Date.now } = parts;
  let known: Promise<OnetTables | undefined> | undefined;
  /** Counts the times all was forgotten, so that earlier requests store nothing afterwards. */
  let generation = 0;
  let running: { generation: number; ended: Promise<void> } | undefined;

  return {
    /** The tables that serve, once they have been read. Everything works without them, too. */
    current(): Promise<OnetTables | undefined> {
      known ??= store.current().catch(() => undefined);
      return known;
    },

    run,

    /** As `run`, but without resting first: the user wants it. */
    async runAgain(): Promise<void> {
      const asked = generation;
      const reading = await store.reading();
      if (reading?.rest && asked === generation) await store.putReading(awake(reading));
      await run();
    },

    /** When there is something to do next, in ms since the epoch; undefined while it may not be read. */
    async dueAt(): Promise<number | undefined> {
      if (!(await mayRead())) return undefined;
      const [reading, current] = await Promise.all([store.reading(), store.current()]);
      if (reading) return reading.rest?.until ?? now();
      return current ? current.checkedAt + DAY : now();
    },

    /** Returns the progress of reading. */
    async state(): Promise<TablesState> {
      const [isPossible, reading, current] = await Promise.all([mayRead(), store.reading(), store.current()]);
      const state: TablesState = {};
      if (current) {
        const { database, readAt, occupations } = current;
        state.ready = { database, readAt, occupations: Object.keys(occupations).length };
      }
      if (reading?.rest) state.problem = reading.rest.problem;
      else if (reading ?? (isPossible && !current)) state.reading = progressOf(reading ?? begun(now()));
      return state;
    },

    /** Deletes all that was read; what is still being asked for will not be kept. */
    async forget(): Promise<void> {
      generation += 1;
      known = undefined;
      await store.clear();
      await changed();
    },
  };

  /**
   * Reads what is due until it is done or must pause. A second call joins the first. Never throws for O*NET's
   * answers: the state shows them.
   */
  function run(): Promise<void> {
    if (running?.generation === generation) return running.ended;
    const asked = generation;
    const mine = { generation: asked, ended: read(() => generation === asked).finally(() => end()) };
    const end = () => {
      if (running === mine) running = undefined;
    };
    running = mine;
    return mine.ended;
  }

  async function read(isWanted: () => boolean): Promise<void> {
    let reading = (await mayRead()) ? await due() : undefined;
    while (reading && isWanted()) {
      const next = await step(reading);
      const current = await store.current();
      const tables = concluded(next, current);
      if (!isWanted()) return;
      if (tables) {
        await store.putCurrent(tables);
        known = undefined;
      } else {
        await store.putReading(next);
      }
      await changed();
      if (tables && tables.readAt !== current?.readAt) await served?.();
      reading = tables || next.rest ? undefined : next;
    }
  }

  /** The reading to go on with, or a new one, if there is anything to be read. */
  async function due(): Promise<TablesReading | undefined> {
    const [reading, current] = await Promise.all([store.reading(), store.current()]);
    if (!reading) return current && current.checkedAt + DAY > now() ? undefined : begun(now());
    if (reading.rest && reading.rest.until > now()) return undefined;
    // After so long O*NET may have another database, and the parts must be of one.
    return reading.startedAt + DAY > now() ? reading : { ...begun(now()), rest: reading.rest };
  }

  async function step(reading: TablesReading): Promise<TablesReading> {
    try {
      return await proceed(reading, source);
    } catch (error) {
      return afterFailure(reading, problemOf(error), now());
    }
  }

  /** The tables that serve from now on, when the reading has come to its end, or O*NET has nothing newer. */
  function concluded(
    { tasks, database, gathered, isPartial }: TablesReading,
    current: StoredTables | undefined,
  ): StoredTables | undefined {
    if (tasks.length === 0 && database !== undefined) {
      const [readAt, occupations] = [now(), usable(gathered)];
      return { database, readAt, checkedAt: readAt, occupations, ...(isPartial && { isPartial }) };
    }
    const isOld = current && current.database === database && !current.isPartial;
    return isOld ? { ...current, checkedAt: now() } : undefined;
  }
}
