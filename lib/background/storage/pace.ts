import type { EpochMs } from '../../shared/model/time';
import { storage } from '@wxt-dev/storage';
import type { Service } from '../../shared/model/services';

/** Keeps when the last request to a service started, for as long as the browser is open. */
export function paceMemory(service: Service) {
  const stored = storage.defineItem<number>(`session:pace:${service}`);
  return {
    lastStart: async (): Promise<number | undefined> => (await stored.getValue()) ?? undefined,
    noteStart: (at: EpochMs): Promise<void> => stored.setValue(at),
  };
}
