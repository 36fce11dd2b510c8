import type { EpochMs } from '../../../shared/model/time';
import type { OnetTables, TablesState } from '../../../shared/model/onet-tables';
import type { TablesStore } from '../../storage/onet-tables';
import { afterFailure, tablesProblem } from './retry-policy';
import { concludedTables, dueReading, nextDueAt, stateOf } from './import-plan';
import { awake, proceed, type TablesReading } from './import-state';
import type { TablesSource } from './source';

export type Tables = ReturnType<typeof createTables>;

/**
 * Reads O*NET's tables once, request by request. Each answer is stored as it comes, so that a background that was
 * stopped goes on where it was. Once a day O*NET is asked for its database. Tables serve until newer ones are whole.
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
  now?: () => EpochMs;
}) {
  const { store, source, mayRead, changed, served, now = Date.now } = parts;
  const stored = () => readTables(store);
  let known: Promise<OnetTables | undefined> | undefined;
  /** Counts the times all was forgotten, so that earlier requests store nothing afterwards. */
  let generation = 0;
  let running: { generation: number; ended: Promise<void> } | undefined;

  return {
    /** Returns the tables that serve, once they have been read. Everything works without them, too. */
    current(): Promise<OnetTables | undefined> {
      known ??= store.current().catch(() => undefined);
      return known;
    },

    run,

    /** Runs without resting first, because the user wants it. */
    async runAgain(): Promise<void> {
      const asked = generation;
      const reading = await store.reading();
      if (reading?.rest && asked === generation) await store.putReading(awake(reading));
      await run();
    },

    /** Returns when there is something to do next; undefined while O*NET may not be asked. */
    async dueAt(): Promise<number | undefined> {
      return (await mayRead()) ? nextDueAt(await stored(), now()) : undefined;
    },

    async state(): Promise<TablesState> {
      const [isPossible, kept] = await Promise.all([mayRead(), stored()]);
      return stateOf(kept, isPossible, now());
    },

    /** Forgets what is held in memory, since the database is another. */
    drop: () => (known = undefined),

    /** Deletes all tables; answers still in flight will not be stored. */
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
    const begun = { generation: asked, ended: read(() => generation === asked).finally(() => end()) };
    const end = () => {
      if (running === begun) running = undefined;
    };
    running = begun;
    return begun.ended;
  }

  async function read(isWanted: () => boolean): Promise<void> {
    let reading = (await mayRead()) ? dueReading(await stored(), now()) : undefined;
    while (reading && isWanted()) {
      const next = await step(reading);
      const current = await store.current();
      const tables = concludedTables(next, current, now());
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

  async function step(reading: TablesReading): Promise<TablesReading> {
    try {
      return await proceed(reading, source);
    } catch (error) {
      return afterFailure(reading, tablesProblem(error), now());
    }
  }
}

async function readTables(store: TablesStore<TablesReading>) {
  const [reading, current] = await Promise.all([store.reading(), store.current()]);
  return { reading, current };
}
