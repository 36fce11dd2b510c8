/** One page of a list that is read page by page. */
export interface RowsPage<Item> {
  items: readonly Item[];
  /** The number of items on all pages. */
  total: number;
  /** The row that the next page begins with; absent on the last. */
  next?: number | undefined;
}

/**
 * Joins pages in their order. What an earlier page had is left out, and a page with nothing new ends the list, so that
 * one that leads back to itself is read once.
 */
export function joinPages<Item extends { code: string }>(
  pages: readonly RowsPage<Item>[],
): { items: Item[]; total: number; next?: number | undefined } {
  const items = new Map<string, Item>();
  let [total, next]: [number, number | undefined] = [0, undefined];
  for (const page of pages) {
    const before = items.size;
    for (const item of page.items) if (!items.has(item.code)) items.set(item.code, item);
    total = page.total;
    next = items.size > before ? page.next : undefined;
    if (next === undefined) break;
  }
  return { items: [...items.values()], total, next };
}
