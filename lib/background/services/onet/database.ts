import * as z from 'zod/mini';
import type { Http } from '../http';
import type { QueryParameters } from '../http-surroundings';
import type { Priority } from '../pace';
import { path, type Path } from '../path';
import { foundList, line, requiredId, text, wholeList } from '../shape';
import { end, total } from './lists';
import type { Window } from './rules';

/** `GET /about/`. */
export const about = z.pipe(
  z.object({ database: z.object({ name: line }) }),
  z.transform(body => ({ database: body.database.name ?? 'O*NET' })),
);

/** `GET /database/`. */
export const tableList = wholeList(
  z.pipe(
    z.object({ table_id: requiredId, title: line, description: text }),
    z.transform(({ table_id, title, description }) => ({ id: table_id, title, description })),
  ),
);

/** `GET /database/info/{table_id}`. */
export const tableInfo = z.pipe(
  z.object({
    table_id: requiredId,
    column: foundList(z.object({ column_id: requiredId, title: line, type: line })),
  }),
  z.transform(({ table_id, column }) => ({
    id: table_id,
    columns: column.map(({ column_id, title, type }) => ({ id: column_id, title, type })),
  })),
);

/** O*NET gives no more rows at a time. */
const MOST_ROWS = 2_000;

/** Row of a table, with unchecked values. */
export type TableRow = Record<string, unknown>;

/** `GET /database/rows/{table_id}`. */
export const tableRows = z.pipe(
  z.object({ end, total, row: foundList(z.record(z.string(), z.unknown()), MOST_ROWS) }),
  z.transform(({ row, ...counted }): { rows: TableRow[]; end: number; total: number } => ({
    rows: row,
    ...counted,
  })),
);

/** Rows wanted of a table. */
export interface RowsWanted extends Window {
  /** Each `column.operator.value`, such as `scale_id.eq.OI`; a row must satisfy all. */
  filters?: readonly string[];
  /** Each a column, or `column.descending`. */
  sort?: readonly string[];
}

/** Reads the name of O*NET's database and its tables. */
export function databaseOf(http: Http) {
  const later = <T>(path: Path, schema: z.ZodMiniType<T>, query?: QueryParameters) =>
    http.get(path, schema, query, { priority: 'later' });
  return {
    /** Reads the version of the database that answers. */
    about: (priority: Priority = 'first', isForced = false) =>
      http.get(path`about/`, about, {}, { priority, isForced }),

    /** The tables there are. */
    tables: () => later(path`database/`, tableList),

    /** The columns of one table. */
    tableInfo: (id: string) =>
      later(path`database/info/${id}`, tableInfo.check(z.refine(body => body.id === id))),

    /** Some rows of one table; at most 2,000 at a time. */
    rows: (id: string, { start, end, filters, sort }: RowsWanted) =>
      later(path`database/rows/${id}`, tableRows, { filter: filters, sort, start, end }),
  };
}
