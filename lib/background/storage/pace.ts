import { storage } from '@wxt-dev/storage';
import type { Service } from '../../shared/model/services';

/** When the last request to a service was started. Kept while the browser is open, so that it outlives the background. */
export function paceMemory(service: Service) {
  const stored = storage.defineItem<number>(`session:pace:${service}`);
  return {
    lastStart: async (): Promise<number | undefined> => (await stored.getValue()) ?? undefined,
    noteStart: (at: number): Promise<void> => stored.setValue(at),
  };
}
