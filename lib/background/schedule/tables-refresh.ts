import type { EpochMs } from '../../shared/model/time';
import type { Tables } from '../onet/tables/tables';

/** The alarm on which the reading of O*NET's tables goes on. */
export const TABLES_ALARM = 'read-tables';

const MINUTE = 60_000;

/** The part of the browser's alarms used here. */
export interface TimedAlarms {
  create(name: string, info: { when: number; periodInMinutes: number }): Promise<void> | void;
  clear(name: string): Promise<boolean>;
}

export type TablesReader = ReturnType<typeof createTablesRefresh>;

/**
 * Reads O*NET's tables when they are due, and sets an alarm for the next time. It remembers nothing: the background
 * may stop between any two lines, and browsers may lose alarms when they close.
 */
export function createTablesRefresh(parts: {
  alarms: TimedAlarms;
  tables: Pick<Tables, 'dueAt' | 'run' | 'runAgain'>;
  now?: () => EpochMs;
}) {
  const { alarms, tables, now = Date.now } = parts;

  return {
    /** Runs at every start of the background, when the alarm goes off, and when the key changes. */
    run: (): Promise<void> => read(tables.run),

    /** When the user wants another try. */
    runAgain: (): Promise<void> => read(tables.runAgain),
  };

  async function read(task: () => Promise<void>): Promise<void> {
    // Set before, too: should the background be stopped meanwhile, this is what starts it again.
    await arrange();
    await task();
    await arrange();
  }

  /** Sets the alarm again each time; it has a fixed time, so nothing is put off. */
  async function arrange(): Promise<void> {
    const due = await tables.dueAt();
    if (due === undefined) await alarms.clear(TABLES_ALARM);
    else await alarms.create(TABLES_ALARM, { when: Math.max(due, now() + MINUTE), periodInMinutes: 1 });
  }
}
