import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** The time that ages on a page count back from. */
export const NowContext = createContext(0);

/** Returns that time, in ms since the epoch. */
export function useNow(): number {
  return useContext(NowContext);
}
