import type { EpochMs } from '../../../shared/model/time';
import { onetCode } from '../../../shared/model/onet-code';
import { ProblemError, type Problem } from '../../../shared/model/problem';
import { candidatesFor, layoutOf, type TableLayout, type TablePart } from './table-schema';
import type { TablesSource } from './source';
import { filtersOf, hasInterests, takeRows, type Gatherings } from './parse-rows';

/** One request that is to be made. */
export type Task =
  | { do: 'about' }
  | { do: 'tables' }
  /** Looks whether the first candidate is the part's table. Titles are in `titles` where the table has none. */
  | { do: 'columns'; part: TablePart; candidates: string[]; titles?: string[] }
  | { do: 'rows'; part: TablePart; layout: TableLayout; start: number; total?: number }
  | { do: 'bright'; start: number; total?: number };

/**
 * Stored state of a reading under way: the requests still to make, the next first, and the data so far. A background
 * that was stopped between two requests goes on from it.
 */
export interface TablesReading {
  startedAt: EpochMs;
  /** Absent until O*NET has answered. */
  database?: string;
  tasks: Task[];
  /** The number of requests answered. */
  done: number;
  gathered: Gatherings;
  /** Set when dispensable data could not be read, but may be another day. */
  isPartial?: true;
  /** Why it rests, after how many tries, and until when. */
  rest?: { problem: Problem; tries: number; until: EpochMs };
}

/** Error when O*NET's answers have no interest values: their table or its columns changed. */
export class NotThereError extends Error {
  override name = 'NotThereError';
}

/** Rows in one request; O*NET documents 2,000 at most, and always sends these. */
const ROWS = 1_000;
/** Pages expected of each list until it sends its total. */
const PAGES: Record<TablePart | 'bright', number> = { interests: 6, zones: 1, titles: 2, bright: 1 };

/**
 * Returns a reading from the beginning.
 * @param database the one O*NET has, where known
 */
export function begun(startedAt: EpochMs, database?: string): TablesReading {
  const tasks: Task[] = [{ do: 'about' }, { do: 'tables' }];
  return database === undefined
    ? { startedAt, tasks, done: 0, gathered: {} }
    : { startedAt, database, tasks: tasks.slice(1), done: 1, gathered: {} };
}

/** Returns the progress: requests answered, of about how many. */
export function progressOf({ done, tasks }: TablesReading): { done: number; of: number } {
  return { done, of: done + tasks.reduce((sum, task) => sum + expected(task), 0) };
}

function expected(task: Task): number {
  switch (task.do) {
    case 'about':
      return 1;
    case 'tables':
      // With the columns and rows that come of it.
      return 3 + PAGES.interests + PAGES.zones + PAGES.bright;
    case 'columns':
      return 1 + PAGES[task.part];
    case 'rows':
    case 'bright': {
      const pages = PAGES[task.do === 'rows' ? task.part : 'bright'];
      return task.total === undefined ? pages : Math.ceil((task.total - task.start + 1) / ROWS);
    }
  }
}

/** Returns whether the tables are useful without the task's data. */
export function isDispensable(task: Task): boolean {
  return task.do === 'bright' || ('part' in task && task.part !== 'interests');
}

/**
 * Does the first task and returns the reading after it.
 * @throws ProblemError when O*NET does not answer
 * @throws NotThereError when there are no interest values
 */
export async function proceed(reading: TablesReading, source: TablesSource): Promise<TablesReading> {
  const [task, ...later] = reading.tasks;
  if (!task) return reading;
  const next = { ...awake(reading), done: reading.done + 1 };
  switch (task.do) {
    case 'about':
      return { ...next, database: (await source.about('later')).database, tasks: later };
    case 'tables':
      return { ...next, tasks: [...tasksFor(await source.tables()), ...later] };
    case 'columns':
      return { ...next, tasks: [...(await afterColumns(task, source)), ...later] };
    case 'rows': {
      const { part, layout, start } = task;
      const filters = filtersOf(part, layout);
      const page = await source.rows(layout.id, { filters, start, end: start + ROWS - 1 });
      const gathered = takeRows(reading.gathered, layout, page.rows);
      const more = following(task, page);
      if (part === 'interests' && more.length === 0 && !hasInterests(gathered)) {
        throw new NotThereError('no interest values in the table');
      }
      return { ...next, gathered, tasks: [...more, ...later] };
    }
    case 'bright': {
      const page = await source.brightOutlook({ start: task.start, end: task.start + ROWS - 1 });
      const gathered = { ...reading.gathered };
      for (const { code: text, title, reasons } of page.occupations) {
        const code = onetCode(text);
        if (code !== undefined) gathered[code] = { title, ...gathered[code], bright: reasons };
      }
      return { ...next, gathered, tasks: [...following(task, page), ...later] };
    }
  }
}

/** Returns the reading without its first task, which cannot be done. */
export function withoutTask(reading: TablesReading): TablesReading {
  return { ...awake(reading), tasks: reading.tasks.slice(1), isPartial: true };
}

/** Returns the reading as one that does not rest and has not failed. */
export function awake({ rest: _rest, ...reading }: TablesReading): TablesReading {
  return reading;
}

function tasksFor(tables: Awaited<ReturnType<TablesSource['tables']>>): Task[] {
  const candidates = candidatesFor('interests', tables);
  if (candidates.length === 0) throw new NotThereError('no table of interests');
  return [
    { do: 'columns', part: 'interests', candidates, titles: candidatesFor('titles', tables) },
    ...lookFor('zones', candidatesFor('zones', tables)),
    { do: 'bright', start: 1 },
  ];
}

function lookFor(part: TablePart, candidates: string[]): Task[] {
  return candidates.length > 0 ? [{ do: 'columns', part, candidates }] : [];
}

async function afterColumns(task: Extract<Task, { do: 'columns' }>, source: TablesSource): Promise<Task[]> {
  const { part, titles = [] } = task;
  const [id = '', ...candidates] = task.candidates;
  const { columns } = await source.tableInfo(id);
  const layout = layoutOf(
    part,
    id,
    columns.map(column => column.id),
  );
  if (layout) {
    const hasTitles = layout.columns.title !== undefined;
    return [{ do: 'rows', part, layout, start: 1 }, ...(hasTitles ? [] : lookFor('titles', titles))];
  }
  if (candidates.length > 0) return [{ ...task, candidates }];
  if (part === 'interests') throw new NotThereError('no table with interest values');
  return [];
}

/** Returns the next page of a list, if there is one. */
function following<T extends Extract<Task, { start: number }>>(
  task: T,
  { end, total }: { end: number; total: number },
): T[] {
  if (end >= total) return [];
  // A page that does not go on would be asked for without end.
  if (end < task.start) throw new ProblemError({ kind: 'unexpected-shape', service: 'onet' });
  return [{ ...task, start: end + 1, total }];
}
