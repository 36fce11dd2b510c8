import { OWN_KINDS, type OwnKind, type OwnWork } from '../../shared/model/stored-data';
import type { Database, Schema } from './database';

export type OwnWorkStore = ReturnType<typeof createOwnWork>;

/** What the user did themselves: links, interests they entered, and what they said of jobs. */
export function createOwnWork(database: Promise<Database>) {
  return {
    async all(): Promise<OwnWork> {
      const opened = await database;
      const [links, entered, jobs] = await Promise.all([
        opened.getAll('links'),
        opened.getAll('entered'),
        opened.getAll('jobs'),
      ]);
      return { links, entered, jobs };
    },

    /** Takes what is newer than what is kept of the same; all or none. @returns how many were taken of each kind */
    async merge(work: OwnWork): Promise<Record<OwnKind, number>> {
      const transaction = (await database).transaction(OWN_KINDS, 'readwrite');
      const taken = { links: 0, entered: 0, jobs: 0 };
      for (const kind of OWN_KINDS) {
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

function keyOf<K extends OwnKind>(kind: K, one: Schema[OwnKind]['value']): IDBValidKey {
  if (kind === 'links' && 'scope' in one) return [one.person, one.scope, one.profileId];
  return 'key' in one ? one.key : one.person;
}
