import { beforeEach, describe, expect, it } from 'vitest';
import type { RecentPerson } from '../../../../lib/shared/model/people';
import { createPeopleSearch, type PeopleSearch } from '../../../../lib/background/people/people-search';
import { CANDIDATE_ID, OTHER_CANDIDATE_ID } from '../../fixtures/jobscore';
import { candidate, EMAIL, entry, listing, profile, testTakerListing } from '../../fixtures/records';
import { failure, freshWorld } from '../../fixtures/world';

const SCOPE = 'live:17';
const NOOR = { id: 55101, name: 'Noor Haddad', email: 'noor@example.org', invitedAt: 5_000 };

const world = freshWorld();
let people: PeopleSearch;
let lately: RecentPerson[];
let mayAsk: boolean;

beforeEach(() => {
  lately = [];
  mayAsk = true;
  people = createPeopleSearch({
    ...world,
    recentPeople: { all: async () => lately },
    mayAsk: async () => mayAsk,
  });
});

const names = (found: { people: { name?: string }[] }) => found.people.map(({ name }) => name);

describe('people Fitside knows of', () => {
  beforeEach(async () => {
    await people.newest('fresh');
    world.clearAsked();
  });

  it('are found by beginnings of their names, in JobScore and in JOFI, without a request', async () => {
    await world.index.note(SCOPE, [entry({ id: 'CNP2', name: 'Ines Solano', email: 'ines@example.org' })]);
    await world.index.testTakers.note(SCOPE, [{ ...NOOR, name: 'Ivar Solomon' }]);
    lately = [{ person: OTHER_CANDIDATE_ID, name: 'Ida Solvang', candidateId: OTHER_CANDIDATE_ID, at: 2 }];
    const found = await people.known('sol i');
    expect(names(found.candidates)).toEqual(['Ida Solvang', 'Ingrid Solheim']);
    expect(names(found.profiles)).toEqual(['Ines Solano', 'Ingrid Solheim', 'Ivar Solomon']);
    expect(found.profiles.people.map(({ mark }) => mark)).toEqual(['profile', 'profile', 'invited']);
    expect(world.asked()).toEqual([]);
  });

  it.each([EMAIL, EMAIL.slice(0, 9), 'CNP1', 'https://careernavigation.org?c=CNP1'])(
    'are found by %s',
    async words => {
      expect(names((await people.known(words)).profiles)).toEqual(['Ingrid Solheim']);
    },
  );

  it('are found in the index when JOFI’s lists are kept no longer, and while JOFI cannot be asked', async () => {
    await world.queryClient.forget('jofi');
    expect(names((await people.known('ingrid')).profiles)).toEqual(['Ingrid Solheim']);
    world.jofi.profiles.mockImplementation(failure('offline', 'jofi'));
    const { profiles } = await people.asked('ingrid');
    expect(names(profiles)).toEqual(['Ingrid Solheim']);
    expect(profiles.problem?.kind).toBe('offline');
  });

  it('have no address where what stands for one is none', async () => {
    await world.index.note(SCOPE, [entry({ id: 'CNP3', name: 'Odd One', email: 'by phone' })]);
    expect((await people.known('odd')).profiles.people).toEqual([
      { name: 'Odd One', profileId: 'CNP3', mark: 'profile', invitedAt: 1_000 },
    ]);
  });

  it('are listed once when both recent and new', async () => {
    lately = [{ person: CANDIDATE_ID, name: 'Ingrid Solheim', candidateId: CANDIDATE_ID, at: 2 }];
    expect((await people.known('ingrid')).candidates.people).toEqual([
      { name: 'Ingrid Solheim', email: EMAIL, candidateId: CANDIDATE_ID },
    ]);
  });

  it('are eight of a kind at most, in the order of their names', async () => {
    const many = Array.from({ length: 30 }, (_, at) =>
      entry({ id: `CNP9${at}`, name: `Zoe ${at % 10}x${at}`, email: '' }),
    );
    await world.index.note(SCOPE, many);
    const found = names((await people.known('zoe')).profiles);
    expect(found).toHaveLength(8);
    expect(found).toEqual(found.toSorted());
  });
});

describe('people the services are asked about', () => {
  it('are those with just this address in JobScore', async () => {
    const found = await people.asked(EMAIL);
    expect(found.candidates).toEqual({
      people: [{ name: 'Ingrid Solheim', email: EMAIL, candidateId: CANDIDATE_ID }],
    });
    expect(world.jobscore.candidatesByEmail).toHaveBeenCalledExactlyOnceWith(EMAIL);
  });

  it('are none in JobScore for a name, and no request is made for that', async () => {
    expect((await people.asked('ingrid')).candidates).toEqual({ people: [] });
    expect(world.asked().filter(name => name.startsWith('jobscore'))).toEqual([]);
  });

  it('are those JOFI lists, where its lists were not read before', async () => {
    expect((await people.known('ingrid')).profiles.people).toEqual([]);
    expect(names((await people.asked('ingrid')).profiles)).toEqual(['Ingrid Solheim']);
  });

  it('are those whose profile id was typed, listed or not', async () => {
    world.jofi.profile.mockResolvedValue(
      profile({ id: 'CNP7300000999', name: 'Old Friend', email: 'old@example.org' }),
    );
    const found = await people.asked('CNP7300000999');
    expect(found.profiles.people).toMatchObject([
      { name: 'Old Friend', profileId: 'CNP7300000999', mark: 'profile' },
    ]);
    expect(world.jofi.profile).toHaveBeenCalledExactlyOnceWith('CNP7300000999');
  });

  it('are nobody for an id that JOFI does not know, which is no trouble', async () => {
    world.jofi.profile.mockImplementation(failure('not-found', 'jofi'));
    expect((await people.asked('CNP7300000999')).profiles).toEqual({ people: [] });
  });

  it('are test takers whose page was pasted, once JOFI lists them', async () => {
    world.jofi.testTakers.mockResolvedValue(testTakerListing([NOOR]));
    const found = await people.asked('https://www.jofiscore.com/test-takers/55101/scorecard');
    expect(found.profiles.people).toEqual([
      { name: 'Noor Haddad', email: 'noor@example.org', mark: 'invited', invitedAt: 5_000 },
    ]);
  });

  it('come with what went wrong, each service on its own', async () => {
    world.jobscore.candidatesByEmail.mockImplementation(failure('offline', 'jobscore'));
    world.jofi.profiles.mockImplementation(failure('bad-key', 'jofi'));
    const { candidates, profiles } = await people.asked(EMAIL);
    expect(candidates).toEqual({ people: [], problem: { kind: 'offline', service: 'jobscore' } });
    expect(profiles.problem).toEqual({ kind: 'bad-key', service: 'jofi' });
  });
});

describe('the newest candidates', () => {
  it('are read by one request, and marked from JOFI’s lists', async () => {
    world.jobscore.newestCandidates.mockResolvedValue([
      candidate(),
      candidate({ id: OTHER_CANDIDATE_ID, name: 'Noor Haddad', emails: ['noor@example.org'] }),
      candidate({ id: 'x'.repeat(22), name: 'Nobody', emails: [] }),
    ]);
    world.jofi.profiles.mockResolvedValue(listing([entry({ invitedAt: 3_000 })]));
    world.jofi.testTakers.mockResolvedValue(testTakerListing([NOOR]));
    const { people: newest, fetchedAt } = await people.newest('fresh');
    expect(newest).toEqual([
      { name: 'Ingrid Solheim', email: EMAIL, candidateId: CANDIDATE_ID, mark: 'profile', invitedAt: 3_000 },
      {
        name: 'Noor Haddad',
        email: 'noor@example.org',
        candidateId: OTHER_CANDIDATE_ID,
        mark: 'invited',
        invitedAt: 5_000,
      },
      { name: 'Nobody', candidateId: 'x'.repeat(22) },
    ]);
    expect(fetchedAt).toBe(world.state.now);
    expect(world.asked().toSorted()).toEqual([
      'jobscore.newestCandidates',
      'jofi.profiles',
      'jofi.testTakers',
    ]);
    world.clearAsked();
    expect((await people.newest('fresh')).people).toEqual(newest);
    expect((await people.newest('stored')).people).toEqual(newest);
    expect(world.asked()).toEqual([]);
  });

  it('are not asked for while JobScore has few requests left', async () => {
    mayAsk = false;
    expect(await people.newest('fresh')).toEqual({});
    expect(world.jobscore.newestCandidates).not.toHaveBeenCalled();
  });

  it('are there without JOFI, and come with JobScore’s problem', async () => {
    world.jofi.profiles.mockImplementation(failure('no-key', 'jofi'));
    const newest = await people.newest('fresh');
    expect(newest.people).toHaveLength(1);
    expect(newest.problem).toBeUndefined();
    expect(newest.marksProblem).toEqual({ kind: 'no-key', service: 'jofi' });
    world.passAnHour();
    world.jobscore.newestCandidates.mockImplementation(failure('offline', 'jobscore'));
    expect(await people.newest('fresh')).toMatchObject({ people: [{}], problem: { kind: 'offline' } });
  });
});

describe('whose candidate someone is', () => {
  const inJobscore = (candidateId: string) => ({ candidateId, isInJobscore: true });
  const NOBODY = { isInJobscore: false };

  beforeEach(() => people.newest('fresh'));

  it('is known without a request by JobScore’s id', async () => {
    world.clearAsked();
    expect(await people.candidateOf({ candidateId: CANDIDATE_ID })).toEqual(inJobscore(CANDIDATE_ID));
    expect(world.asked()).toEqual([]);
  });

  it('is found by the one candidate with their email', async () => {
    expect(await people.candidateOf({ email: EMAIL, profileId: 'CNP1' })).toEqual(inJobscore(CANDIDATE_ID));
  });

  it('is found by the id in their profile, where JobScore knows it', async () => {
    await world.index.note(SCOPE, [entry({ id: 'CNP5', personId: OTHER_CANDIDATE_ID })]);
    const person = { profileId: 'CNP5', email: EMAIL };
    expect(await people.candidateOf(person)).toEqual(inJobscore(OTHER_CANDIDATE_ID));
  });

  it.each(['not-found', 'offline', 'server', 'bad-key', 'no-key'] as const)(
    'is never another of their address than the profile names, when JobScore answers with %s',
    async kind => {
      await world.index.note(SCOPE, [entry({ id: 'CNP5', personId: OTHER_CANDIDATE_ID })]);
      world.jobscore.candidate.mockImplementation(failure(kind, 'jobscore'));
      expect(await people.candidateOf({ profileId: 'CNP5', email: EMAIL })).toEqual({
        candidateId: OTHER_CANDIDATE_ID,
        isInJobscore: false,
      });
      expect(world.jobscore.candidatesByEmail).not.toHaveBeenCalled();
    },
  );

  it('is not known where several have the address, nobody has, or JobScore cannot be asked', async () => {
    world.jobscore.candidatesByEmail.mockResolvedValueOnce([
      candidate(),
      candidate({ id: OTHER_CANDIDATE_ID }),
    ]);
    expect(await people.candidateOf({ email: 'two@example.org' })).toEqual(NOBODY);
    world.jobscore.candidatesByEmail.mockResolvedValueOnce([]);
    expect(await people.candidateOf({ email: 'none@example.org' })).toEqual(NOBODY);
    world.jobscore.candidatesByEmail.mockImplementation(failure('no-key', 'jobscore'));
    expect(await people.candidateOf({ email: 'other@example.org' })).toEqual(NOBODY);
    expect(await people.candidateOf({ name: 'Nobody' })).toEqual(NOBODY);
  });
});
