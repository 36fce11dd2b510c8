import { USER_WORK_KINDS, type UserWorkKind, type UserWork } from '../../shared/model/stored-data';
import type { Database, Schema } from './database';

export type UserWorkStore = ReturnType<typeof createUserWork>;

/** What the user did themselves: links, interests they entered, and what they said of jobs. */
export function createUserWork(database: Promise<Database>) {
  return {
    async all(): Promise<UserWork> {
      const opened = await database;
      const [links, entered, jobs] = await Promise.all([
        opened.getAll('links'),
        opened.getAll('entered'),
        opened.getAll('jobs'),
      ]);
      return { links, entered, jobs };
    },

    /** Takes what is newer than what is kept of the same; all or none. @returns how many were taken of each kind */
    async merge(work: UserWork): Promise<Record<UserWorkKind, number>> {
      const transaction = (await database).transaction(USER_WORK_KINDS, 'readwrite');
      const taken = { links: 0, entered: 0, jobs: 0 };
      for (const kind of USER_WORK_KINDS) {
        const store = transaction.objectStore(kind);
        for (const one of work[kind]) {
          const kept = await store.get(keyOf(kind, one) as never);
          if (kept && kept.at >= one.at) continue;
          await store.put(one as never);
          taken[kind] += 1;
        }
      }
      await transaction.done;
      return taken;
    },
  };
}

function keyOf<K extends UserWorkKind>(kind: K, one: Schema[UserWorkKind]['value']): IDBValidKey {
  if (kind === 'links' && 'scope' in one) return [one.person, one.scope, one.profileId];
  return 'key' in one ? one.key : one.person;
}
