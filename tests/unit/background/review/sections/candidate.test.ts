import { beforeEach, describe, expect, it } from 'vitest';
import { identify } from '../../../../../lib/background/review/sections/candidate';
import { CANDIDATE_ID, OTHER_CANDIDATE_ID } from '../../../fixtures/jobscore';
import { START } from '../../../fixtures/clock';
import { byId, byPage, candidate, EMAIL, entry, listing } from '../../../fixtures/records';
import { failure, freshWorld } from '../../../fixtures/world';

const world = freshWorld();

const PAGE = 'solheim.i@example.org';
const HEADING = 'Ingrid Solheim';
const read = (...args: Parameters<typeof world.context>) => identify(world.context(...args));
const fromPage = [{ email: PAGE, from: 'page' }];
const fromJobscore = [{ email: EMAIL, from: 'jobscore' }];

describe('a candidate whose id the page names', () => {
  it('is the candidate in JobScore', async () => {
    expect(await read(byId())).toEqual({
      data: {
        candidateId: CANDIDATE_ID,
        name: 'Ingrid Solheim',
        addresses: fromJobscore,
        choices: [],
        namesakes: [],
        profileLinks: [],
      },
      fetchedAt: START,
    });
    expect(world.jobscore.candidate).toHaveBeenCalledExactlyOnceWith(CANDIDATE_ID);
    expect(world.jobscore.candidatesByEmail).not.toHaveBeenCalled();
  });

  it("is looked up by JobScore's addresses alone, whatever the page shows", async () => {
    const { data } = await read(byId({ pageEmails: [PAGE, 'b@example.org'] }));
    expect(data).toMatchObject({ addresses: fromJobscore, choices: [] });
  });

  it('without an email in JobScore leaves even a single one on the page to the user', async () => {
    world.jobscore.candidate.mockResolvedValue(candidate({ emails: [], name: '' }));
    const { data } = await read(byId({ pageEmails: [PAGE] }));
    expect(data).toMatchObject({ addresses: [], choices: [PAGE], candidateId: CANDIDATE_ID });
    expect(data?.name).toBeUndefined();
  });

  it.each(['no-key', 'bad-key', 'offline', 'unexpected-shape'] as const)(
    'is looked up by the only address on the page when JobScore cannot be asked (%s)',
    async kind => {
      world.jobscore.candidate.mockImplementation(failure(kind, 'jobscore'));
      const { data, problem } = await read(byId({ pageEmails: [PAGE], heading: HEADING }));
      expect(data).toMatchObject({ candidateId: CANDIDATE_ID, addresses: fromPage, choices: [] });
      expect(problem).toEqual({ kind, service: 'jobscore' });
    },
  );

  it('is not looked up by the page alone when JobScore does not know them', async () => {
    world.jobscore.candidate.mockImplementation(failure('not-found', 'jobscore'));
    const { data, problem } = await read(byId({ pageEmails: [PAGE] }));
    expect(data).toMatchObject({ candidateId: CANDIDATE_ID, addresses: [], choices: [PAGE] });
    expect(problem?.kind).toBe('not-found');
  });

  it('has no address that is certain when JobScore cannot be asked and the page shows two', async () => {
    world.jobscore.candidate.mockImplementation(failure('no-key', 'jobscore'));
    const { data } = await read(byId({ pageEmails: [PAGE, 'b@example.org'] }));
    expect(data).toMatchObject({ addresses: [], choices: [PAGE, 'b@example.org'] });
  });

  it('is unknown when JobScore cannot be asked and the page shows no address', async () => {
    world.jobscore.candidate.mockImplementation(failure('offline', 'jobscore'));
    expect(await read(byId())).toEqual({ problem: { kind: 'offline', service: 'jobscore' } });
  });

  it('is no failure without a JobScore token: the page’s heading stands for the name', async () => {
    world.jobscore.candidate.mockImplementation(failure('no-key', 'jobscore'));
    expect((await read(byId({ heading: HEADING }))).data).toMatchObject({
      candidateId: CANDIDATE_ID,
      addresses: [],
      pageName: HEADING,
    });
    expect((await read(byId())).data).not.toHaveProperty('pageName');
  });

  it('has the address that the user typed too, after those of JobScore, each once', async () => {
    const typed = { email: 'typed@example.org', from: 'user' };
    const chosenEmail = 'typed@example.org';
    expect((await read(byId({ chosenEmail }))).data?.addresses).toEqual([...fromJobscore, typed]);
    const same = await read(byId({ chosenEmail: EMAIL.toUpperCase() }));
    expect(same.data?.addresses).toEqual(fromJobscore);
  });

  it('has the address the user picked of those on the page, and no choices then', async () => {
    world.jobscore.candidate.mockImplementation(failure('no-key', 'jobscore'));
    const { data } = await read(byId({ pageEmails: [PAGE, 'b@example.org'], chosenEmail: PAGE }));
    expect(data).toMatchObject({ addresses: [{ email: PAGE, from: 'user' }], choices: [] });
  });

  it('stays as stored beside a problem', async () => {
    await read(byId());
    world.passAnHour();
    world.jobscore.candidate.mockImplementation(failure('server', 'jobscore'));
    const { data, fetchedAt, problem } = await read(byId({ pageEmails: [PAGE] }));
    expect(data).toMatchObject({ name: 'Ingrid Solheim', addresses: fromJobscore });
    expect(fetchedAt).toBe(START);
    expect(problem?.kind).toBe('server');
  });

  it('is pending while nothing is stored and nothing may be asked', async () => {
    expect(await read(byId({ pageEmails: [PAGE] }), 'stored')).toEqual({});
  });
});

describe('a candidate the page names by address only', () => {
  it('is the one JobScore finds with it', async () => {
    const { data, fetchedAt } = await read(byPage(EMAIL));
    expect(data).toMatchObject({
      candidateId: CANDIDATE_ID,
      name: 'Ingrid Solheim',
      addresses: fromJobscore,
      namesakes: [],
    });
    expect(fetchedAt).toBe(START);
    expect(world.jobscore.candidatesByEmail).toHaveBeenCalledExactlyOnceWith(EMAIL);
  });

  it('is nobody in particular when several share the address', async () => {
    const twin = candidate({ id: OTHER_CANDIDATE_ID, name: 'Ines Solheim' });
    world.jobscore.candidatesByEmail.mockResolvedValue([candidate(), twin]);
    const { data } = await read(byPage(EMAIL));
    expect(data?.candidateId).toBeUndefined();
    expect(data?.name).toBeUndefined();
    expect(data?.addresses).toEqual([{ email: EMAIL, from: 'page' }]);
    expect(data?.namesakes).toEqual([
      { id: CANDIDATE_ID, name: 'Ingrid Solheim' },
      { id: OTHER_CANDIDATE_ID, name: 'Ines Solheim' },
    ]);
  });

  it('is known by the address alone when JobScore has nobody with it, or cannot be asked', async () => {
    world.jobscore.candidatesByEmail.mockResolvedValue([]);
    expect((await read(byPage(PAGE))).data).toMatchObject({ addresses: fromPage, namesakes: [] });
    world.jobscore.candidatesByEmail.mockImplementation(failure('bad-key', 'jobscore'));
    const { data, problem } = await read(byPage('solheim.c@example.org'));
    expect(data?.addresses).toEqual([{ email: 'solheim.c@example.org', from: 'page' }]);
    expect(problem?.kind).toBe('bad-key');
  });

  it('is to be picked by the user when there are several addresses, and nothing is asked', async () => {
    expect(await read(byPage(PAGE, 'b@example.org'))).toEqual({
      data: { addresses: [], choices: [PAGE, 'b@example.org'], namesakes: [] },
    });
    expect(world.asked()).toEqual([]);
  });

  it('is to be typed by the user when there is none, and nothing is asked', async () => {
    expect(await read(byPage())).toEqual({ data: { addresses: [], choices: [], namesakes: [] } });
    expect(world.asked()).toEqual([]);
  });

  it('is looked up by what the user typed, whatever the page shows', async () => {
    world.jobscore.candidatesByEmail.mockResolvedValue([]);
    const { data } = await read({ ...byPage(PAGE, 'b@example.org'), chosenEmail: 'typed@example.org' });
    expect(data?.addresses).toEqual([{ email: 'typed@example.org', from: 'user' }]);
    expect(world.jobscore.candidatesByEmail).toHaveBeenCalledExactlyOnceWith('typed@example.org');
  });

  it('is pending while nothing is stored and nothing may be asked', async () => {
    expect(await read(byPage(PAGE), 'stored')).toEqual({});
  });
});

describe('an address of the page, without JobScore’s word', () => {
  const asked = { addresses: [], choices: [PAGE] };

  beforeEach(() => {
    world.jobscore.candidate.mockImplementation(failure('no-key', 'jobscore'));
  });

  it.each([
    ['no heading', undefined, []],
    ['a heading that names nobody', 'Candidate', []],
    ['a heading with another name than JOFI has', HEADING, [entry({ name: 'Ivar Solheim', email: PAGE })]],
    ['a name in JOFI that is only a word of the heading', 'Ingrid', [entry({ email: PAGE })]],
  ])('is asked about under %s', async (_, heading, entries) => {
    world.jobscore.candidatesByEmail.mockImplementation(failure('no-key', 'jobscore'));
    world.jofi.profiles.mockResolvedValue(listing(entries));
    expect((await read(byId({ pageEmails: [PAGE], heading }))).data).toMatchObject(asked);
    expect((await read({ ...byPage(PAGE), heading })).data).toMatchObject(asked);
  });

  it.each(['Ingrid Solheim', 'Solheim, Ingrid', 'INGRID SOLHEIM (3 applications)', 'I. Solheim'])(
    'is used under the heading %j of who has it in JOFI',
    async heading => {
      world.jofi.profiles.mockResolvedValue(listing([entry({ email: PAGE })]));
      const { data } = await read(byId({ pageEmails: [PAGE], heading }));
      expect(data).toMatchObject({ addresses: fromPage, choices: [] });
    },
  );

  it('is asked about where JobScore has it of somebody else', async () => {
    world.jobscore.candidatesByEmail.mockResolvedValue([candidate({ name: 'Ivar Berg', emails: [PAGE] })]);
    expect((await read(byPage(PAGE))).data).toMatchObject(asked);
  });
});

describe('signs that disagree', () => {
  const question = (heading: string) => ({ heading, people: [{ id: CANDIDATE_ID, name: 'Ingrid Solheim' }] });

  it.each(['Maya Okafor', 'Candidate overview', '王小明'])('are an id and the heading %j', async heading => {
    const { data } = await read(byId({ heading, pageEmails: [PAGE] }));
    expect(data).toMatchObject({ addresses: [], choices: [PAGE], question: question(heading) });
    expect(data?.candidateId).toBeUndefined();
  });

  it.each([undefined, 'Ingrid', 'SOLHEIM', 'Íngrid S.', '★', 'Senior Engineer: Ingrid Solheim'])(
    'are not an id and the heading %j',
    async heading => {
      expect((await read(byId({ heading }))).data).toMatchObject({ candidateId: CANDIDATE_ID });
    },
  );

  it('are settled by the user', async () => {
    const settled = byId({ heading: 'Maya Okafor', settled: { candidateId: CANDIDATE_ID } });
    expect((await read(settled)).data).toMatchObject({ candidateId: CANDIDATE_ID, addresses: fromJobscore });
  });

  it('are an id of somebody in JOFI and another heading, when JobScore cannot be asked', async () => {
    world.jobscore.candidate.mockImplementation(failure('no-key', 'jobscore'));
    world.jofi.profiles.mockResolvedValue(listing([entry({ personId: CANDIDATE_ID })]));
    const { data } = await read(byId({ heading: 'Maya Okafor' }));
    expect(data).toMatchObject({ addresses: [], question: { heading: 'Maya Okafor' } });
  });

  it('are two ids, each asked about by name', async () => {
    const disputedIds = [CANDIDATE_ID, OTHER_CANDIDATE_ID];
    world.jobscore.candidate.mockImplementation(async id =>
      candidate({ id, name: id === CANDIDATE_ID ? 'Ingrid Solheim' : 'Maya Okafor' }),
    );
    const { data } = await read({ ...byPage(PAGE), disputedIds });
    const people = [
      { id: CANDIDATE_ID, name: 'Ingrid Solheim' },
      { id: OTHER_CANDIDATE_ID, name: 'Maya Okafor' },
    ];
    expect(data).toEqual({ addresses: [], choices: [PAGE], namesakes: [], question: { people } });
  });

  it('are no more once a heading was confirmed for the candidate, or for two of them', async () => {
    await world.headings.confirm('Candidate overview', CANDIDATE_ID);
    const subject = byId({ heading: 'Candidate Overview' });
    expect((await read(subject)).data).toMatchObject({ candidateId: CANDIDATE_ID });
    const other = byId({ candidateId: OTHER_CANDIDATE_ID, heading: 'Candidate overview' });
    expect((await read(other)).data).toHaveProperty('question');
    await world.headings.confirm('Candidate overview', '3kPq9rStUvWxYz0-AbCdEf');
    expect((await read(other)).data).toMatchObject({ candidateId: OTHER_CANDIDATE_ID });
  });
});

describe('other data from JobScore', () => {
  it.each<[object, string | undefined]>([
    [{ homeState: 'WA' }, 'WA'],
    [{ homeState: 'WA', homeCountry: 'US' }, 'WA'],
    [{ homeState: 'WA', homeCountry: ' usa ' }, 'WA'],
    [{ homeState: 'WA', homeCountry: 'AU' }, undefined],
    [{ homeCountry: 'US' }, undefined],
  ])('of a home %j is the US state %s', async (home, state) => {
    world.jobscore.candidate.mockResolvedValue(candidate(home));
    world.jobscore.candidatesByEmail.mockResolvedValue([candidate(home)]);
    expect((await identify(world.context())).data?.state).toBe(state);
    expect((await identify(world.context(byPage(EMAIL)))).data?.state).toBe(state);
  });

  it('is what the person does now', async () => {
    world.jobscore.candidate.mockResolvedValue(
      candidate({ currentEmployer: 'US Army', currentTitle: 'Medic' }),
    );
    expect((await identify(world.context())).data?.work).toEqual({ employer: 'US Army', title: 'Medic' });
    world.jobscore.candidate.mockResolvedValue(candidate());
    expect(
      (await identify(world.context(byId({ candidateId: OTHER_CANDIDATE_ID })))).data,
    ).not.toHaveProperty('work');
  });
});
