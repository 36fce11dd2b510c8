import type * as z from 'zod/mini';
import type { Sending } from './http';
import { ProblemError } from '../../shared/model/problem';
import type { QueryParameters } from './http-surroundings';
import type { Path } from './path';

/** Lists are followed page by page, but not beyond this many. */
export const MOST_PAGES = 5;
/** The largest page JobScore gives. */
export const PAGE_SIZE = 100;

/** Sends a request to JobScore, on behalf of whichever user applies. */
export type GetFromJobscore = <T>(
  path: Path,
  schema: z.ZodMiniType<T>,
  query?: QueryParameters,
  sending?: Sending,
) => Promise<T>;

/** One page of a list, as its links and counts show it. */
export interface ListPage<Item> {
  items: Item[];
  /** There are items, each of them odd. */
  isUnreadable: boolean;
  /** Absent where no link shows it. */
  hasNext: boolean | undefined;
  /** The number of pages, where it is counted. */
  pages: number | undefined;
}

/** Returns whether there is a page behind this one: by its link, else by the count of pages. None is behind an empty one. */
export function hasNextPage(
  { items, isUnreadable, hasNext, pages = 0 }: ListPage<unknown>,
  page: number,
): boolean {
  return (items.length > 0 || isUnreadable) && (hasNext ?? page < pages);
}

/**
 * Reads all items of a list, from as many pages as there are within the bound. A page of odd items costs the others nothing,
 * and one that repeats the page before ends the list.
 * @throws ProblemError with `unexpected-shape` where nothing of all pages could be read
 */
export async function readPages<Item>(
  path: Path,
  schema: z.ZodMiniType<ListPage<Item>>,
  get: GetFromJobscore,
): Promise<{ items: Item[]; isCut: boolean }> {
  const items: Item[] = [];
  let isOdd = false;
  let isCut = true;
  let before = '';
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const answer = await get(path, schema, { 'page[number]': page, 'page[size]': PAGE_SIZE });
    const text = JSON.stringify(answer.items);
    if (answer.items.length > 0 && text === before) break;
    before = text;
    items.push(...answer.items);
    isOdd ||= answer.isUnreadable;
    isCut = hasNextPage(answer, page);
    if (!isCut) break;
  }
  if (isOdd && items.length === 0) throw new ProblemError({ kind: 'unexpected-shape', service: 'jobscore' });
  return { items, isCut };
}
