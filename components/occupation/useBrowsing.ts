import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Browsing, NamedOccupation } from '../../lib/ui/occupation/browsing';

/** Where the pieces of a page find the way through its occupations. */
export const BrowsingContext = createContext<Browsing | undefined>(undefined);

/** The page's way through occupations; undefined on a page that opens none. */
export function useBrowsing(): Browsing | undefined {
  return useContext(BrowsingContext);
}

/** Opens occupations elsewhere, such as in a tab of their own, on pages that do so. */
export const OpenElsewhereContext = createContext<((occupation: NamedOccupation) => void) | undefined>(
  undefined,
);
