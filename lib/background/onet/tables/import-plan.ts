import type { EpochMs } from '../../../shared/model/time';
import type { TablesState } from '../../../shared/model/onet-tables';
import type { StoredTables } from '../../storage/onet-tables';
import { begun, progressOf, type TablesReading } from './import-state';
import { usable } from './parse-rows';

/** After so long O*NET may have another database. */
const DAY = 24 * 60 * 60_000;

/** Stored state that decides what is read next. */
interface Stored {
  reading: TablesReading | undefined;
  /** The tables that serve. */
  current: StoredTables | undefined;
}

/** Returns when there is something to do next. */
export function nextDueAt({ reading, current }: Stored, now: EpochMs): EpochMs {
  if (reading) return isResting(reading, now) ? reading.rest.until : now;
  return current && isWithinDay(current.checkedAt, now) ? current.checkedAt + DAY : now;
}

/** Returns the reading to go on with, or a new one, if there is anything to be read. */
export function dueReading({ reading, current }: Stored, now: EpochMs): TablesReading | undefined {
  if (!reading) return current && isWithinDay(current.checkedAt, now) ? undefined : begun(now);
  if (isResting(reading, now)) return undefined;
  // Begun again after a day: all tables must be of one database.
  return isWithinDay(reading.startedAt, now) ? reading : { ...begun(now), rest: reading.rest };
}

/** Returns whether a time is of the last day; one to come is of a clock that was set back since. */
function isWithinDay(at: EpochMs, now: EpochMs): boolean {
  return at <= now && now < at + DAY;
}

/** A reading rests for a day at most. */
function isResting(
  reading: TablesReading,
  now: EpochMs,
): reading is TablesReading & { rest: NonNullable<TablesReading['rest']> } {
  return reading.rest !== undefined && reading.rest.until > now && reading.rest.until <= now + DAY;
}

/** Returns the tables that serve from now on, if the reading has ended or O*NET has nothing newer. */
export function concludedTables(
  { tasks, database, gathered, isPartial }: TablesReading,
  current: StoredTables | undefined,
  now: EpochMs,
): StoredTables | undefined {
  if (tasks.length === 0 && database !== undefined) {
    const occupations = usable(gathered);
    return { database, readAt: now, checkedAt: now, occupations, ...(isPartial && { isPartial }) };
  }
  const isOld = current && current.database === database && !current.isPartial;
  return isOld ? { ...current, checkedAt: now } : undefined;
}

/** Returns the tables' state and the progress of their reading, as the settings show it. */
export function stateOf({ reading, current }: Stored, isPossible: boolean, now: EpochMs): TablesState {
  const state: TablesState = {};
  if (current) {
    const { database, readAt, occupations } = current;
    state.ready = { database, readAt, occupations: Object.keys(occupations).length };
  }
  if (reading?.rest) state.problem = reading.rest.problem;
  else if (reading ?? (isPossible && !current)) state.reading = progressOf(reading ?? begun(now));
  return state;
}
