import 'fake-indexeddb/auto';
import { IDBObjectStore } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ProfileEntry } from '../../../lib/domain/profile';
import { openDatabase } from '../../../lib/storage/database';
import { createProfileIndex, type ProfileIndex } from '../../../lib/storage/profile-index';
import { freshName } from '../fixtures/database';

let index: ProfileIndex;

beforeEach(() => {
  index = createProfileIndex(openDatabase(freshName()));
});

const entry = (id: string, fields: Partial<ProfileEntry> = {}): ProfileEntry => ({
  id,
  name: 'Ingrid Solheim',
  email: 'ingrid@example.org',
  personId: 'person-1',
  testTakerId: 7,
  invitedAt: 1_000,
  ...fields,
});
const ids = (entries: ProfileEntry[]) => entries.map(({ id }) => id).toSorted();

describe('the profile index', () => {
  it('finds a profile by its address, spelling folded', async () => {
    await index.note('live:1', [entry('A', { email: ' Ingrid@Bücher.Example ' })]);
    for (const spelling of ['ingrid@bücher.example', 'INGRID@xn--bcher-kva.example']) {
      expect(ids(await index.byEmail('live:1', spelling))).toEqual(['A']);
    }
    expect(await index.byEmail('live:1', 'ingrid+x@bücher.example')).toEqual([]);
    expect(await index.byEmail('live:1', 'ingrid@b')).toEqual([]);
  });

  it('finds all profiles of one address or person', async () => {
    await index.note('live:1', [
      entry('A'),
      entry('B'),
      entry('C', { email: 'x@example.org', personId: 'p-2' }),
    ]);
    expect(ids(await index.byEmail('live:1', 'ingrid@example.org'))).toEqual(['A', 'B']);
    expect(ids(await index.byPersonId('live:1', 'person-1'))).toEqual(['A', 'B']);
    expect(ids(await index.byPersonId('live:1', 'p-2'))).toEqual(['C']);
  });

  it('takes an id of a person as it is, case and all', async () => {
    await index.note('live:1', [entry('A', { personId: 'AbC' })]);
    expect(await index.byPersonId('live:1', 'abc')).toEqual([]);
    expect(await index.byPersonId('live:1', 'AbC ')).toEqual([]);
  });

  it('never finds profiles without an address or without an id of a person', async () => {
    await index.note('live:1', [entry('A', { email: '', personId: undefined })]);
    expect(await index.byPersonId('live:1', '')).toEqual([]);
    expect(await index.byEmail('live:1', '')).toEqual([]);
    await index.note('live:1', [entry('B', { email: 'unknown' })]);
    expect(await index.byEmail('live:1', 'Unknown')).toEqual([]);
  });

  it('keeps a profile that a later list no longer shows', async () => {
    await index.note('live:1', [entry('A')]);
    await index.note('live:1', [entry('B')]);
    expect(await index.count('live:1')).toBe(2);
    expect(ids(await index.byEmail('live:1', 'ingrid@example.org'))).toEqual(['A', 'B']);
  });

  it('writes new and changed profiles only', async () => {
    await index.note('live:1', [entry('A'), entry('B')]);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    await index.note('live:1', [entry('A'), entry('B')]);
    expect(put).not.toHaveBeenCalled();
    await index.note('live:1', [entry('A'), entry('B', { invitedAt: 2_000 }), entry('C')]);
    expect(put.mock.calls.map(([value]) => value.id)).toEqual(['B', 'C']);
  });

  it.each<Partial<ProfileEntry>>([
    { name: 'Ingrid S.' },
    { email: 'ingrid.solheim@example.org' },
    { personId: undefined },
    { personId: 'person-2' },
    { testTakerId: 8 },
    { invitedAt: undefined },
  ])('takes up a change of %j', async fields => {
    await index.note('live:1', [entry('A')]);
    await index.note('live:1', [entry('A', fields)]);
    expect(await index.byEmail('live:1', fields.email ?? 'ingrid@example.org')).toMatchObject([fields]);
    expect(await index.count('live:1')).toBe(1);
  });

  it('is no longer found by what has changed', async () => {
    await index.note('live:1', [entry('A')]);
    await index.note('live:1', [entry('A', { email: 'new@example.org', personId: 'person-2' })]);
    expect(await index.byEmail('live:1', 'ingrid@example.org')).toEqual([]);
    expect(await index.byPersonId('live:1', 'person-1')).toEqual([]);
  });

  it('notes all of a list or nothing', async () => {
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value) {
      const request = put.call(this, value);
      if (value.id === 'B') this.transaction.abort();
      return request;
    });
    await expect(index.note('live:1', [entry('A'), entry('B')])).rejects.toThrow();
    expect(await index.count('live:1')).toBe(0);
  });

  it('forgets all profiles', async () => {
    await index.note('live:1', [entry('A')]);
    await index.note('test:1', [entry('A')]);
    await index.clear();
    expect(await index.count('live:1')).toBe(0);
    expect(await index.count('test:1')).toBe(0);
  });

  it('never mixes scopes', async () => {
    const scope = fc.constantFrom('live:1', 'live:10', 'live:', 'test:1', 'live');
    const noted = fc.array(fc.tuple(scope, fc.constantFrom('A', 'B', 'C')), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(noted, scope, async (all, asked) => {
        await index.clear();
        for (const [of, id] of all) await index.note(of, [entry(id)]);
        const expected = [...new Set(all.filter(([of]) => of === asked).map(([, id]) => id))].toSorted();
        expect(ids(await index.byEmail(asked, 'ingrid@example.org'))).toEqual(expected);
        expect(ids(await index.byPersonId(asked, 'person-1'))).toEqual(expected);
        expect(await index.count(asked)).toBe(expected.length);
      }),
      { numRuns: 30 },
    );
  });
});
