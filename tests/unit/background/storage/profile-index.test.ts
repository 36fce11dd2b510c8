import 'fake-indexeddb/auto';
import { IDBObjectStore } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ProfileEntry } from '../../../../lib/shared/model/profile';
import { openDatabase } from '../../../../lib/background/storage/database';
import { createProfileIndex, type ProfileIndex } from '../../../../lib/background/storage/profile-index';
import { connectionTo, freshName } from '../../fixtures/database';

let index: ProfileIndex;
let left: Record<string, number>;
let now = 0;

beforeEach(() => {
  left = {};
  index = createProfileIndex(
    connectionTo(openDatabase(freshName())),
    {
      getValue: async () => left,
      setValue: async next => void (left = next),
    },
    () => now,
  );
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

describe('scopes whose key is gone', () => {
  const DAY = 24 * 60 * 60_000;

  beforeEach(async () => {
    await index.note('live:1', [entry('A')]);
    await index.testTakers.note('live:2', [{ ...entry('B'), id: 7 }]);
    await index.leave(0);
  });

  it('are no longer the only one, and come back with a key of the same account', async () => {
    expect(await index.onlyScope()).toBeUndefined();
    await index.note('live:1', [entry('C')]);
    expect(await index.onlyScope()).toBe('live:1');
    expect(await index.count('live:1')).toBe(2);
    expect(left).toEqual({ 'live:2': 0 });
  });

  it('are forgotten after 30 days, counted from the first time', async () => {
    await index.leave(29 * DAY);
    await index.expire(30 * DAY - 1);
    expect(await index.count('live:1')).toBe(1);
    await index.note('live:1', []);
    await index.expire(30 * DAY);
    expect([await index.count('live:1'), await index.testTakers.count('live:2')]).toEqual([1, 0]);
    expect(left).toEqual({});
  });

  it('are kept for all that time where the clock was set back', async () => {
    await index.leave(90 * DAY);
    left = { 'live:1': 90 * DAY, 'live:2': 90 * DAY };
    await index.expire(DAY);
    expect(await index.count('live:1')).toBe(1);
    await index.expire(30 * DAY);
    expect(await index.count('live:1')).toBe(1);
    await index.expire(31 * DAY);
    expect(await index.count('live:1')).toBe(0);
  });
});

const MINUTES_5 = 5 * 60_000;

describe('the profile index', () => {
  it('begins again with what was missing by a clock that was set back, and forgets it once it is listed', async () => {
    await index.note('live:1', [entry('A')]);
    for (const at of [MINUTES_5 * 9, 0]) {
      now = at;
      await index.miss('live:1', 'A');
      expect(await index.byId('live:1', 'A')).toMatchObject({ missingAt: at });
    }
    await index.note('live:1', [entry('A')]);
    expect(await index.byId('live:1', 'A')).not.toHaveProperty('missingAt');
  });

  it('gives a profile by its id, unless JOFI has it no longer, twice some minutes apart', async () => {
    await index.note('live:1', [entry('A'), entry('B')]);
    expect(await index.byId('live:1', 'A')).toMatchObject(entry('A'));
    expect(await index.byId('live:2', 'A')).toBeUndefined();
    await index.miss('live:2', 'A');
    for (const at of [0, 1, MINUTES_5 - 1]) {
      now = at;
      await index.miss('live:1', 'A');
      expect(await index.byId('live:1', 'A')).toMatchObject({ missingAt: 0 });
    }
    now = MINUTES_5;
    await index.miss('live:1', 'A');
    expect(await index.byId('live:1', 'A')).toBeUndefined();
    expect(ids(await index.byEmail('live:1', 'ingrid@example.org'))).toEqual(['B']);
    expect(await index.byNamePrefix('live:1', 'ingrid', 9)).toMatchObject([{ id: 'B' }]);
  });

  it('gives those of many ids or addresses at once, each by its own', async () => {
    await index.note('live:1', [
      entry('A'),
      entry('B', { email: 'bo@example.org', personId: 'person-2' }),
      entry('C', { personId: 'person-2', email: '' }),
    ]);
    await index.note('live:2', [entry('D')]);
    const found = await index.byPersonIds('live:1', ['person-2', 'nobody', 'person-1']);
    expect(found.map(ids)).toEqual([['B', 'C'], [], ['A']]);
    const byEmail = await index.byEmails('live:1', ['none', 'BO@example.org', 'ingrid@example.org', '']);
    expect(byEmail.map(ids)).toEqual([[], ['B'], ['A'], []]);
    expect(await index.byPersonIds('live:1', [])).toEqual([]);
  });

  it('finds possible namesakes and mailboxes apart from certain matches', async () => {
    await index.note('live:1', [
      entry('A', { name: 'Ingrid  Sólheim', email: 'Ingrid.S+jobs@example.org' }),
      entry('B', { name: 'Ingrid Solheim-Berg', email: 'ingrids@example.com' }),
      entry('C', { name: '', email: '' }),
    ]);
    expect(ids(await index.byName('live:1', 'ingrid SOLHEIM'))).toEqual(['A']);
    expect(ids(await index.byMailbox('live:1', 'ingrids@Example.org'))).toEqual(['A']);
    expect(await index.byEmail('live:1', 'ingrids@example.org')).toEqual([]);
    expect(await index.byName('live:1', ' ')).toEqual([]);
    expect(await index.byMailbox('live:1', '')).toEqual([]);
  });

  it('keeps test takers apart from profiles', async () => {
    const noor = {
      id: 12,
      name: 'Noor Haddad',
      email: 'noor@example.org',
      personId: 'p-9',
      profileId: 'CNP9',
    };
    await index.testTakers.note('live:1', [noor, { id: 13, name: 'Noor', email: '' }]);
    expect(await index.testTakers.byEmail('live:1', 'NOOR@example.org')).toMatchObject([noor]);
    expect(await index.testTakers.byPersonId('live:1', 'p-9')).toMatchObject([noor]);
    expect(await index.testTakers.byNamePrefix('live:1', 'noo', 5)).toHaveLength(2);
    expect(await index.testTakers.count('live:1')).toBe(2);
    expect(await index.byEmail('live:1', 'noor@example.org')).toEqual([]);
    expect(await index.count('live:1')).toBe(0);
  });

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
    { customId: 'REQ-1' },
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

  it('forgets all profiles and test takers', async () => {
    await index.note('live:1', [entry('A')]);
    await index.note('test:1', [entry('A')]);
    await index.testTakers.note('live:1', [{ id: 1, name: '', email: '' }]);
    await index.clear();
    expect(await index.testTakers.count('live:1')).toBe(0);
    expect(await index.count('live:1')).toBe(0);
    expect(await index.count('test:1')).toBe(0);
  });

  it('returns the scope of all profiles, if there is only one', async () => {
    expect(await index.onlyScope()).toBeUndefined();
    await index.note('live:1', [entry('A'), entry('B')]);
    expect(await index.onlyScope()).toBe('live:1');
    await index.note('live:2', [entry('A')]);
    expect(await index.onlyScope()).toBeUndefined();
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

describe('a profile with several addresses', () => {
  beforeEach(async () => {
    await index.note('live:1', [
      entry('A', { email: 'a@example.org', otherEmails: ['b.b+x@Example.org', 'c@example.org'] }),
      entry('B', { email: 'b.b+x@example.org' }),
    ]);
    await index.note('live:2', [entry('C', { email: 'z@example.org', otherEmails: ['b.b+x@example.org'] })]);
  });

  it('is found by each, in its own account', async () => {
    for (const email of ['a@example.org', 'C@example.org']) {
      expect(ids(await index.byEmail('live:1', email))).toEqual(['A']);
    }
    expect(ids(await index.byEmail('live:1', 'b.b+x@example.org'))).toEqual(['A', 'B']);
    const found = await index.byEmails('live:1', ['c@example.org', 'b.b+x@example.org']);
    expect(found.map(ids)).toEqual([['A'], ['A', 'B']]);
    expect(ids(await index.byMailbox('live:1', 'bb@example.org'))).toEqual(['A', 'B']);
    expect(ids(await index.byEmailPrefix('live:1', 'c@', 5))).toEqual(['A']);
  });

  it('is found by no part of one', async () => {
    expect(await index.byEmail('live:1', 'x@example.org')).toEqual([]);
    expect(await index.byEmailPrefix('live:1', '@example', 5)).toEqual([]);
  });

  it('is counted where one of them cannot be read', async () => {
    expect(await index.countUnreadable('live:1')).toBe(0);
    await index.note('live:1', [
      entry('A', { email: 'a@example.org', unreadableEmails: ['b@@example.org'] }),
      entry('D', { email: '', unreadableEmails: ['none'] }),
    ]);
    expect(await index.countUnreadable('live:1')).toBe(2);
    expect(await index.countUnreadable('live:2')).toBe(0);
    expect(ids(await index.byEmail('live:1', 'c@example.org'))).toEqual([]);
  });
});
