/** The tables that are read: interest values, job zones, and titles where the interest values come without. */
export type TablePart = 'interests' | 'zones' | 'titles';

/** Where a table is, and what its columns are called. */
export interface TableLayout {
  id: string;
  columns: Partial<Record<Column, string>>;
}

type Column = 'code' | 'title' | 'element' | 'name' | 'scale' | 'value' | 'zone';

/** Columns by the names they have, or might have one day. */
const COLUMNS: Record<Column, RegExp> = {
  code: /^o_?net_?soc(_code)?$|^(occupation_)?code$/,
  title: /^(occupation_)?title$/,
  element: /^(interest_)?element_id$/,
  name: /^(interest_)?element_name$/,
  scale: /^scale_id$/,
  value: /^(data_)?value$/,
  zone: /^job_zone(_code|_id)?$|^zone$/,
};

/** Tables by id and title, by a word in each id, and by the columns that make them useful. */
const PARTS: Record<TablePart, { id: string; title: string; word: string; columns: Column[] }> = {
  interests: {
    id: 'interests',
    title: 'interests',
    word: 'interest',
    columns: ['code', 'element', 'scale', 'value'],
  },
  zones: { id: 'job_zones', title: 'job zones', word: 'zone', columns: ['code', 'zone'] },
  titles: { id: 'occupation_data', title: 'occupation data', word: 'occupation', columns: ['code', 'title'] },
};

/** The id of a table that has the columns of interest values, but is about the 41 specific interest areas. */
const SPECIFIC = /specific/;

/** The most tables looked at for each part. */
const MOST_CANDIDATES = 4;

/**
 * Returns the ids of tables that may hold the part, the likeliest first, since O*NET has renamed tables before. Their
 * columns decide.
 */
export function candidatesFor(
  part: TablePart,
  tables: readonly { id: string; title?: string | undefined }[],
): string[] {
  const { id, title, word } = PARTS[part];
  const likeness = (table: { id: string; title?: string | undefined }) => {
    if (table.id === id) return 0;
    if (table.title?.trim().toLowerCase() === title) return 1;
    return 2;
  };
  return tables
    .filter(table => likeness(table) < 2 || (table.id.includes(word) && !SPECIFIC.test(table.id)))
    .toSorted((a, b) => likeness(a) - likeness(b) || a.id.length - b.id.length)
    .slice(0, MOST_CANDIDATES)
    .map(table => table.id);
}

/** Returns the layout to read a table's part with, or undefined when the columns are another table's. */
export function layoutOf(part: TablePart, id: string, names: readonly string[]): TableLayout | undefined {
  const columns: TableLayout['columns'] = {};
  for (const [column, pattern] of Object.entries(COLUMNS) as [Column, RegExp][]) {
    const name = names.find(candidate => pattern.test(candidate));
    if (name !== undefined) columns[column] = name;
  }
  return PARTS[part].columns.every(column => columns[column] !== undefined) ? { id, columns } : undefined;
}
