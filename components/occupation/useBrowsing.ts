import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Browsing } from '../../lib/topics/browsing';

/** Where the pieces of a page find the way through its occupations. */
export const BrowsingContext = createContext<Browsing | undefined>(undefined);

/** The page's way through occupations; undefined on a page that opens none. */
export function useBrowsing(): Browsing | undefined {
  return useContext(BrowsingContext);
}
