import { beforeEach, describe, expect, it } from 'vitest';
import { readProfile } from '../../../../../lib/background/review/sections/profile';
import { CANDIDATE_ID, OTHER_CANDIDATE_ID } from '../../../fixtures/jobscore';
import { START } from '../../../fixtures/clock';
import { byId, byPage, candidate, EMAIL, entry, listing, profile } from '../../../fixtures/records';
import { failure, freshWorld } from '../../../fixtures/world';

const world = freshWorld();

const read = (...args: Parameters<typeof world.context>) => readProfile(world.context(...args));
const BY_EMAIL = { rule: 'email', email: EMAIL, namesAnother: false };
const elsewhere = entry({ id: 'CNP8', name: 'Maya Okafor', email: 'someone@example.org' });
const NO_OTHERS = { possible: [], setAside: [], gone: [] };

describe('the profile of a candidate', () => {
  it('is read with the assessments and how it was matched', async () => {
    const assessments = [{ name: 'JOFI Career Interests', careerInterests: true }];
    world.jofi.testTaker.mockResolvedValue({ mode: 'live', id: 701, assessments });
    expect(await read()).toEqual({
      data: {
        kind: 'matched',
        profile: profile(),
        match: BY_EMAIL,
        choices: [{ id: 'CNP1', invitedAt: 1_000, match: BY_EMAIL }],
        assessments,
        ...NO_OTHERS,
      },
      fetchedAt: START,
    });
    expect(world.jofi.profile).toHaveBeenCalledExactlyOnceWith('CNP1');
    expect(world.jofi.testTaker).toHaveBeenCalledExactlyOnceWith(701);
  });

  it('is the newest of several, with the others to switch to', async () => {
    const several = [entry({ id: 'old', invitedAt: 1 }), entry({ id: 'new', invitedAt: 2 }), elsewhere];
    world.jofi.profiles.mockResolvedValue(listing(several));
    const { data } = await read();
    expect(data).toMatchObject({ profile: { id: 'new' }, choices: [{ id: 'new' }, { id: 'old' }] });
  });

  it('is the one the user switched to, with the same choices', async () => {
    const several = [entry({ id: 'old', invitedAt: 1 }), entry({ id: 'new', invitedAt: 2 })];
    world.jofi.profiles.mockResolvedValue(listing(several));
    const { data } = await read(byId({ profileId: 'old' }));
    expect(data).toMatchObject({ profile: { id: 'old' }, choices: [{ id: 'new' }, { id: 'old' }] });
    expect(world.jofi.profile).toHaveBeenCalledExactlyOnceWith('old');
  });

  it('is never one that does not match, though it was asked for by its id', async () => {
    world.jofi.profiles.mockResolvedValue(listing([entry(), elsewhere]));
    expect((await read(byId({ profileId: elsewhere.id }))).data).toMatchObject({ profile: { id: 'CNP1' } });
    expect(world.jofi.profile).not.toHaveBeenCalledWith(elsewhere.id);
  });

  it('is found by the candidate id though JobScore cannot be asked', async () => {
    world.jobscore.candidate.mockImplementation(failure('no-key', 'jobscore'));
    world.jofi.profiles.mockResolvedValue(
      listing([entry({ personId: CANDIDATE_ID, email: 'x@example.org' })]),
    );
    const { data, problem } = await read();
    expect(data).toMatchObject({ kind: 'matched', match: { rule: 'person-id' } });
    expect(problem).toBeUndefined();
  });

  it('that names another candidate is not read before it is confirmed', async () => {
    world.jofi.profiles.mockResolvedValue(listing([entry({ personId: OTHER_CANDIDATE_ID })]));
    expect((await read()).data).toMatchObject({ kind: 'none', possible: [{ id: 'CNP1', why: 'other-id' }] });
    expect(world.jofi.profile).not.toHaveBeenCalled();
  });

  it('is found after it has left the list', async () => {
    await read();
    world.jofi.profiles.mockResolvedValue(listing([elsewhere], { total: 67 }));
    world.passAnHour();
    expect((await read()).data).toMatchObject({ kind: 'matched', profile: { id: 'CNP1' } });
  });

  describe('that only an imported file names', () => {
    const fromFile = { ...entry({ id: 'CNP7' }), isFromFile: true as const };
    beforeEach(async () => {
      world.jofi.profiles.mockResolvedValue(listing([elsewhere]));
      await world.index.note('live:17', [fromFile]);
    });

    it('is theirs once JOFI confirms it', async () => {
      world.jofi.profile.mockImplementation(async id => profile({ id, accountId: 17 }));
      expect((await read()).data).toMatchObject({
        kind: 'matched',
        profile: { id: 'CNP7' },
        match: BY_EMAIL,
      });
      expect(world.jofi.profile).toHaveBeenCalledExactlyOnceWith('CNP7');
      expect(await world.index.byId('live:17', 'CNP7')).not.toHaveProperty('isFromFile');
    });

    it.each([{ accountId: 17 }, {}])(
      'is not taken for confirmed by an answer without a mode, of account %o',
      async account => {
        world.jofi.profile.mockImplementation(async id => profile({ id, mode: 'unknown', ...account }));
        expect((await read()).data).toMatchObject({ kind: 'none' });
        expect(await world.index.byId('live:17', 'CNP7')).toHaveProperty('isFromFile');
        expect(await world.index.byId('unknown:17', 'CNP7')).toMatchObject({ id: 'CNP7' });
      },
    );

    it('is theirs by an answer that names no account', async () => {
      world.jofi.profile.mockImplementation(async id => profile({ id, mode: 'live' }));
      expect((await read()).data).toMatchObject({ kind: 'matched', profile: { id: 'CNP7' } });
    });

    it('is never shown as theirs where JOFI has it as somebody else’s', async () => {
      world.jofi.profile.mockImplementation(async id => profile({ ...elsewhere, id, accountId: 17 }));
      expect((await read()).data).toMatchObject({ kind: 'none' });
    });

    it('is not shown before JOFI could be asked, which is the problem', async () => {
      world.jofi.profile.mockImplementation(failure('timeout', 'jofi'));
      const { data, problem } = await read();
      expect(data).toMatchObject({ kind: 'none' });
      expect(problem).toEqual({ kind: 'timeout', service: 'jofi' });
    });
  });

  it('has no assessments to show where there is no test taker, and asks for none', async () => {
    world.jofi.profiles.mockResolvedValue(listing([entry({ testTakerId: undefined })]));
    expect((await read()).data).toMatchObject({ kind: 'matched', assessments: undefined });
    expect(world.jofi.testTaker).not.toHaveBeenCalled();
  });
});

describe('without a matching profile', () => {
  it('shows in numbers what was searched', async () => {
    await world.index.note('live:17', [entry({ ...elsewhere, id: 'seen-1' })]);
    world.jofi.profiles.mockResolvedValue(listing([elsewhere], { total: 67 }));
    expect(await read()).toEqual({
      data: {
        kind: 'none',
        searched: { emails: [EMAIL], byCandidateId: true, listed: 1, total: 67, seen: 2 },
        ...NO_OTHERS,
      },
      fetchedAt: START,
    });
    expect(world.jofi.profile).not.toHaveBeenCalled();
  });

  it('it counts profiles of this account only', async () => {
    await world.index.note('test:17', [entry({ id: 'test' })]);
    world.jofi.profiles.mockResolvedValue(listing([], { accountId: undefined }));
    expect((await read()).data).toMatchObject({ kind: 'none', searched: { listed: 0, seen: 0 } });
  });

  it('shows that there was no candidate id to search by', async () => {
    world.jobscore.candidatesByEmail.mockResolvedValue([]);
    const { data } = await read(byPage('solheim@example.org'));
    expect(data).toMatchObject({ searched: { emails: ['solheim@example.org'], byCandidateId: false } });
  });

  it('JobScore is the failure if it might have had the email', async () => {
    world.jobscore.candidate.mockImplementation(failure('offline', 'jobscore'));
    world.jofi.profiles.mockResolvedValue(listing([elsewhere]));
    expect(await read()).toEqual({
      problem: { kind: 'offline', service: 'jobscore' },
      because: 'candidate',
    });
  });
});

describe('a candidate who is not settled', () => {
  it.each([
    ['no address', byPage()],
    ['two addresses', byPage('a@example.org', 'b@example.org')],
  ])('with %s is unidentified, and no service is asked', async (_what, subject) => {
    expect((await read(subject)).data).toEqual({ kind: 'unidentified' });
    expect(world.asked()).toEqual([]);
  });

  it('is searched for once the user has picked an address', async () => {
    world.jobscore.candidatesByEmail.mockResolvedValue([]);
    const subject = { ...byPage('a@example.org', EMAIL), chosenEmail: EMAIL };
    expect((await read(subject)).data).toMatchObject({ kind: 'matched', profile: { id: 'CNP1' } });
  });

  it('with an id is searched for by it, though the addresses are still to be picked', async () => {
    world.jobscore.candidate.mockResolvedValue(candidate({ emails: [] }));
    world.jofi.profiles.mockResolvedValue(listing([elsewhere]));
    const { data } = await read(byId({ pageEmails: ['a@example.org', 'b@example.org'] }));
    expect(data).toMatchObject({ kind: 'none', searched: { emails: [], byCandidateId: true } });
  });
});

it('is missing, and not failed, without a JobScore token', async () => {
  world.jobscore.candidate.mockImplementation(failure('no-key', 'jobscore'));
  world.jofi.profiles.mockResolvedValue(listing([elsewhere]));
  const { data, problem } = await read();
  expect(data).toMatchObject({ kind: 'none', searched: { emails: [], byCandidateId: true } });
  expect(problem).toBeUndefined();
});

it('is looked for by no name that only the page gives', async () => {
  world.jobscore.candidate.mockImplementation(failure('no-key', 'jobscore'));
  world.jofi.profiles.mockResolvedValue(listing([entry({ email: 'x@example.org' })]));
  const { data } = await read(byId({ heading: entry().name }));
  expect(data).toMatchObject({ kind: 'none', possible: [] });
});

describe('when JOFI fails', () => {
  it.each(['no-key', 'bad-key', 'rate-limited', 'offline'] as const)(
    'with %s the section fails',
    async kind => {
      world.jofi.profiles.mockImplementation(failure(kind, 'jofi'));
      const { data, problem, because } = await read();
      expect({ data, problem, because }).toEqual({ problem: { kind, service: 'jofi' } });
    },
  );

  it('over the one profile, the section fails', async () => {
    world.jofi.profile.mockImplementation(failure('forbidden', 'jofi'));
    expect(await read()).toMatchObject({ problem: { kind: 'forbidden', service: 'jofi' } });
  });

  it('over the assessments, the profile is shown beside the problem', async () => {
    world.jofi.testTaker.mockImplementation(failure('server', 'jofi'));
    const { data, problem } = await read();
    expect(data).toMatchObject({ kind: 'matched', assessments: undefined });
    expect(problem).toEqual({ kind: 'server', service: 'jofi' });
  });

  it.each(['profiles', 'profile', 'testTaker'] as const)(
    'over %s, what is stored is shown beside the problem, with its age',
    async name => {
      await read();
      world.passAnHour();
      world.jofi[name].mockImplementation(failure('offline', 'jofi'));
      const { data, problem, fetchedAt } = await read();
      expect(data).toMatchObject({ kind: 'matched', profile: { id: 'CNP1' }, assessments: [] });
      expect(problem).toEqual({ kind: 'offline', service: 'jofi' });
      expect(fetchedAt).toBe(name === 'profiles' ? START + 60 * 60_000 : START);
    },
  );
});

describe('from the store alone', () => {
  it('it is pending while nothing is stored', async () => {
    expect(await read(byId(), 'stored')).toEqual({});
    expect(world.asked()).toEqual([]);
  });

  it('it is whole once it was read', async () => {
    const fresh = await read();
    world.clearAsked();
    world.passAnHour();
    expect(await read(byId(), 'stored')).toEqual(fresh);
    expect(world.asked()).toEqual([]);
  });

  it("it is pending for another candidate, and not this one's", async () => {
    await read();
    expect(await read(byId({ candidateId: OTHER_CANDIDATE_ID }), 'stored')).toEqual({});
  });
});
