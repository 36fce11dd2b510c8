import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CandidateEmails } from '../../../../lib/shared/model/candidate';
import type { ProfileLink } from '../../../../lib/shared/model/profile-matching';
import type { ProfileEntry, TestTakerEntry } from '../../../../lib/shared/model/profile';
import { personOfEmail } from '../../../../lib/shared/model/subject';
import { findMarks, markOf, type Findings } from '../../../../lib/background/people/list-marks';
import { CANDIDATE_ID, OTHER_CANDIDATE_ID } from '../../fixtures/jobscore';
import { byId, EMAIL, entry, listing, testTakerListing } from '../../fixtures/records';
import { failure, freshWorld, renew } from '../../fixtures/world';

const idOf = (number: number) => `candidate-${String(number).padStart(12, '0')}`;
const emailOf = (number: number) => `person.${number}@example.org`;
const many = (from: number, count: number) => Array.from({ length: count }, (_, at) => from + at);
const taker = (fields: Partial<TestTakerEntry> = {}): TestTakerEntry => ({
  id: 12,
  name: 'Noor Haddad',
  email: 'noor@example.org',
  invitedAt: 5_000,
  ...fields,
});
const decision = (fields: Partial<ProfileLink> = {}): ProfileLink => ({
  person: CANDIDATE_ID,
  scope: 'live:17',
  profileId: 'CNP1',
  profileName: '',
  kind: 'not',
  at: 1,
  ...fields,
});

const world = freshWorld();
let mayAsk: boolean;
const find = (ids: string[]) => findMarks({ ...world, mayAsk: async () => mayAsk }, ids);
/** JobScore's list: a hundred candidates a page, the newest first. */
const page = (items: CandidateEmails[], hasNext = false) => ({ items, hasNext });

beforeEach(() => {
  mayAsk = true;
});

describe('candidates in a list', () => {
  it('whose profiles bear their ids are marked without a request to JobScore', async () => {
    world.jofi.profiles.mockResolvedValue(
      listing(many(0, 50).map(n => entry({ id: `CNP${n}`, personId: idOf(n), email: '', invitedAt: n }))),
    );
    const found = await find(many(0, 50).map(idOf));
    expect(found.size).toBe(50);
    expect(found.get(idOf(7))).toEqual({ kind: 'profile', invitedAt: 7 });
    expect(world.asked()).toEqual(['jofi.profiles', 'jofi.testTakers']);
  });

  it('with only an email known cost a request for each hundred, and are kept', async () => {
    world.jofi.profiles.mockResolvedValue(
      listing([entry({ email: emailOf(3) }), entry({ id: 'CNP2', email: emailOf(170) })]),
    );
    world.jobscore.candidateEmails.mockImplementation(async number =>
      page(
        many((number - 1) * 100, 100).map(n => ({ id: idOf(n), emails: [emailOf(n)] })),
        number < 3,
      ),
    );
    const ids = [...many(0, 50), ...many(150, 50)].map(idOf);
    expect([...(await find(ids)).keys()]).toEqual([idOf(3), idOf(170)]);
    expect(world.jobscore.candidateEmails.mock.calls).toEqual([[1], [2]]);
    expect([...(await find(ids)).keys()]).toEqual([idOf(3), idOf(170)]);
    expect(world.jobscore.candidateEmails).toHaveBeenCalledTimes(2);
    expect(world.jobscore.candidate).not.toHaveBeenCalled();
    expect(world.jobscore.candidatesByEmail).not.toHaveBeenCalled();
  });

  it('who are not among the newest are looked for in a bounded number of requests, not again and again', async () => {
    world.jobscore.candidateEmails.mockImplementation(async () => page([], true));
    expect(await find([OTHER_CANDIDATE_ID])).toEqual(new Map());
    expect(await find([idOf(1)])).toEqual(new Map());
    expect(world.jobscore.candidateEmails.mock.calls).toEqual([[1], [2], [3], [4], [5]]);
  });

  it('opened before are known by JobScore’s answer then', async () => {
    await world.context(byId()).read(world.queries.candidate(CANDIDATE_ID));
    world.clearAsked();
    expect(await find([CANDIDATE_ID])).toEqual(
      new Map([[CANDIDATE_ID, { kind: 'profile', invitedAt: 1_000 }]]),
    );
    expect(world.asked()).toEqual(['jofi.profiles', 'jofi.testTakers']);
  });

  it('are marked as invited when there is no profile', async () => {
    world.jofi.testTakers.mockResolvedValue(testTakerListing([taker({ personId: OTHER_CANDIDATE_ID })]));
    expect((await find([OTHER_CANDIDATE_ID])).get(OTHER_CANDIDATE_ID)).toEqual({
      kind: 'invited',
      invitedAt: 5_000,
    });
  });

  it('are marked by id alone when JobScore cannot be asked, or has few requests left', async () => {
    world.jofi.profiles.mockResolvedValue(
      listing([entry({ personId: CANDIDATE_ID, email: '' }), entry({ id: 'CNP2', email: emailOf(1) })]),
    );
    mayAsk = false;
    expect([...(await find([CANDIDATE_ID, idOf(1)])).keys()]).toEqual([CANDIDATE_ID]);
    expect(world.jobscore.candidateEmails).not.toHaveBeenCalled();
    mayAsk = true;
    world.jobscore.candidateEmails.mockImplementation(failure('no-key', 'jobscore'));
    expect([...(await find([CANDIDATE_ID, idOf(1)])).keys()]).toEqual([CANDIDATE_ID]);
    expect(world.jobscore.candidateEmails).toHaveBeenCalledOnce();
  });

  it('are not marked, and JobScore is not asked, when JOFI cannot be or has nobody', async () => {
    world.jofi.profiles.mockImplementationOnce(failure('no-key', 'jofi'));
    expect((await find([CANDIDATE_ID])).size).toBe(0);
    renew(world);
    world.jofi.profiles.mockResolvedValue(listing([]));
    expect((await find([CANDIDATE_ID])).size).toBe(0);
    expect(world.asked()).toEqual(['jofi.profiles', 'jofi.testTakers']);
  });

  it('are marked from the index when JOFI’s lists are kept no longer and JOFI cannot be asked', async () => {
    world.jofi.profiles.mockResolvedValue(listing([entry({ personId: CANDIDATE_ID, email: '' })]));
    await find([CANDIDATE_ID]);
    await world.queryClient.forget('jofi');
    world.jofi.profiles.mockImplementation(failure('offline', 'jofi'));
    expect([...(await find([CANDIDATE_ID])).keys()]).toEqual([CANDIDATE_ID]);
  });

  it('have JOFI’s lists read at most once an hour', async () => {
    vi.useFakeTimers({ now: world.state.now, toFake: ['Date'] });
    await find([CANDIDATE_ID]);
    world.state.now += 50 * 60_000;
    await find([CANDIDATE_ID]);
    expect(world.jofi.profiles).toHaveBeenCalledOnce();
    world.state.now += 20 * 60_000;
    await find([CANDIDATE_ID]);
    expect(world.jofi.profiles).toHaveBeenCalledTimes(2);
    vi.useRealTimers();
  });

  it('keep the user’s decisions about their profiles, under any of their names', async () => {
    world.jobscore.candidateEmails.mockResolvedValue(page([{ id: CANDIDATE_ID, emails: [EMAIL] }]));
    await world.links.put(decision({ person: personOfEmail(EMAIL) }));
    expect((await find([CANDIDATE_ID])).size).toBe(0);
    await world.links.put(decision({ person: OTHER_CANDIDATE_ID, kind: 'same' }));
    expect((await find([OTHER_CANDIDATE_ID])).get(OTHER_CANDIDATE_ID)?.kind).toBe('profile');
  });
});

describe('the mark of one candidate', () => {
  const mark = (fields: Partial<Findings>) =>
    markOf({ candidateId: CANDIDATE_ID, profiles: [], testTakers: [], decisions: [], ...fields });
  const own = (fields: Partial<ProfileEntry> = {}) => entry({ personId: CANDIDATE_ID, ...fields });

  it('excludes what names another candidate, unless the user confirmed it', () => {
    const other = entry({ personId: OTHER_CANDIDATE_ID });
    expect(mark({ profiles: [other] })).toBeUndefined();
    expect(mark({ testTakers: [taker({ personId: OTHER_CANDIDATE_ID })] })).toBeUndefined();
    expect(mark({ profiles: [other], decisions: [decision({ kind: 'same' })] })?.kind).toBe('profile');
  });

  it('has the date of the profile that the sidebar would show', () => {
    const byEmail = entry({ id: 'CNP3', invitedAt: 9_000 });
    expect(mark({ profiles: [byEmail, own({ invitedAt: 2 }), own({ id: 'CNP2', invitedAt: 3 })] })).toEqual({
      kind: 'profile',
      invitedAt: 3,
    });
    expect(
      mark({ profiles: [byEmail, own()], decisions: [decision({ kind: 'same', profileId: 'CNP3' })] }),
    ).toEqual({
      kind: 'profile',
      invitedAt: 9_000,
    });
  });

  it('is a profile where the user linked one that is not at hand, or a test taker has one', () => {
    expect(mark({ decisions: [decision({ kind: 'same' })] })).toEqual({ kind: 'profile' });
    expect(mark({ testTakers: [taker(), taker({ id: 13, profileId: 'CNP1' })] })).toMatchObject({
      kind: 'profile',
    });
  });

  it('is none of what the user rejected', () => {
    expect(mark({ profiles: [own()], decisions: [decision()] })).toBeUndefined();
    expect(mark({ testTakers: [taker({ profileId: 'CNP1' })], decisions: [decision()] })).toBeUndefined();
  });
});
