import { beforeEach, describe, expect, it } from 'vitest';
import { ProblemError } from '../../../../../lib/shared/model/problem';
import { readCareers, type Wanted } from '../../../../../lib/background/review/sections/careers';
import { readInterests } from '../../../../../lib/background/review/sections/interests';
import { CANDIDATE_ID, OTHER_CANDIDATE_ID } from '../../../fixtures/jobscore';
import { codeOf, onetTables, scores } from '../../../fixtures/tables';
import { START } from '../../../fixtures/clock';
import { byId, entry, interests, listing, profile } from '../../../fixtures/records';
import { failure, freshWorld, renew } from '../../../fixtures/world';

const world = freshWorld();

const read = (wanted: Wanted = { pages: 1 }, ...args: Parameters<typeof world.context>) =>
  readCareers(world.context(...args), wanted);
const YEAR = 366 * 24 * 60 * 60_000;
const LETTERS = { kind: 'letters', areas: ['conventional', 'realistic', 'enterprising'] };
const codes = (data: Awaited<ReturnType<typeof read>>['data']) =>
  data?.kind === 'known' ? data.careers.map(({ code }) => code) : [];

describe('matching careers', () => {
  it("are O*NET's first page for the scores, in its order, with how many there are and whence the scores", async () => {
    const { data, fetchedAt, problem } = await read();
    expect(data).toMatchObject({ kind: 'known', total: 45, zone: undefined, source: LETTERS });
    expect(codes(data)).toHaveLength(20);
    expect(codes(data)[0]).toBe('11-1000.00');
    expect({ fetchedAt, problem }).toEqual({ fetchedAt: START, problem: undefined });
    expect(world.onet.careers).toHaveBeenCalledExactlyOnceWith(
      { realistic: 30, investigative: 10, artistic: 10, social: 10, enterprising: 20, conventional: 40 },
      1,
      undefined,
      'mnm',
    );
  });

  it.each([
    [2, 40, [1, 2]],
    [3, 45, [1, 2, 3]],
    [9, 45, [1, 2, 3]],
  ])('of %i pages are %i, and no page beyond the last is asked for', async (pages, count, asked) => {
    const { data } = await read({ pages });
    expect(new Set(codes(data)).size).toBe(count);
    expect(world.onet.careers.mock.calls.map(([, page]) => page)).toEqual(asked);
  });

  it('end with a page that has nothing new, whatever the total', async () => {
    const first = await world.onet.careers({} as never, 1, undefined, 'mnm');
    world.onet.careers.mockClear().mockResolvedValue(first);
    const { data } = await read({ pages: 9 });
    expect(data).toMatchObject({ total: 45, isEnd: true });
    expect(codes(data)).toHaveLength(20);
    expect(world.onet.careers.mock.calls.map(([, page]) => page)).toEqual([1, 2]);
  });

  it('end with the last page, though a page repeats one of another', async () => {
    const answered = world.onet.careers.getMockImplementation()!;
    world.onet.careers.mockImplementation(async (by, page, ...rest) => {
      const [first, asked] = [await answered(by, 1, ...rest), await answered(by, page, ...rest)];
      return page === 3 ? { ...asked, careers: [first.careers[0]!, ...asked.careers.slice(1)] } : asked;
    });
    const { data } = await read({ pages: 2 });
    expect(data).not.toHaveProperty('isEnd');
    const all = await read({ pages: 3 });
    expect(codes(all.data)).toHaveLength(44);
    expect(all.data).toMatchObject({ total: 45, isEnd: true });
  });

  it('with a page that failed have none behind it', async () => {
    const answered = world.onet.careers.getMockImplementation()!;
    world.onet.careers.mockImplementation(async (by, page, ...rest) => {
      if (page === 2) throw new ProblemError({ kind: 'timeout', service: 'onet' });
      return answered(by, page, ...rest);
    });
    const { data, problem } = await read({ pages: 3 });
    expect(codes(data)).toHaveLength(20);
    expect(data).toMatchObject({ total: 45 });
    expect(problem).toMatchObject({ kind: 'timeout' });
  });

  it('of a next page cost one request', async () => {
    await read({ pages: 1 });
    world.clearAsked();
    await read({ pages: 2 });
    expect(world.asked()).toEqual(['onet.careers']);
  });

  it('of a job zone are asked for apart from those of all', async () => {
    await read();
    const { data } = await read({ pages: 1, zone: 4 });
    expect(data).toMatchObject({ kind: 'known', zone: 4 });
    expect(world.onet.careers.mock.lastCall?.[2]).toBe(4);
    await read({ pages: 1, zone: 4 });
    expect(world.onet.careers).toHaveBeenCalledTimes(2);
  });

  it('may be none in a zone', async () => {
    world.onet.careers.mockResolvedValue({ careers: [], total: 0 });
    const { data } = await read({ pages: 1, zone: 1 });
    expect(data).toMatchObject({ kind: 'known', careers: [], total: 0 });
  });

  it('are shared by people of equal scores', async () => {
    const other = entry({ id: 'CNP2', personId: OTHER_CANDIDATE_ID, testTakerId: 702 });
    world.jofi.profiles.mockResolvedValue(listing([entry(), other]));
    await read();
    await read({ pages: 1 }, byId({ candidateId: OTHER_CANDIDATE_ID }));
    expect(world.jofi.scorecard).toHaveBeenCalledTimes(2);
    expect(world.onet.careers).toHaveBeenCalledOnce();
  });

  it('show that their letters are old', async () => {
    const assessments = [{ name: 'Interests', careerInterests: true, completedAt: START - 3 * YEAR }];
    world.jofi.testTaker.mockResolvedValue({ mode: 'live', id: 701, assessments });
    expect((await read()).data).toMatchObject({ caveats: ['old'] });
    await readInterests(world.context());
    expect(world.jofi.testTaker).toHaveBeenCalledOnce();
  });

  it.each([undefined, 'server'] as const)(
    'say that the scores hardly differ, also where they are worked out: %s',
    async problem => {
      const entry = { kind: 'scores', scores: scores(20, 20, 20, 20, 20, 21) } as const;
      await world.entered.put({ person: CANDIDATE_ID, entry, at: START });
      world.state.tables = onetTables({ '29-1141.00': { interests: scores(1, 2, 3, 4, 5, 60) } });
      if (problem) world.onet.careers.mockImplementation(failure(problem, 'onet'));
      expect((await read()).data).toMatchObject({ kind: 'known', caveats: ['flat'] });
    },
  );

  it('show that the scores were inferred from occupations', async () => {
    world.jofi.scorecard.mockResolvedValue({ mode: 'live', testTakerId: 701 });
    world.jofi.profile.mockResolvedValue(profile({ compared: ['29-1141.00'] }));
    expect((await read()).data).toMatchObject({ source: { kind: 'occupations', used: 1 } });
  });
});

describe('no careers', () => {
  it('are asked for without interests', async () => {
    world.jofi.profiles.mockResolvedValue(listing([]));
    expect((await read()).data).toEqual({ kind: 'none', reason: 'no-interests' });
    expect(world.onet.careers).not.toHaveBeenCalled();
  });

  it.each([0, 50])('are asked for with interests that are all equal (%i)', async value => {
    world.jofi.scorecard.mockResolvedValue({ mode: 'live', testTakerId: 701 });
    world.jofi.profile.mockResolvedValue(profile({ compared: ['29-1141.00'] }));
    world.onet.occupationInterests.mockResolvedValue(interests(value, value, value, value, value, value));
    expect((await read()).data).toEqual({ kind: 'none', reason: 'equal' });
    expect(world.onet.careers).not.toHaveBeenCalled();
  });
});

describe('careers worked out of the tables', () => {
  const NAMES = Array.from({ length: 45 }, (_, n) => codeOf(n));
  const OWN = scores(30, 10, 10, 10, 20, 40);
  const offline = () => world.onet.careers.mockImplementation(failure('offline', 'onet'));

  beforeEach(() => {
    world.state.tables = onetTables({
      ...Object.fromEntries(NAMES.map((code, n) => [code, { interests: OWN, zone: n < 3 ? 4 : 2 }])),
      '99-1000.00': { interests: scores(10, 30, 30, 30, 20, 0) },
    });
  });

  it('stand in where O*NET cannot be asked, beside the problem, and are marked', async () => {
    offline();
    const { data, fetchedAt, problem } = await read();
    expect(data).toMatchObject({ kind: 'known', total: 45, source: LETTERS, isWorkedOut: true });
    expect(codes(data)).toEqual(NAMES.slice(0, 20));
    expect(problem).toEqual({ kind: 'offline', service: 'onet' });
    expect(fetchedAt).toBe(world.state.tables?.readAt);
    expect(codes((await read({ pages: 3 })).data)).toEqual(NAMES);
    expect((await read({ pages: 1, zone: 4 })).data).toMatchObject({ total: 3, zone: 4 });
  });

  it('show that their titles are in English where Fitside is in Spanish', async () => {
    offline();
    expect((await read()).data).not.toHaveProperty('isEnglish');
    world.state.language = 'es';
    expect((await read()).data).toMatchObject({ isWorkedOut: true, isEnglish: true });
  });

  it("do not stand in for what is stored of O*NET's own", async () => {
    await read();
    offline();
    const { data, problem } = await read({ pages: 2 }, byId(), { since: world.state.now + 1 });
    expect(data).toMatchObject({ total: 45 });
    expect(data).not.toHaveProperty('isWorkedOut');
    expect(codes(data)[0]).toBe('11-1000.00');
    expect(problem).toEqual({ kind: 'offline', service: 'onet' });
  });

  it('are not there before O*NET was asked, nor without tables', async () => {
    expect(await read({ pages: 1 }, byId(), 'stored')).toEqual({});
    offline();
    delete world.state.tables;
    expect(await read()).toEqual({ problem: { kind: 'offline', service: 'onet' } });
  });
});

it('explain a bright outlook where the tables do', async () => {
  world.onet.careers.mockResolvedValue({
    careers: [{ code: '11-1000.00', title: 'Career', fit: 'Best', brightOutlook: true }],
    total: 1,
  });
  world.state.tables = onetTables({ '11-1000.00': { bright: ['emerging'] } });
  expect((await read()).data).toMatchObject({ careers: [{ brightReasons: ['emerging'] }] });
});

describe('when a service fails', () => {
  it('over the first page, the section fails', async () => {
    world.onet.careers.mockImplementation(failure('no-key', 'onet'));
    expect(await read()).toEqual({ problem: { kind: 'no-key', service: 'onet' } });
  });

  it('over a later page, the earlier ones are shown beside the problem', async () => {
    await read();
    world.onet.careers.mockImplementation(async () => {
      throw new ProblemError({ kind: 'offline', service: 'onet' });
    });
    const { data, problem } = await read({ pages: 3 });
    expect(data).toMatchObject({ kind: 'known', total: 45 });
    expect(codes(data)).toHaveLength(20);
    expect(problem).toEqual({ kind: 'offline', service: 'onet' });
  });

  it('over what comes before, the section that failed is named', async () => {
    world.jofi.scorecard.mockImplementation(failure('server', 'jofi'));
    expect(await read()).toEqual({ problem: { kind: 'server', service: 'jofi' }, because: 'interests' });
    renew(world);
    world.jofi.profiles.mockImplementation(failure('bad-key', 'jofi'));
    expect(await read()).toEqual({ problem: { kind: 'bad-key', service: 'jofi' }, because: 'profile' });
    renew(world);
    world.jobscore.candidate.mockImplementation(failure('offline', 'jobscore'));
    expect(await read()).toEqual({ problem: { kind: 'offline', service: 'jobscore' }, because: 'candidate' });
  });

  it('shows stored careers beside the problem, with their age', async () => {
    await read();
    world.passAnHour();
    world.onet.careers.mockImplementation(failure('server', 'onet'));
    const { data, problem, fetchedAt } = await read({ pages: 1 }, byId(), { since: world.state.now });
    expect(codes(data)).toHaveLength(20);
    expect(problem).toEqual({ kind: 'server', service: 'onet' });
    expect(fetchedAt).toBe(START);
  });
});

describe('from the store alone', () => {
  it('they are pending before they were read, and name no cause', async () => {
    expect(await read({ pages: 1 }, byId(), 'stored')).toEqual({});
  });

  it('they are the pages that were read', async () => {
    await read({ pages: 2 });
    world.clearAsked();
    expect(codes((await read({ pages: 3 }, byId(), 'stored')).data)).toHaveLength(40);
    expect(world.asked()).toEqual([]);
  });
});
