import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { createProfileIndex } from '../../../../lib/background/storage/profile-index';
import { createTablesStore, type StoredTables } from '../../../../lib/background/storage/onet-tables';
import { createUserWork } from '../../../../lib/background/storage/all-user-work';
import { openDatabase, type Connection, type Database } from '../../../../lib/background/storage/database';
import type { Service } from '../../../../lib/shared/model/services';
import { USER_WORK_KINDS, type UserWork, type UserWorkKind } from '../../../../lib/shared/model/stored-data';
import { cutOff, WRITES } from '../../fixtures/cut-off';
import { connectionTo, freshName } from '../../fixtures/database';
import { secretsIn } from '../../fixtures/secrets';

/** More writes than any of these takes. */
const MOST = 40;

let opened: Promise<Database>;
let database: Connection;

beforeEach(fresh);

function fresh(): void {
  opened = openDatabase(freshName());
  database = connectionTo(opened);
}

/** All records, without what names the attempt. */
const stored = async (...stores: ('answers' | UserWorkKind)[]) =>
  Promise.all(stores.map(async store => (await opened).getAll(store)));

/** Runs a task cut off after each of its writes in turn, until one is not cut off any more. */
async function cutEverywhere(
  prepare: () => Promise<void>,
  task: () => Promise<unknown>,
  check: (isCut: boolean) => Promise<void>,
): Promise<number> {
  for (let after = 1; after < MOST; after += 1) {
    fresh();
    await prepare();
    const isCut = await cutOff(after, task, WRITES);
    await check(isCut);
    if (!isCut) return after - 1;
  }
  throw new Error('never done');
}

describe('cut off after any write to the database,', () => {
  const readWith = { jobscore: 'recent', jofi: 'looks', onet: 'tables' } as const;

  async function fill(service: Service): Promise<void> {
    await secretsIn(opened).save(service, 'sk_live_old_0123456789');
    const found = await opened;
    const answer = { value: 1, fetchedAt: 1, expiresAt: 2 };
    for (const of of ['jobscore', 'jofi', 'onet'] as const) {
      await found.put('answers', { ...answer, question: `${of}:a`, service: of });
    }
    await createProfileIndex(database).note('live:1', [{ id: 'A', name: '', email: '' }]);
    await found.put('recent', { person: 'a', at: 1 });
    await found.put('looks', {
      person: 'a',
      profileId: 'A',
      at: 0,
      answered: [],
      compared: 0,
      planned: 0,
      assessedAt: [],
    });
    await found.put('tables', {}, 'current');
  }
  const isKept = async (service: Service) => {
    const found = await opened;
    return [
      (await found.get('answers', `${service}:a`)) !== undefined,
      (await found.count(readWith[service])) > 0,
    ];
  };

  it.each(['jobscore', 'jofi', 'onet'] as const)(
    'a key of %s is replaced with all read by it, or not',
    async service => {
      const writes = await cutEverywhere(
        () => fill(service),
        () => secretsIn(opened).save(service, 'sk_live_new_0123456789'),
        async isCut => {
          expect(await secretsIn(opened).key(service)).toBe(`sk_live_${isCut ? 'old' : 'new'}_0123456789`);
          expect(await isKept(service)).toEqual([isCut, isCut]);
          expect((await stored('answers'))[0]).toHaveLength(isCut ? 3 : 2);
          await secretsIn(opened).save(service, 'sk_live_new_0123456789');
          expect(await isKept(service)).toEqual([false, false]);
        },
      );
      expect(writes).toBeGreaterThan(2);
    },
  );

  it.each(['jobscore', 'jofi', 'onet'] as const)(
    'a key of %s is removed with all read by it, or not',
    async service => {
      await cutEverywhere(
        () => fill(service),
        () => secretsIn(opened).remove(service),
        async isCut => {
          expect((await secretsIn(opened).state(service)).saved).toBe(isCut);
          expect(await isKept(service)).toEqual([isCut, isCut]);
        },
      );
    },
  );

  it('a file is imported whole or not at all, and not twice', async () => {
    const link = { person: 'p', scope: 'live:1', profileId: 'A', kind: 'same' as const, profileName: 'x' };
    const work: UserWork = {
      links: [
        { ...link, at: 1 },
        { ...link, profileId: 'B', at: 1 },
      ],
      entered: [{ person: 'p', entry: { kind: 'answers', answers: '1' }, at: 1 }],
      progress: [{ person: 'p', form: 30, answers: '12', at: 1 }],
      jobs: [{ key: 'title:planner', occupation: { code: '11-1011.00', title: 'x' }, at: 1 }],
      profiles: [{ scope: 'live:1', id: 'A', name: 'x', email: '' }],
      testTakers: [{ scope: 'live:1', id: 4, name: 'x', email: '' }],
    };
    const writes = await cutEverywhere(
      async () => undefined,
      () => createUserWork(database).merge(work),
      async isCut => {
        const expected = USER_WORK_KINDS.map(kind => (isCut ? [] : work[kind]));
        expect(await stored(...USER_WORK_KINDS)).toMatchObject(expected);
        await createUserWork(database).merge(work);
        expect(await createUserWork(database).all()).toMatchObject(work);
      },
    );
    expect(writes).toBe(7);
  });

  it('tables that were read to the end serve, or the reading goes on', async () => {
    const reading = { done: 3 };
    const tables: StoredTables = { database: 'O*NET 30.2', readAt: 1, checkedAt: 1, occupations: {} };
    await cutEverywhere(
      () => createTablesStore(database).putReading(reading),
      () => createTablesStore(database).putCurrent(tables),
      async isCut => {
        const store = createTablesStore(database);
        expect([await store.current(), await store.reading()]).toEqual(
          isCut ? [undefined, reading] : [tables, undefined],
        );
      },
    );
  });

  it('a list is noted whole or not at all, and nobody twice', async () => {
    const people = ['A', 'B', 'C'].map(id => ({ id, name: id, email: '' }));
    const note = () => createProfileIndex(database).note('live:1', people);
    const writes = await cutEverywhere(
      async () => undefined,
      note,
      async isCut => {
        expect((await stored('profiles'))[0]).toHaveLength(isCut ? 0 : 3);
        await note();
        expect((await stored('profiles'))[0]).toHaveLength(3);
      },
    );
    expect(writes).toBeGreaterThan(2);
  });

  it('lists are cleared of people, all or none', async () => {
    await cutEverywhere(
      async () => {
        await createProfileIndex(database).note('live:1', [{ id: 'A', name: '', email: '' }]);
        await createProfileIndex(database).testTakers.note('live:1', [{ id: 1, name: '', email: '' }]);
      },
      () => createProfileIndex(database).clear(),
      async isCut => {
        const [profiles, takers] = await stored('profiles', 'testTakers');
        expect([profiles!.length, takers!.length]).toEqual(isCut ? [1, 1] : [0, 0]);
      },
    );
  });
});
