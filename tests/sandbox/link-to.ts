/** Makes the address of a page of a list: the query as it came, its paging parameters replaced and put last. */
export function linkTo(address: string, query: URLSearchParams, paging: Record<string, number>): string {
  const linked = new URLSearchParams(query);
  for (const name of Object.keys(paging)) linked.delete(name);
  for (const [name, value] of Object.entries(paging)) linked.set(name, String(value));
  return `${address}?${linked.toString()}`;
}
