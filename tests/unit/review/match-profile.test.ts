import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { foldEmail } from '../../../lib/domain/email';
import { matchProfiles } from '../../../lib/review/match-profile';
import { CANDIDATE_ID, OTHER_CANDIDATE_ID } from '../fixtures/jobscore';
import { createWorld, EMAIL, entry, type World } from '../fixtures/world';

const SCOPE = 'live:17';
let world: World;

beforeEach(() => {
  world = createWorld();
});

const match = (candidate: Parameters<typeof matchProfiles>[2]) =>
  matchProfiles(world.index, SCOPE, candidate);
const address = (email: string) => ({ email, from: 'jobscore' as const });
const CANDIDATE = { candidateId: CANDIDATE_ID, addresses: [address(EMAIL)] };

describe("a candidate's profiles", () => {
  it('are first those with the candidate id, then those with an address, the newest of each first', async () => {
    await world.index.note(SCOPE, [
      entry({ id: 'mail-old', invitedAt: 10 }),
      entry({ id: 'id-old', personId: CANDIDATE_ID, invitedAt: 1, email: 'x@example.org' }),
      entry({ id: 'mail-new', invitedAt: 99 }),
      entry({ id: 'mail-undated', invitedAt: undefined }),
      entry({ id: 'other-id', personId: OTHER_CANDIDATE_ID, invitedAt: 1_000 }),
      entry({ id: 'id-new', personId: CANDIDATE_ID, invitedAt: 2 }),
    ]);
    const found = await match(CANDIDATE);
    expect(found.map(({ entry, match }) => [entry.id, match.rule, match.namesAnother])).toEqual([
      ['id-new', 'person-id', false],
      ['id-old', 'person-id', false],
      ['mail-new', 'email', false],
      ['mail-old', 'email', false],
      ['mail-undated', 'email', false],
      ['other-id', 'email', true],
    ]);
  });

  it('are first of all those with the address the user named', async () => {
    await world.index.note(SCOPE, [
      entry({ id: 'id', personId: CANDIDATE_ID, invitedAt: 99 }),
      entry({ id: 'mail', invitedAt: 98 }),
      entry({ id: 'named', email: 'Typed@example.org', invitedAt: 1 }),
    ]);
    const addresses = [address(EMAIL), { email: 'typed@example.org', from: 'user' as const }];
    const found = await match({ candidateId: CANDIDATE_ID, addresses });
    expect(found.map(({ entry }) => entry.id)).toEqual(['named', 'id', 'mail']);
  });

  it("name the candidate's address that matched, as it is spelled in JobScore", async () => {
    await world.index.note(SCOPE, [entry({ email: 'INGRID@example.net' })]);
    const [found] = await match({ addresses: [address(EMAIL), address('Ingrid@Example.net')] });
    expect(found?.match).toEqual({ rule: 'email', email: 'Ingrid@Example.net', namesAnother: false });
  });

  it.each([
    ["another JobScore candidate's id", OTHER_CANDIDATE_ID, true],
    ['an id of another form', 'a41f2c77-0b7e-4f0e-9a54-3a9d4c1f6b20', false],
    ['no id', undefined, false],
  ])('with %s name someone else: %j', async (_what, personId, namesAnother) => {
    await world.index.note(SCOPE, [entry({ personId })]);
    expect((await match(CANDIDATE))[0]?.match.namesAnother).toBe(namesAnother);
  });

  it('name nobody else where no candidate is known', async () => {
    await world.index.note(SCOPE, [entry({ personId: OTHER_CANDIDATE_ID })]);
    expect((await match({ addresses: [address(EMAIL)] }))[0]?.match.namesAnother).toBe(false);
  });

  it('are named once, though several addresses lead to one', async () => {
    await world.index.note(SCOPE, [entry({ personId: CANDIDATE_ID })]);
    const found = await match({ ...CANDIDATE, addresses: [address(EMAIL), address(EMAIL.toUpperCase())] });
    expect(found.map(({ match }) => match.rule)).toEqual(['person-id']);
  });

  it('of another account or of test data are none', async () => {
    await world.index.note('test:17', [entry()]);
    await world.index.note('live:18', [entry()]);
    expect(await match(CANDIDATE)).toEqual([]);
  });

  it('are none without an id and an address, whatever the profiles lack', async () => {
    await world.index.note(SCOPE, [entry({ email: '', personId: undefined })]);
    expect(await match({ addresses: [] })).toEqual([]);
    expect(await match({ addresses: [address('')] })).toEqual([]);
    expect(await match({ candidateId: '', addresses: [address('unknown')] })).toEqual([]);
  });

  it("are never anyone's whose id and address both differ", async () => {
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
    const profiles = fc.array(
      fc.record({ email, personId: id, invitedAt: fc.option(fc.nat(9), { nil: undefined }) }),
      {
        maxLength: 6,
      },
    );
    await fc.assert(
      fc.asyncProperty(profiles, id, fc.array(email, { maxLength: 2 }), async (all, candidateId, emails) => {
        await world.index.clear();
        const entries = all.map((fields, at) => entry({ id: `P${at}`, ...fields }));
        await world.index.note(SCOPE, entries);
        const found = await match({ ...(candidateId && { candidateId }), addresses: emails.map(address) });
        const folded = emails.filter(one => one.includes('@')).map(foldEmail);
        const expected = entries.filter(
          one => (candidateId && one.personId === candidateId) || folded.includes(foldEmail(one.email)),
        );
        expect(found.map(({ entry }) => entry.id).toSorted()).toEqual(
          expected.map(({ id }) => id).toSorted(),
        );
        for (const { entry, match } of found) {
          if (match.rule === 'person-id') expect(entry.personId).toBe(candidateId);
          else expect(foldEmail(entry.email)).toBe(foldEmail(match.email!));
        }
      }),
      { numRuns: 60 },
    );
  });
});
