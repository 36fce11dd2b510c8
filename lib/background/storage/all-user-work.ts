import type { IDBPTransaction } from 'idb';
import type { ProfileLink } from '../../shared/model/profile-matching';
import {
  USER_WORK_KINDS,
  type ImportCounts,
  type UserWork,
  type UserWorkKind,
} from '../../shared/model/stored-data';
import { StorageError } from '../../shared/model/storage-fault';
import { openAsItIs, type Connection, type Database, type Schema } from './database';

export type UserWorkStore = ReturnType<typeof createUserWork>;

/** Joins the user's own work: links, entered interests and job occupations. */
export function createUserWork(database: Connection, openAnyVersion: () => Promise<Database> = openAsItIs) {
  return {
    /** Returns everything; of a database of a later version what can be read. */
    async all(): Promise<UserWork> {
      try {
        return await database.run(readAll);
      } catch (error) {
        if (!(error instanceof StorageError && error.fault === 'newer')) throw error;
        const opened = await openAnyVersion();
        return readAll(opened).finally(() => opened.close());
      }
    },

    /** Returns what merging would do with records, and the links it would write. */
    async compare(work: UserWork): Promise<{
      kinds: Record<UserWorkKind, ImportCounts>;
      links: { link: ProfileLink; isReplaced: boolean }[];
    }> {
      return database.run(async opened => {
        const transaction = opened.transaction(USER_WORK_KINDS);
        const links: { link: ProfileLink; isReplaced: boolean }[] = [];
        const kinds = await eachNewer(transaction, work, async (_kind, record, isReplaced) => {
          if ('scope' in record) links.push({ link: record, isReplaced });
        });
        return { kinds, links };
      });
    },

    /**
     * Takes records that are newer than stored ones; all or none.
     * @returns what was done with those of each kind
     */
    async merge(work: UserWork): Promise<Record<UserWorkKind, ImportCounts>> {
      return database.run(async opened => {
        const transaction = opened.transaction(USER_WORK_KINDS, 'readwrite');
        try {
          const kinds = await eachNewer(transaction, work, async (kind, record) => {
            await transaction.objectStore(kind).put(record as never);
          });
          await transaction.done;
          return kinds;
        } catch (error) {
          // Else what was put so far would stand.
          transaction.done.catch(() => undefined);
          abort(transaction);
          // It names the cause, such as a full disk, where the request was only cut off.
          throw transaction.error ?? error;
        }
      });
    },
  };
}

async function readAll(opened: Database): Promise<UserWork> {
  const [links, entered, jobs] = await Promise.all([
    opened.getAll('links'),
    opened.getAll('entered'),
    opened.getAll('jobs'),
  ]);
  return { links, entered, jobs };
}

/** Ends a transaction with nothing done, unless it has ended so already. */
function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It was over.
  }
}

type WorkRecord = Schema[UserWorkKind]['value'];

/** Passes on the records that are newer than stored ones, and counts all. */
async function eachNewer(
  transaction: Pick<IDBPTransaction<Schema, UserWorkKind[], IDBTransactionMode>, 'objectStore'>,
  work: UserWork,
  take: (kind: UserWorkKind, record: WorkRecord, isReplaced: boolean) => Promise<void>,
): Promise<Record<UserWorkKind, ImportCounts>> {
  const kinds = Object.fromEntries(
    USER_WORK_KINDS.map(kind => [kind, { added: 0, replaced: 0, unchanged: 0 }]),
  ) as Record<UserWorkKind, ImportCounts>;
  for (const kind of USER_WORK_KINDS) {
    const store = transaction.objectStore(kind);
    for (const record of work[kind]) {
      const kept = await store.get(keyOf(kind, record) as never);
      const outcome = kept === undefined ? 'added' : kept.at >= record.at ? 'unchanged' : 'replaced';
      kinds[kind][outcome] += 1;
      if (outcome !== 'unchanged') await take(kind, record, outcome === 'replaced');
    }
  }
  return kinds;
}

function keyOf<K extends UserWorkKind>(kind: K, record: WorkRecord): IDBValidKey {
  if (kind === 'links' && 'scope' in record) return [record.person, record.scope, record.profileId];
  return 'key' in record ? record.key : record.person;
}
