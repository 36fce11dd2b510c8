import { origin, page, ParameterError, paging } from './parameters.ts';
import type { Asked, Resource } from './resource.ts';
import { tables, type Column, type Row, type Table } from './tables.ts';

const filterForm =
  /^(\w+)\.(n?)(?:(na)|(eq|contains|startswith|endswith|lt|lte|gt|gte|before|onbefore|after|onafter)\.(.+))$/;

type Test = (value: string | number, wanted: string) => boolean;

const text = (test: (value: string, wanted: string) => boolean): Test => {
  return (value, wanted) => test(String(value).toLowerCase(), wanted.toLowerCase());
};
const number = (test: (value: number, wanted: number) => boolean): Test => {
  return (value, wanted) => test(Number(value), Number(wanted));
};

/** The operators that each type of column knows. */
const operators: Record<Column['type'], Record<string, Test>> = {
  text: {
    eq: text((value, wanted) => value === wanted),
    contains: text((value, wanted) => value.includes(wanted)),
    startswith: text((value, wanted) => value.startsWith(wanted)),
    endswith: text((value, wanted) => value.endsWith(wanted)),
  },
  number: {
    eq: number((value, wanted) => value === wanted),
    lt: number((value, wanted) => value < wanted),
    lte: number((value, wanted) => value <= wanted),
    gt: number((value, wanted) => value > wanted),
    gte: number((value, wanted) => value >= wanted),
  },
  date: {
    before: text((value, wanted) => value < wanted),
    onbefore: text((value, wanted) => value <= wanted),
    after: text((value, wanted) => value > wanted),
    onafter: text((value, wanted) => value >= wanted),
  },
};

const valueForms: Record<Column['type'], RegExp> = {
  text: /./,
  number: /^-?\d+(\.\d+)?$/,
  date: /^\d{4}-\d\d-\d\d$/,
};

function columnOf(table: Table, id: string): Column {
  const column = table.columns.find(one => one.id === id);
  if (!column) throw new ParameterError(`the table has no column ${id}`);
  return column;
}

/** Returns a test for rows from a filter such as `job_zone.gte.4`; an `n` before the operator negates it. */
function readFilter(table: Table, filter: string): (row: Row) => boolean {
  const [, id = '', negated, empty, operator = '', wanted = ''] = filterForm.exec(filter) ?? [];
  if (!filterForm.test(filter)) throw new ParameterError(`'filter' must match pattern ${filterForm.source}`);
  const { type } = columnOf(table, id);
  if (empty) return row => (row[id] === undefined) !== (negated === 'n');
  const test = operators[type][operator];
  if (!test) throw new ParameterError(`column ${id} does not know ${operator}`);
  if (!valueForms[type].test(wanted)) throw new ParameterError(`${wanted} is not a ${type}`);
  return row => {
    const value = row[id];
    return value !== undefined && test(value, wanted) !== (negated === 'n');
  };
}

function readSort(table: Table, sort: string): (one: Row, other: Row) => number {
  const [, id = '', descending] = /^(\w+)(\.descending)?$/.exec(sort) ?? [];
  if (!id) throw new ParameterError(`'sort' must match pattern COLUMN or COLUMN.descending`);
  columnOf(table, id);
  const sign = descending ? -1 : 1;
  return (one, other) => {
    const [a = '', b = ''] = [one[id], other[id]];
    if (a === b) return 0;
    return a < b ? -sign : sign;
  };
}

function tableIn({ part, state }: Asked): Table {
  const found = tables(state).find(table => table.id === part('table'));
  if (!found) throw new ParameterError(`no table has the id ${part('table')}`);
  return found;
}

function links(id: string) {
  return { info: `${origin}/database/info/${id}`, rows: `${origin}/database/rows/${id}` };
}

const about = (table: Table) => ({
  table_id: table.id,
  title: table.title,
  description: `The sandbox's ${table.title}.`,
});

/** The tables that O*NET's database is made of. */
export const database: Resource[] = [
  {
    path: '/database/',
    answer: ({ state }) => tables(state).map(table => ({ ...links(table.id), ...about(table) })),
  },
  {
    path: '/database/info/:table',
    answer: asked => {
      const table = tableIn(asked);
      return {
        rows: links(table.id).rows,
        ...about(table),
        data_dictionary: `https://www.onetcenter.org/dictionary/sandbox/${table.id}.html`,
        download: {},
        column: table.columns.map(({ id, title, type, optional = false }) => ({
          column_id: id,
          optional,
          title,
          description: `The sandbox's ${title}.`,
          type,
          format: type,
        })),
      };
    },
  },
  {
    path: '/database/rows/:table',
    parameters: {
      filter: { kind: 'text', several: true },
      sort: { kind: 'text', several: true },
      ...paging,
    },
    answer: asked => {
      const { url, values } = asked;
      const table = tableIn(asked);
      const filters = url.searchParams.getAll('filter').map(filter => readFilter(table, filter));
      const orders = url.searchParams.getAll('sort').map(sort => readSort(table, sort));
      let rows = table.rows.filter(row => filters.every(passes => passes(row)));
      if (orders.length > 0) {
        rows = rows.toSorted((one, other) => {
          for (const order of orders) {
            const by = order(one, other);
            if (by !== 0) return by;
          }
          return 0;
        });
      }
      const { envelope, items } = page(url, values, rows);
      return { ...envelope, row: items };
    },
  },
];
