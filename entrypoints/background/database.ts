import { createConnection } from '../../lib/shared/browser/database-connection';
import { openDatabase, type Connection, type Database } from '../../lib/background/storage/database';
import type { WorkCopy } from '../../lib/background/data/work-copy';
import type { Tables } from '../../lib/background/onet/tables/tables';
import type { Rounds } from '../../lib/background/review/rounds';
import type { Passphrase } from '../../lib/background/settings/passphrase';
import { announceChange } from './announce-change';
import { makeRoom, type QueryCache } from '../../lib/background/storage/query-cache';

/**
 * Wires the connection to the database, which is opened again where the browser closes it.
 * @param created called when there was no database: at first, or because the browser or the user deleted it
 */
export function wireDatabase(created: () => Promise<unknown>): Connection {
  const database = createConnection<Database>({
    open: events =>
      openDatabase(undefined, { ...events, created: () => void created().catch(() => undefined) }),
    makeRoom,
    // At once, for then open pages show what is left.
    lost: () => void database.run(async () => undefined).catch(() => undefined),
  });
  return database;
}

/** Forgets what is held of a database that is gone, and has open pages show what is left. */
export async function afterRenewal(parts: {
  queryCache: Pick<QueryCache, 'drop'>;
  tables: Pick<Tables, 'drop'>;
  rounds: Pick<Rounds, 'clear'>;
  passphrase: Pick<Passphrase, 'follow'>;
  workCopy: Pick<WorkCopy, 'renewed'>;
}): Promise<void> {
  parts.queryCache.drop();
  parts.tables.drop();
  parts.rounds.clear();
  // Pages look at the copy once they hear of the change. Where it can't be noted, they hear all the same.
  await parts.workCopy.renewed().catch(() => undefined);
  await parts.passphrase.follow();
  await announceChange('key')();
}
