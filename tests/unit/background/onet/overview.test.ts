import { beforeEach, describe, expect, it, type Mock } from 'vitest';
import type { Language } from '../../../../lib/shared/model/language';
import { ProblemError } from '../../../../lib/shared/model/problem';
import type { Topics } from '../../../../lib/background/onet/topics';
import { START } from '../../fixtures/clock';
import { fakeOnet, noData, type FakeOnet } from '../../fixtures/onet-api';
import { topicsOf } from '../../fixtures/topics';

const OLD = '13-2011.01';
const NEW = '13-2011.00';
const OTHER = '13-2012.00';

let onet: FakeOnet;
let topics: Topics;
let language: Language;
/** Codes that each service knows. */
let known: { mnm: string[]; mpp: string[]; online: string[] };
/** Occupations that replaced the retired code, by taxonomy. */
let successors: Record<string, { code: string; title: string }[]>;

beforeEach(() => {
  language = 'en';
  known = { mnm: [NEW], mpp: [NEW], online: [NEW] };
  successors = {};
  onet = fakeOnet();
  const [overview, online] = [
    onet.overview.getMockImplementation()!,
    onet.onlineOverview.getMockImplementation()!,
  ];
  onet.overview.mockImplementation(async (code, tree) => {
    if (!known[tree].includes(code)) throw noData();
    return overview(code, tree);
  });
  onet.onlineOverview.mockImplementation(async code => {
    if (!known.online.includes(code)) throw noData();
    return online(code);
  });
  onet.successors.mockImplementation(async (taxonomy, code) => {
    if (!successors[taxonomy]) throw noData();
    return { code, title: `Once ${code}`, successors: successors[taxonomy] };
  });
  topics = topicsOf(onet, { now: () => START, language: () => language });
});

const read = (code: string, want: 'fresh' | 'stored' = 'fresh') =>
  topics.read({ kind: 'overview', code }, want);
const asked = () =>
  [onet.overview, onet.onlineOverview, onet.successors].flatMap((call: Mock) => call.mock.calls.map(String));

it('comes from My Next Move', async () => {
  expect(await read(NEW)).toEqual({
    state: 'known',
    fetchedAt: START,
    data: { kind: 'one', overview: expect.objectContaining({ code: NEW, title: `mnm ${NEW}` }) },
  });
  expect(asked()).toEqual([`${NEW},mnm`]);
});

it('comes from O*NET OnLine for an occupation that is not a career', async () => {
  known.online = [OTHER];
  expect(await read(OTHER)).toMatchObject({
    data: { kind: 'one', overview: { title: `online ${OTHER}`, isNoCareer: true } },
  });
  expect(onet.successors).not.toHaveBeenCalled();
});

describe('of a retired code', () => {
  it('is that of its one successor, and marked as such', async () => {
    successors['2010'] = [{ code: NEW, title: 'Accountants' }];
    const answer = {
      state: 'known',
      fetchedAt: START,
      data: {
        kind: 'one',
        overview: expect.objectContaining({ code: NEW, title: `mnm ${NEW}` }),
        carriedFrom: { code: OLD, title: `Once ${OLD}`, taxonomy: '2010' },
      },
    };
    expect(await read(OLD)).toEqual(answer);
    expect(asked()).toEqual([`${OLD},mnm`, `${NEW},mnm`, OLD, `2010,${OLD}`]);
    expect(await read(OLD, 'stored')).toEqual(answer);
  });

  it('is looked for in the taxonomy of 2019 where that of 2010 has it not', async () => {
    successors['2019'] = [{ code: NEW, title: 'Accountants' }];
    expect(await read(OLD)).toMatchObject({ data: { carriedFrom: { taxonomy: '2019' } } });
    expect(onet.successors.mock.calls.map(([taxonomy]) => taxonomy)).toEqual(['2010', '2019']);
  });

  it('is looked for further where nothing took its place, or itself did', async () => {
    successors = { '2010': [], '2019': [{ code: OLD, title: 'Itself' }] };
    expect(await read(OLD)).toEqual({ state: 'none', fetchedAt: START });
    expect(onet.successors).toHaveBeenCalledTimes(2);
  });

  it('lists several successors for the user to choose', async () => {
    successors['2010'] = [
      { code: NEW, title: 'Accountants' },
      { code: OTHER, title: 'Auditors' },
    ];
    expect(await read(OLD)).toEqual({
      state: 'known',
      fetchedAt: START,
      data: {
        kind: 'several',
        retired: { code: OLD, title: `Once ${OLD}`, taxonomy: '2010' },
        successors: successors['2010'],
      },
    });
    expect(onet.overview).toHaveBeenCalledTimes(1);
  });

  it('is none where no taxonomy has it, which is not asked for again', async () => {
    expect(await read(OLD)).toEqual({ state: 'none', fetchedAt: START });
    await read(OLD);
    expect(asked()).toHaveLength(4);
  });

  it('has at least a title where its successor has no data', async () => {
    successors['2010'] = [{ code: OTHER, title: 'Auditors' }];
    expect(await read(OLD)).toMatchObject({
      state: 'known',
      data: {
        kind: 'one',
        overview: { code: OTHER, title: 'Auditors', isNoCareer: true },
        carriedFrom: { code: OLD },
      },
    });
  });

  it.each(['overview', 'onlineOverview', 'successors'] as const)('fails when %s does', async call => {
    successors['2010'] = [{ code: NEW, title: 'Accountants' }];
    (onet[call] as Mock).mockRejectedValue(
      new ProblemError({ kind: 'server', service: 'onet', status: 500 }),
    );
    expect(await read(OLD)).toEqual({
      state: 'failed',
      problem: { kind: 'server', service: 'onet', status: 500 },
    });
  });

  it('is pending while a step is not stored', async () => {
    expect(await read(OLD, 'stored')).toEqual({ state: 'pending' });
    await read(OLD);
    successors['2010'] = [{ code: NEW, title: 'Accountants' }];
    expect(await read(OLD, 'stored')).toMatchObject({ state: 'none' });
  });
});

describe('in Spanish', () => {
  beforeEach(() => {
    language = 'es';
  });

  it('comes from Mi Próximo Paso', async () => {
    const answer = await read(NEW);
    expect(answer).toMatchObject({ data: { overview: { title: `mpp ${NEW}` } } });
    expect(answer).not.toHaveProperty('isEnglish');
  });

  it.each([
    ['My Next Move', { mnm: [OTHER], mpp: [], online: [] }, `mnm ${OTHER}`],
    ['O*NET OnLine', { mnm: [], mpp: [], online: [OTHER] }, `online ${OTHER}`],
  ])('is in English from %s, and marked as such', async (_who, has, title) => {
    known = has;
    expect(await read(OTHER)).toMatchObject({ data: { overview: { title } }, isEnglish: true });
  });

  it('is in Spanish for the successor of a retired code', async () => {
    successors['2010'] = [{ code: NEW, title: 'Accountants' }];
    const answer = await read(OLD);
    expect(answer).toMatchObject({ data: { overview: { title: `mpp ${NEW}` }, carriedFrom: { code: OLD } } });
    expect(answer).not.toHaveProperty('isEnglish');
  });

  it('has the title of a successor without data in English', async () => {
    successors['2010'] = [{ code: OTHER, title: 'Auditors' }];
    expect(await read(OLD)).toMatchObject({ data: { overview: { title: 'Auditors' } }, isEnglish: true });
  });

  it('has the titles of several successors in English', async () => {
    successors['2010'] = [
      { code: NEW, title: 'Accountants' },
      { code: OTHER, title: 'Auditors' },
    ];
    expect(await read(OLD)).toMatchObject({ data: { kind: 'several' }, isEnglish: true });
  });
});
