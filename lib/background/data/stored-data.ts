import type { EpochMs } from '../../shared/model/time';
import type { ClearScope, DataState } from '../../shared/model/stored-data';
import { SERVICES, type Service } from '../../shared/model/services';
import { StorageError } from '../../shared/model/storage-fault';
import type { KeptValue } from '../../shared/settings/define-value';
import { createDataTransfer } from './data-transfer';
import type { StoredNames } from './stored-names';
import type { WorkCopy } from './work-copy';
import type { ApiKeys } from '../settings/api-keys';
import type { Preferences } from '../settings/preferences';
import type { QueryClient } from '../query/query-client';
import type { Inventory } from '../storage/storage-usage';
import type { UserWorkStore } from '../storage/all-user-work';
import type { ProfileIndex } from '../storage/profile-index';

export type StoredData = ReturnType<typeof createStoredData>;

/** Counts, deletes, saves and imports the data stored in this browser. */
export function createStoredData(parts: {
  inventory: Inventory;
  userWork: UserWorkStore;
  index: Pick<ProfileIndex, 'leaveUnknown'>;
  queryClient: Pick<QueryClient, 'forget' | 'forgetFailures'>;
  apiKeys: Pick<ApiKeys, 'remove'>;
  preferences: Pick<Preferences, 'takeAlong' | 'compare' | 'take'>;
  /** Reads the names of people that are known here. */
  readNames: () => Promise<StoredNames>;
  /** Bytes used in all, by the browser's count. */
  usage: () => Promise<number | undefined>;
  /** Deletes what is kept outside the database: preferences, consent and the like. */
  clearLocal: () => Promise<void>;
  /** The kind being deleted, so that deleting can go on after the background was stopped. */
  clearing: Pick<KeptValue<ClearScope, null>, 'getValue' | 'setValue' | 'removeValue'>;
  workCopy: Pick<WorkCopy, 'state' | 'text' | 'settle' | 'forget'>;
  /** Called when open sidebars must read again. */
  changed: () => Promise<void>;
  /** Makes open pages report their candidates and ask for their marks again. */
  renewPages: () => Promise<void>;
  now?: () => EpochMs;
}) {
  const { inventory, queryClient, apiKeys, workCopy, changed, renewPages, clearing, now = Date.now } = parts;

  return {
    async state(): Promise<DataState> {
      const [kinds, usage] = await Promise.all([inventory.count(), parts.usage().catch(() => undefined)]);
      // Last, for to count may have made the database anew.
      const copy = await workCopy.state().catch(() => undefined);
      return { kinds, ...(usage !== undefined && { usage }), ...(copy && { copy }) };
    },

    /**
     * Deletes all about people (answers of services, recent people, the user's links and entries), or everything: the
     * keys, the preferences and the consent too.
     */
    clear,

    workCopy,

    /** Ends a deletion that the background was stopped in. */
    async resume(): Promise<void> {
      const what = await clearing.getValue();
      if (what) await clear(what);
    },

    ...createDataTransfer({ ...parts, now }),
  };

  async function clear(what: ClearScope): Promise<void> {
    // A full disk must not keep anybody from deleting.
    await clearing.setValue(what).catch(() => undefined);
    // First, and again at last: it has what is deleted here.
    if (what !== 'database') await workCopy.forget();
    if (what === 'people') await forgetPeople();
    else if (what === 'database') await inventory.eraseDatabase();
    else {
      // A database that does not open is deleted whole.
      for (const service of SERVICES) await apiKeys.remove(service).catch(unlessUsable);
      await forgetPeople().catch(unlessUsable);
      await inventory.clearAll();
      await parts.clearLocal();
      // What failed for want of a key fails for want of consent now.
      queryClient.forgetFailures();
    }
    if (what === 'people') await workCopy.settle();
    if (what === 'everything') await workCopy.forget();
    await clearing.removeValue();
    await changed();
    void renewPages();
  }

  /** Deletes O*NET's answers too, since they show somebody's interests, if not whose. */
  async function forgetPeople(): Promise<void> {
    await Promise.all(SERVICES.map((service: Service) => queryClient.forget(service)));
    await inventory.clearPeople();
  }
}

function unlessUsable(error: unknown): void {
  if (!(error instanceof StorageError)) throw error;
}
