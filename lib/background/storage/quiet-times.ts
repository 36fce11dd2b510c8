import { storage } from '@wxt-dev/storage';
import type { Service } from '../../shared/model/services';
import type { EpochMs } from '../../shared/model/time';

interface StoredTime {
  at: EpochMs;
  until: EpochMs;
  triedAt?: EpochMs;
}

const item = (service: Service) => storage.defineItem<StoredTime>(`session:quiet:${service}`);

/** Keeps until when services asked for no requests, for as long as the browser is open. */
export const quietTimes = {
  read: async (service: Service) => (await item(service).getValue()) ?? undefined,
  write: (service: Service, time: StoredTime | undefined): Promise<void> =>
    time ? item(service).setValue(time) : item(service).removeValue(),
};
