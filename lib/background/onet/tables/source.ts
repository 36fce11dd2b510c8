import type { BrightReason } from '../../../shared/model/occupation';

/** A row of a table: its values by column. */
export type Row = Record<string, unknown>;

/** Rows wanted of a list, counted from 1. */
interface Page {
  start: number;
  end: number;
}

/** Last row of an answer, perhaps before the requested one, and the number of rows in all. */
interface Counted {
  end: number;
  total: number;
}

/** O*NET's routes for its tables. Every function throws a ProblemError on failure. */
export interface TablesSource {
  /** Reads the version of the database that answers. */
  about(priority: 'later'): Promise<{ database: string }>;
  /** The tables there are. */
  tables(): Promise<{ id: string; title?: string | undefined }[]>;
  /** The columns of a table. */
  tableInfo(id: string): Promise<{ columns: { id: string }[] }>;
  /** Rows of a table that satisfy all filters, each as `column.operator.value`. */
  rows(id: string, wanted: Page & { filters: string[] }): Promise<{ rows: Row[] } & Counted>;
  /** Occupations with a bright outlook, and why. */
  brightOutlook(
    wanted: Page,
  ): Promise<{ occupations: { code: string; title: string; reasons: BrightReason[] }[] } & Counted>;
}
