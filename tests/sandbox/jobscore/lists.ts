import { linkTo } from '../link-to.ts';
import { ApiError } from './errors.ts';

/** The filters and sort orders that a list takes. */
export interface ListRules<Item> {
  path: string;
  items: Item[];
  /** Present on lists that sort and filter by creation date. */
  createdOn?: (item: Item) => string;
  filters?: Record<string, (value: string) => (item: Item) => boolean>;
  /** Query parameters that the route itself reads. */
  also?: string[];
  /** JobScore's own sample of the events list has neither `first` nor `prev`. */
  withoutFirstAndPrev?: boolean;
}

export interface ListPage<Item> {
  items: Item[];
  links: Record<string, string | null>;
  meta: { pagination: { resources: number; pages: number } };
}

const apiOrigin = 'https://api.jobscore.com/v1';
const iso8601 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)$/;

function time(name: string, value: string): number {
  const at = iso8601.test(value) ? Date.parse(value) : NaN;
  if (Number.isNaN(at)) throw new ApiError(422, `${name} must be an ISO 8601 time.`);
  return at;
}

function whole(name: string, value: string, fallback: number): number {
  if (value === '') return fallback;
  if (!/^\d+$/.test(value)) throw new ApiError(422, `${name} must be a whole number.`);
  return Number(value);
}

/** Parameters a list does not have are an error in JSON:API: 400. A bad value of one it has: 422. */
function checkNames(query: URLSearchParams, rules: ListRules<never>): void {
  const known = new Set(['page[number]', 'page[size]', ...(rules.also ?? [])]);
  for (const name of Object.keys(rules.filters ?? {})) known.add(`filter[${name}]`);
  if (rules.createdOn) {
    for (const name of ['sort', 'filter[created_on_after]', 'filter[created_on_before]']) known.add(name);
  }
  for (const name of query.keys()) {
    if (!known.has(name)) throw new ApiError(400, `${name} is not a parameter of this list.`);
  }
}

function filtered<Item>(query: URLSearchParams, rules: ListRules<Item>): Item[] {
  let items = [...rules.items];
  for (const [name, makeTest] of Object.entries(rules.filters ?? {})) {
    const value = query.get(`filter[${name}]`);
    if (value !== null && value !== '') items = items.filter(makeTest(value));
  }
  const { createdOn } = rules;
  if (!createdOn) return items;
  const created = (item: Item) => Date.parse(createdOn(item));
  for (const [name, keep] of [
    ['filter[created_on_after]', (at: number, limit: number) => at > limit],
    ['filter[created_on_before]', (at: number, limit: number) => at < limit],
  ] as const) {
    const value = query.get(name);
    if (!value) continue;
    const limit = time(name, value);
    items = items.filter(item => keep(created(item), limit));
  }
  const sort = query.get('sort') || '-created_on';
  if (sort !== 'created_on' && sort !== '-created_on')
    throw new ApiError(400, 'Lists sort by created_on only.');
  const direction = sort.startsWith('-') ? -1 : 1;
  return items.sort((one, other) => direction * (created(one) - created(other)));
}

/** One page of a list: filtered, sorted, with its links and totals. */
export function listPage<Item>(query: URLSearchParams, rules: ListRules<Item>): ListPage<Item> {
  checkNames(query, rules as unknown as ListRules<never>);
  const size = whole('page[size]', query.get('page[size]') ?? '', 100);
  // Only the bounds are documented, not what lies beyond them: a client that goes there should hear of it.
  if (size < 1 || size > 100) throw new ApiError(422, 'page[size] must be from 1 to 100.');
  const number = Math.max(1, whole('page[number]', query.get('page[number]') ?? '', 1));

  const items = filtered(query, rules);
  const pages = Math.ceil(items.length / size);
  const link = (page: number): string =>
    linkTo(apiOrigin + rules.path, query, { 'page[number]': page, 'page[size]': size });
  return {
    items: items.slice((number - 1) * size, number * size),
    links: {
      self: link(number),
      ...(rules.withoutFirstAndPrev
        ? {}
        : { first: link(1), prev: number > 1 ? link(Math.min(number - 1, Math.max(1, pages))) : null }),
      next: number < pages ? link(number + 1) : null,
      last: link(Math.max(1, pages)),
    },
    meta: { pagination: { resources: items.length, pages } },
  };
}
