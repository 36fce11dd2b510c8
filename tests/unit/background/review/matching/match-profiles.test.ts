import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldEmail, foldMailbox } from '../../../../../lib/shared/model/email';
import { foldName } from '../../../../../lib/shared/model/names';
import type { ProfileEntry } from '../../../../../lib/shared/model/profile';
import {
  matchProfiles,
  type Evidence,
  type MatchedProfile,
  type Person,
} from '../../../../../lib/background/review/matching/match-profiles';
import { CANDIDATE_ID, OTHER_CANDIDATE_ID } from '../../../fixtures/jobscore';
import { EMAIL, entry } from '../../../fixtures/records';
import { freshWorld } from '../../../fixtures/world';

const SCOPE = 'live:17';
const world = freshWorld();

const evidence = (fields: Partial<Evidence> = {}): Evidence => ({
  linked: [],
  named: [],
  rejected: new Set(),
  ...fields,
});
const match = (person: Person, fields?: Partial<Evidence>) =>
  matchProfiles(world.index, SCOPE, person, evidence(fields));
const certain = async (...args: Parameters<typeof match>) => (await match(...args)).certain;
const possible = async (...args: Parameters<typeof match>) =>
  (await match(...args)).possible.map(({ id, why }) => [id, why]);
const ids = (found: MatchedProfile[]) => found.map(({ entry }) => entry.id);
const address = (email: string) => ({ email, from: 'jobscore' as const });
const note = (...entries: ProfileEntry[]) => world.index.note(SCOPE, entries);
const named = (one: ProfileEntry): MatchedProfile => ({
  entry: one,
  match: { rule: 'notes', namesAnother: false },
});
const CANDIDATE: Person = { candidateId: CANDIDATE_ID, name: 'Ingrid Solheim', addresses: [address(EMAIL)] };
const STRANGER = { name: 'Maya Okafor', email: 'maya@example.net' };

describe('the profiles that are certainly a candidate’s', () => {
  it('are those linked, those with the id, those with an address, those noted; the newest of each first', async () => {
    await note(
      entry({ id: 'mail-old', invitedAt: 10 }),
      entry({ id: 'id-old', personId: CANDIDATE_ID, invitedAt: 1, email: 'x@example.org' }),
      entry({ id: 'mail-new', invitedAt: 99 }),
      entry({ id: 'mail-undated', invitedAt: undefined }),
      entry({ id: 'id-new', personId: CANDIDATE_ID, invitedAt: 2 }),
    );
    const found = await certain(CANDIDATE, {
      linked: [entry({ id: 'linked', invitedAt: 0, ...STRANGER })],
      named: [named(entry({ id: 'noted', invitedAt: 500, email: 'y@example.org' }))],
    });
    expect(found.map(({ entry, match }) => [entry.id, match.rule])).toEqual([
      ['linked', 'link'],
      ['id-new', 'person-id'],
      ['id-old', 'person-id'],
      ['mail-new', 'email'],
      ['mail-old', 'email'],
      ['mail-undated', 'email'],
      ['noted', 'notes'],
    ]);
  });

  it('are first of all those with the address the user named', async () => {
    await world.index.note(SCOPE, [
      entry({ id: 'id', personId: CANDIDATE_ID, invitedAt: 99 }),
      entry({ id: 'mail', invitedAt: 98 }),
      entry({ id: 'named', email: 'Typed@example.org', invitedAt: 1 }),
    ]);
    const addresses = [address(EMAIL), { email: 'typed@example.org', from: 'user' as const }];
    const found = await certain({ candidateId: CANDIDATE_ID, addresses });
    expect(found.map(({ entry }) => entry.id)).toEqual(['named', 'id', 'mail']);
  });

  it("name the candidate's address that matched, as it is spelled in JobScore", async () => {
    await note(entry({ email: 'INGRID@example.net' }));
    const [found] = await certain({ addresses: [address(EMAIL), address('Ingrid@Example.net')] });
    expect(found?.match).toEqual({ rule: 'email', email: 'Ingrid@Example.net', namesAnother: false });
  });

  it('are named once, by the surest rule, though several lead to one', async () => {
    const one = entry({ personId: CANDIDATE_ID });
    await note(one);
    const addresses = [address(EMAIL), address(EMAIL.toUpperCase())];
    const rules = async (fields: Partial<Evidence>) =>
      (await certain({ ...CANDIDATE, addresses }, fields)).map(({ match }) => match.rule);
    expect(await rules({ named: [named(one)] })).toEqual(['person-id']);
    expect(await rules({ linked: [one] })).toEqual(['link']);
  });

  it('of another account or of test data are none', async () => {
    await world.index.note('test:17', [entry()]);
    await world.index.note('live:18', [entry()]);
    expect(await match(CANDIDATE)).toEqual({ certain: [], possible: [] });
  });

  it('are none without an id and an address, whatever the profiles lack', async () => {
    await note(entry({ email: '', personId: undefined, name: '' }));
    for (const addresses of [[], [address('')]]) {
      expect(await match({ addresses, name: '' })).toEqual({ certain: [], possible: [] });
    }
    expect(await certain({ candidateId: '', addresses: [address('unknown')] })).toEqual([]);
  });
});

describe('a profile that carries the id of another JobScore candidate', () => {
  const other = entry({ personId: OTHER_CANDIDATE_ID });

  it.each([
    ['an address', {}],
    ['a note', { named: [named(entry({ ...STRANGER, id: 'CNP1', personId: OTHER_CANDIDATE_ID }))] }],
  ])('is only possible by %s', async (what, fields) => {
    if (what === 'an address') await note(other);
    expect(await match(CANDIDATE, fields)).toMatchObject({
      certain: [],
      possible: [{ id: 'CNP1', why: 'other-id' }],
    });
  });

  it('is theirs when the user linked it, with a note about its id', async () => {
    await note(other);
    expect(await match(CANDIDATE, { linked: [other] })).toMatchObject({
      certain: [{ match: { rule: 'link', namesAnother: true } }],
      possible: [],
    });
  });

  it.each([
    ['an id of another form', CANDIDATE, 'a41f2c77-0b7e-4f0e-9a54-3a9d4c1f6b20', 1],
    ['no id', CANDIDATE, undefined, 1],
    ['an id, where no candidate is known', { addresses: [address(EMAIL)] }, OTHER_CANDIDATE_ID, 1],
    [
      'an id, where the address is of several candidates',
      { addresses: [address(EMAIL)], isShared: true },
      OTHER_CANDIDATE_ID,
      0,
    ],
  ])('is distinguished from one with %s', async (_what, person, personId, count) => {
    await note(entry({ personId }));
    expect(await certain(person)).toHaveLength(count);
  });
});

describe('a profile that notes name', () => {
  it('is only possible when neither a word of the name nor an address fits', async () => {
    const stranger = entry({ id: 'CNP9', ...STRANGER });
    expect(await match(CANDIDATE, { named: [named(stranger)] })).toMatchObject({
      certain: [],
      possible: [{ id: 'CNP9', why: 'notes' }],
    });
    for (const fields of [{ name: 'INGRID Berg' }, { email: EMAIL }, { name: '' }]) {
      expect(ids(await certain(CANDIDATE, { named: [named({ ...stranger, ...fields })] }))).toEqual(['CNP9']);
    }
  });
});

describe('the profiles that are possibly a candidate’s', () => {
  it('are those of the same mailbox and those of the same full name, the newest first', async () => {
    await note(
      entry({ id: 'tag', email: 'ingrid.solheim+jofi@example.org', name: 'I. S.', invitedAt: 5 }),
      entry({ id: 'dots', email: 'ingridsolheim@example.org', name: '', invitedAt: 7 }),
      entry({ id: 'name', email: 'x@example.net', name: 'ingrid  SÓLHEIM', invitedAt: 6 }),
      entry({ id: 'part', email: 'z@example.net', name: 'Ingrid' }),
      entry({ id: 'else', ...STRANGER }),
    );
    const found = await match(CANDIDATE);
    expect(found.certain).toEqual([]);
    expect(found.possible.map(({ id, why }) => [id, why])).toEqual([
      ['dots', 'mailbox'],
      ['name', 'name'],
      ['tag', 'mailbox'],
    ]);
    expect(found.possible[1]).toEqual({
      id: 'name',
      name: 'ingrid  SÓLHEIM',
      email: 'x@example.net',
      invitedAt: 6,
      why: 'name',
    });
  });

  it('are not found by one word alone', async () => {
    await note(entry({ id: 'one', name: 'Ingrid', email: 'x@example.net' }));
    expect(await possible({ name: 'Ingrid', addresses: [] })).toEqual([]);
  });

  it('are none of those that are certain', async () => {
    await note(entry());
    expect(await possible(CANDIDATE)).toEqual([]);
  });

  it('are ten at most', async () => {
    await note(...Array.from({ length: 30 }, (_, at) => entry({ id: `P${at}`, email: `${at}@example.net` })));
    expect(await possible(CANDIDATE)).toHaveLength(10);
  });
});

describe('whatever people, profiles and choices there are', () => {
  const email = fc.constantFrom(
    'ingrid@example.org',
    'Ingrid@Example.org ',
    'ingrid+x@example.org',
    'in.grid@example.org',
    'ingrid@example.com',
    'ingrid@bücher.example',
    'ingrid@xn--bcher-kva.example',
    'unknown',
    '',
  );
  const id = fc.constantFrom(CANDIDATE_ID, CANDIDATE_ID.toLowerCase(), OTHER_CANDIDATE_ID, undefined);
  const name = fc.constantFrom('Ingrid Solheim', 'ingrid sólheim', 'Ingrid', 'Maya Okafor', '');
  const profile = fc.record({
    email,
    name,
    personId: id,
    invitedAt: fc.option(fc.nat(9), { nil: undefined }),
  });
  const some = fc.array(fc.nat(7), { maxLength: 3 });
  const situation = fc.record({
    profiles: fc.array(profile, { maxLength: 6 }),
    candidateId: id,
    name,
    emails: fc.array(email, { maxLength: 2 }),
    linked: some,
    noted: some,
    rejected: some,
  });

  /** Sets up a situation and returns it together with its match. */
  async function situate(one: typeof situation extends fc.Arbitrary<infer T> ? T : never) {
    await world.index.clear();
    const entries = one.profiles.map((fields, at) => entry({ id: `P${at}`, ...fields }));
    await note(...entries);
    const pick = (numbers: number[]) => entries.filter((_, at) => numbers.includes(at));
    const picked = {
      linked: pick(one.linked),
      noted: pick(one.noted),
      rejected: one.rejected.map(at => `P${at}`),
    };
    const person: Person = {
      candidateId: one.candidateId,
      name: one.name,
      addresses: one.emails.map(address),
    };
    const found = await match(person, {
      linked: picked.linked,
      named: picked.noted.map(named),
      rejected: new Set(picked.rejected),
    });
    return { ...found, ...picked, entries, person };
  }

  const holds = (check: (come: Awaited<ReturnType<typeof situate>>) => void) =>
    fc.assert(
      fc.asyncProperty(situation, async one => check(await situate(one))),
      { numRuns: 120 },
    );

  it('nobody’s profile is certain but by link, id, equal address or note', () =>
    holds(({ certain, linked, noted, person }) => {
      for (const { entry, match } of certain) {
        if (match.rule === 'link') expect(linked).toContainEqual(entry);
        else if (match.rule === 'person-id') expect(entry.personId).toBe(person.candidateId);
        else if (match.rule === 'notes') expect(noted).toContainEqual(entry);
        else expect(foldEmail(entry.email)).toBe(foldEmail(match.email!));
        if (match.rule !== 'link' && person.candidateId && entry.personId?.length === 22) {
          expect(entry.personId).toBe(person.candidateId);
        }
      }
    }));

  it('what was rejected is neither certain nor possible', () =>
    holds(({ certain, possible, rejected }) => {
      for (const id of [...ids(certain), ...possible.map(({ id }) => id)]) expect(rejected).not.toContain(id);
    }));

  it('nothing is both certain and possible, and nothing is named twice', () =>
    holds(({ certain, possible }) => {
      const all = [...ids(certain), ...possible.map(({ id }) => id)];
      expect(new Set(all).size).toBe(all.length);
    }));

  it('every profile with the id or an address is found, one way or the other', () =>
    holds(({ certain, possible, rejected, entries, person }) => {
      const folded = person.addresses
        .map(({ email }) => email)
        .filter(one => one.includes('@'))
        .map(foldEmail);
      const found = [...ids(certain), ...possible.map(({ id }) => id)];
      for (const one of entries) {
        const fits =
          (person.candidateId && one.personId === person.candidateId) ||
          folded.includes(foldEmail(one.email));
        if (fits && !rejected.includes(one.id)) expect(found).toContain(one.id);
      }
    }));

  it('a possible match gives its true reason', () =>
    holds(({ possible, entries, person, noted }) => {
      for (const { id, why } of possible) {
        const one = entries.find(entry => entry.id === id)!;
        const emails = person.addresses.map(({ email }) => email);
        if (why === 'mailbox') expect(emails.map(foldMailbox)).toContain(foldMailbox(one.email));
        if (why === 'name') expect(foldName(one.name)).toBe(foldName(person.name!));
        if (why === 'other-id') expect(one.personId).not.toBe(person.candidateId);
        if (why === 'notes') expect(noted).toContainEqual(one);
      }
    }));
});

it('to fold is symmetric: who matches one spelling matches all', async () => {
  const local = fc.stringMatching(/^[a-zA-Z0-9+._-]{1,12}$/);
  const domain = fc.constantFrom('example.org', 'EXAMPLE.org', 'bücher.example', 'xn--bcher-kva.example');
  const one = fc.tuple(local, domain).map(parts => parts.join('@'));
  await fc.assert(
    fc.asyncProperty(one, one, async (a, b) => {
      const isFound = async (mine: string, theirs: string) => {
        await world.index.clear();
        await note(entry({ email: theirs }));
        return (await certain({ addresses: [address(mine)] })).length > 0;
      };
      expect(await isFound(a, b)).toBe(await isFound(b, a));
      expect(await isFound(a, ` ${a.toUpperCase()} `)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

describe('a profile with several addresses', () => {
  const both = entry({ email: 'other@example.net', otherEmails: [EMAIL], name: 'Ingrid S.' });

  it('is the candidate’s by any of them, and not also a possible one', async () => {
    await note(both);
    const found = await match(CANDIDATE);
    expect(ids(found.certain)).toEqual([both.id]);
    expect(found.possible).toEqual([]);
  });

  it('comes first when the user named one of them', async () => {
    await note(entry({ id: 'CNP9', invitedAt: 9_000 }), both);
    const person: Person = {
      ...CANDIDATE,
      addresses: [address('other@example.net'), { email: EMAIL, from: 'user' }],
    };
    expect(ids(await certain(person))).toEqual(['CNP9', both.id]);
  });

  it('is nobody’s by what cannot be read', async () => {
    await note(entry({ email: '', unreadableEmails: [EMAIL] }));
    expect(await possible(CANDIDATE)).toEqual([['CNP1', 'name']]);
    expect((await match(CANDIDATE)).possible[0]!.email).toBe(EMAIL);
    expect(await certain(CANDIDATE)).toEqual([]);
  });
});
