import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { createConnection } from '../../../../lib/shared/browser/database-connection';
import { createUserWork } from '../../../../lib/background/storage/all-user-work';
import {
  deleteDatabase,
  openAsItIs,
  openDatabase,
  type Connection,
  type Database,
} from '../../../../lib/background/storage/database';
import { createInventory } from '../../../../lib/background/storage/storage-usage';
import { freshName } from '../../fixtures/database';

const JOB = { key: 'title:planner', occupation: { code: '11-1011.00', title: 'x' }, at: 1 };

let name: string;
let connection: Connection;

/** A database of a later version, which this one cannot open. */
beforeEach(async () => {
  name = freshName();
  const first = await openDatabase(name);
  await first.put('jobs', JOB);
  first.close();
  await new Promise(resolve => {
    const request = indexedDB.open(name, 99);
    request.addEventListener('success', () => resolve(request.result.close()));
  });
  connection = createConnection<Database>({ open: events => openDatabase(name, events) });
});

it('a later version’s data can be saved as a file, as far as they can be read', async () => {
  const work = createUserWork(connection, () => openAsItIs(name));
  expect(await work.all()).toEqual({
    links: [],
    entered: [],
    progress: [],
    jobs: [JOB],
    profiles: [],
    testTakers: [],
  });
});

it('a later version’s database is deleted whole where everything is, and used again', async () => {
  await createInventory(connection, [], () => deleteDatabase(name)).clearAll();
  expect(await connection.run(database => database.getAll('jobs'))).toEqual([]);
});
