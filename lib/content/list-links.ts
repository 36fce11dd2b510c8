import { readPageAddress } from './page-address';

/** A link in a list of candidates. */
export type ListLink = HTMLAnchorElement;

/** Returns the candidate that a link leads to, if it leads to one. */
export function candidateOf({ href }: ListLink): string | undefined {
  const address = readPageAddress(href);
  return address.kind === 'candidate' && address.candidateIds.length === 1
    ? address.candidateIds[0]
    : undefined;
}

/** Returns the row of the list that a link stands in. */
export function rowOf(link: ListLink): Element | null {
  return link.closest('tr,li,[role=row],[role=listitem]') ?? link.parentElement;
}
