import 'fake-indexeddb/auto';
import { IDBCursor } from 'fake-indexeddb';
import { openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../../../lib/background/storage/database';
import { createProfileIndex } from '../../../../lib/background/storage/profile-index';
import { createFirstDatabase, FIRST_RECORDS } from '../../fixtures/first-database';
import { connectionTo, freshName } from '../../fixtures/database';
import { createSecondDatabase, SECOND_RECORDS } from '../../fixtures/second-database';

/** Reads the contents and the names of indexes of a database's stores, whatever its version. */
async function contentsOf(name: string) {
  const database = await openDB(name);
  const stores = [...database.objectStoreNames];
  const contents = Object.fromEntries(
    await Promise.all(stores.map(async store => [store, await database.getAll(store)] as const)),
  );
  const indexes = Object.fromEntries(
    stores.map(store => [store, [...database.transaction(store).store.indexNames]]),
  );
  database.close();
  return { version: database.version, contents, indexes };
}

describe('a database of the first release', () => {
  it('is opened with nothing lost', async () => {
    const name = freshName();
    await createFirstDatabase(name);
    (await openDatabase(name)).close();
    const { contents } = await contentsOf(name);
    expect(contents['secrets']).toEqual(FIRST_RECORDS.secrets);
    expect(contents['answers']).toEqual(FIRST_RECORDS.answers);
    expect(contents['profiles']).toMatchObject(FIRST_RECORDS.profiles);
    expect(contents).toMatchObject({
      testTakers: [],
      links: [],
      tables: [],
      entered: [],
      progress: [],
      jobs: [],
      activity: [],
      recent: [],
      looks: [],
    });
  });

  it('has its profiles found by all that they are looked up by', async () => {
    const name = freshName();
    await createFirstDatabase(name);
    const index = createProfileIndex(connectionTo(openDatabase(name)));
    const [ingrid, nobody] = FIRST_RECORDS.profiles;
    expect(await index.byEmail('live:17', 'ingrid.s+x@example.org')).toMatchObject([ingrid]);
    expect(await index.byPersonId('live:17', 'person-1')).toMatchObject([ingrid]);
    expect(await index.byMailbox('live:17', 'ingrids@example.org')).toMatchObject([ingrid]);
    expect(await index.byName('live:17', 'Ingrid Solheim')).toMatchObject([ingrid]);
    expect(await index.byNamePrefix('live:17', 'sol ing', 5)).toMatchObject([ingrid]);
    expect(await index.byId('test:17', 'CNP1')).toMatchObject(nobody);
    expect(await index.count('live:17')).toBe(1);
  });

  it('becomes the same as a new one', async () => {
    const [first, fresh] = [freshName(), freshName()];
    await createFirstDatabase(first);
    (await openDatabase(first)).close();
    (await openDatabase(fresh)).close();
    const [{ version, indexes }, expected] = [await contentsOf(first), await contentsOf(fresh)];
    expect({ version, indexes }).toEqual({ version: expected.version, indexes: expected.indexes });
  });

  it('writes nothing when its profiles are listed again unchanged', async () => {
    const name = freshName();
    await createFirstDatabase(name);
    const index = createProfileIndex(connectionTo(openDatabase(name)));
    const { scope, foldedEmail: _, ...ingrid } = FIRST_RECORDS.profiles[0];
    const before = await index.byId(scope, ingrid.id);
    await index.note(scope, [ingrid]);
    expect(JSON.stringify(await index.byId(scope, ingrid.id))).toBe(JSON.stringify(before));
  });

  it('is as it was when an upgrade fails', async () => {
    const name = freshName();
    await createFirstDatabase(name);
    const before = await contentsOf(name);
    const spy = vi.spyOn(IDBCursor.prototype, 'update').mockImplementation(() => {
      throw new Error('none of our foreseeing');
    });
    await expect(openDatabase(name)).rejects.toThrow();
    spy.mockRestore();
    expect(await contentsOf(name)).toEqual(before);
  });

  it.each([1, 2, 5])(
    'is as it was when its upgrade is cut off at write %d, and is upgraded later',
    async cut => {
      const name = freshName();
      await createFirstDatabase(name, 3);
      const before = await contentsOf(name);
      expect(before.version).toBe(1);

      const { update } = IDBCursor.prototype;
      let writes = 0;
      const spy = vi.spyOn(IDBCursor.prototype, 'update').mockImplementation(function (
        this: IDBCursor,
        value,
      ) {
        const request = update.call(this, value);
        writes += 1;
        if (writes === cut) (this.source as IDBObjectStore).transaction.abort();
        return request;
      });
      await expect(openDatabase(name)).rejects.toThrow();
      expect(await contentsOf(name)).toEqual(before);
      spy.mockRestore();

      const index = createProfileIndex(connectionTo(openDatabase(name)));
      expect(await index.byNamePrefix('live:17', 'ingrid', 9)).toHaveLength(4);
    },
  );
});

describe('a database of the second release', () => {
  it('is opened with nothing lost, and becomes the same as a new one', async () => {
    const [second, fresh] = [freshName(), freshName()];
    await createSecondDatabase(second);
    (await openDatabase(second)).close();
    (await openDatabase(fresh)).close();
    const [{ version, indexes, contents }, expected] = [await contentsOf(second), await contentsOf(fresh)];
    expect({ version, indexes }).toEqual({ version: expected.version, indexes: expected.indexes });
    expect(contents).toEqual({ ...expected.contents, ...SECOND_RECORDS });
  });
});

describe('addresses and names of earlier versions', () => {
  it('are read as new ones are, and found by what they are', async () => {
    const name = freshName();
    await createSecondDatabase(name);
    const database = await openDB(name, 2);
    const person = { scope: 'live:17', foldedEmail: 'x', words: [] };
    const odd = [
      { ...person, id: 'A', name: 'In\u200bgrid', email: 'Ingrid <i\u200b@example.org>; s@example.org' },
      { ...person, id: 'B', name: 'Bo', email: 'b***@example.org' },
    ];
    for (const each of odd) await database.put('profiles', each);
    // More than are read at once.
    for (let at = 0; at < 1_100; at += 1) {
      await database.put('profiles', {
        ...person,
        id: `M${at}`,
        name: 'Mo',
        email: `m${at}\u2060@example.org`,
      });
    }
    database.close();
    const index = createProfileIndex(connectionTo(openDatabase(name)));
    expect(await index.byEmail('live:17', 'i@example.org')).toMatchObject([{ id: 'A' }]);
    expect(await index.byEmail('live:17', 's@example.org')).toMatchObject([{ id: 'A' }]);
    expect(await index.byName('live:17', 'Ingrid')).toMatchObject([{ id: 'A' }]);
    expect(await index.byEmail('live:17', 'm1099@example.org')).toMatchObject([{ id: 'M1099' }]);
    expect(await index.byId('live:17', 'B')).toMatchObject({
      email: '',
      unreadableEmails: ['b***@example.org'],
    });
    expect(await index.countUnreadable('live:17')).toBe(1);
  });
});
