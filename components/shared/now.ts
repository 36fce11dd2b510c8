import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { EpochMs } from '../../lib/shared/model/time';

/** The time that ages on a page count back from. */
export const NowContext = createContext<EpochMs>(0);

export function useNow(): EpochMs {
  return useContext(NowContext);
}
