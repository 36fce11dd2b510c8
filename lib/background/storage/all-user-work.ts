import type { IDBPTransaction } from 'idb';
import type { ProfileLink } from '../../shared/model/profile-matching';
import {
  type INDEX_KINDS,
  MADE_KINDS,
  USER_WORK_KINDS,
  type ImportCounts,
  type UserWork,
  type UserWorkKind,
} from '../../shared/model/stored-data';
import { StorageError } from '../../shared/model/storage-fault';
import { openAsItIs, type Connection, type Database, type Schema } from './database';
import { LONGEST_CHANGE_MS } from './query-cache';
import { withLookUp } from './search-keys';

export type UserWorkStore = ReturnType<typeof createUserWork>;

/** Joins all that a saved file has of the database. */
export function createUserWork(database: Connection, openAnyVersion: () => Promise<Database> = openAsItIs) {
  return {
    /** Returns everything; of a database of a later version what can be read. */
    async all(): Promise<UserWork> {
      try {
        return await database.run(opened => readAll(opened));
      } catch (error) {
        if (!(error instanceof StorageError && error.fault === 'newer')) throw error;
        const opened = await openAnyVersion();
        return readAll(opened).finally(() => opened.close());
      }
    },

    /** Returns what the user made, without the profile index. */
    made: (): Promise<UserWork> => database.run(opened => readAll(opened, MADE_KINDS)),

    /** Returns what merging would do with records, and the links it would write. */
    async compare(work: UserWork): Promise<{
      kinds: Record<UserWorkKind, ImportCounts>;
      links: { link: ProfileLink; isReplaced: boolean }[];
    }> {
      return database.run(async opened => {
        const transaction = opened.transaction(USER_WORK_KINDS);
        const links: { link: ProfileLink; isReplaced: boolean }[] = [];
        const kinds = await eachNewer(transaction, work, async (kind, record, isReplaced) => {
          if (kind === 'links') links.push({ link: record as ProfileLink, isReplaced });
        });
        return { kinds, links };
      }, LONGEST_CHANGE_MS);
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
            const stored =
              kind === 'profiles' || kind === 'testTakers' ? ofIndex(record as PersonRecord) : record;
            await transaction.objectStore(kind).put(stored as never);
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
      }, LONGEST_CHANGE_MS);
    },
  };
}

async function readAll(
  opened: Database,
  kinds: readonly UserWorkKind[] = USER_WORK_KINDS,
): Promise<UserWork> {
  const all = USER_WORK_KINDS.map(async kind => [
    kind,
    kinds.includes(kind) ? await opened.getAll(kind) : [],
  ]);
  return Object.fromEntries(await Promise.all(all)) as UserWork;
}

/** Ends a transaction with nothing done, unless it has ended so already. */
function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It was over.
  }
}

type WorkRecord = UserWork[UserWorkKind][number];
type PersonRecord = UserWork[(typeof INDEX_KINDS)[number]][number];

/** Returns a person of a file as the profile index keeps them until JOFI names them. */
function ofIndex(person: PersonRecord) {
  return withLookUp(person.scope, { ...person, isFromFile: true as const });
}

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
    const each = work[kind].map(async (record: WorkRecord) => {
      const kept = await store.get(keyOf(record) as never);
      // What JOFI said of somebody here stands.
      const isOlder = kept && 'at' in kept && 'at' in record && kept.at < record.at;
      const outcome = kept === undefined ? 'added' : isOlder ? 'replaced' : 'unchanged';
      kinds[kind][outcome] += 1;
      if (outcome !== 'unchanged') await take(kind, record, outcome === 'replaced');
    });
    await Promise.all(each);
  }
  return kinds;
}

function keyOf(record: WorkRecord): IDBValidKey {
  if ('id' in record) return [record.scope, record.id];
  if ('scope' in record) return [record.person, record.scope, record.profileId];
  return 'key' in record ? record.key : record.person;
}
