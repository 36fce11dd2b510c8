import { beforeEach, describe, expect, it, type Mock } from 'vitest';
import type { CareerPage } from '../../../../lib/shared/model/career-matches';
import { AREAS, type Scores } from '../../../../lib/shared/model/interests';
import type { Language } from '../../../../lib/shared/model/language';
import type { OnetTables } from '../../../../lib/shared/model/onet-tables';
import { ProblemError } from '../../../../lib/shared/model/problem';
import { OCCUPATION_PARTS, type Topic } from '../../../../lib/shared/model/topics';
import type { Topics } from '../../../../lib/background/onet/topics';
import { DAY, START } from '../../fixtures/clock';
import { fakeOnet, noData, PARTS, REPORTS, type FakeOnet } from '../../fixtures/onet-api';
import { codeOf, scores } from '../../fixtures/tables';
import { topicsOf } from '../../fixtures/topics';

const CODE = '29-1141.00';
const ANSWERS = '12345'.repeat(6);

let onet: FakeOnet;
let topics: Topics;
let language: Language;
let now: number;
let tables: OnetTables | undefined;

beforeEach(() => {
  now = START;
  language = 'en';
  tables = undefined;
  onet = fakeOnet();
  topics = topicsOf(onet, { now: () => now, language: () => language, tables: () => tables });
});

const refused = () => new ProblemError({ kind: 'bad-key', service: 'onet', status: 401 });
const fails = (call: Mock, error: Error) => call.mockRejectedValue(error);
const requests = () =>
  Object.values(onet as unknown as Record<string, Mock>).reduce(
    (sum, call) => sum + call.mock.calls.length,
    0,
  );

/** A topic of each kind but the overview, with the call that answers it. */
const TOPICS: [Topic, call: keyof FakeOnet, args: unknown[], language: 'both' | 'english' | 'none'][] = [
  ...Object.keys(PARTS).map((kind): (typeof TOPICS)[number] => [
    { kind: kind as keyof typeof PARTS, code: CODE },
    'part',
    [kind, CODE],
    'both',
  ]),
  ...Object.keys(REPORTS).map((kind): (typeof TOPICS)[number] => [
    { kind: kind as keyof typeof REPORTS, code: CODE },
    'report',
    [kind, CODE],
    'english',
  ]),
  [{ kind: 'interests', code: CODE }, 'occupationInterests', [CODE], 'none'],
  [{ kind: 'tasks', code: CODE }, 'tasks', [CODE], 'english'],
  [{ kind: 'apprenticeships', code: CODE }, 'apprenticeships', [CODE], 'english'],
  [{ kind: 'counterparts', code: CODE }, 'counterparts', [CODE], 'english'],
  [{ kind: 'zones' }, 'zones', [], 'both'],
  [{ kind: 'search', words: 'nurse', of: 'career' }, 'searchCareers', ['nurse'], 'both'],
  [{ kind: 'search', words: 'nurse', of: 'job' }, 'searchJobs', ['nurse'], 'english'],
  [{ kind: 'military', words: '68W', branch: 'army' }, 'military', ['68W', 'army'], 'english'],
  [{ kind: 'questions', form: 30 }, 'questions', [30], 'both'],
  [{ kind: 'results', answers: ANSWERS }, 'results', [ANSWERS], 'both'],
  [{ kind: 'matches', answers: ANSWERS, page: 2, zone: 4 }, 'careers', [ANSWERS, 2, 4], 'both'],
];

it('every part of an occupation is read', () => {
  const read = [...TOPICS.map(([{ kind }]) => kind), 'overview'];
  expect(OCCUPATION_PARTS.filter(part => !read.includes(part))).toEqual([]);
});

describe.each(TOPICS)('%j', (topic, name, args, languages) => {
  const call = () => onet[name] as Mock;
  const treeOf = (tree: string) => (languages === 'both' ? [tree] : []);

  // Typed words may be a name: what they brought is kept as answers about people are, by default for a day.
  const days = topic.kind === 'search' || topic.kind === 'military' ? 1 : 30;

  it(`is read with one request, and once in ${days} days`, async () => {
    const answer = await topics.read(topic, 'fresh');
    expect(answer).toEqual({ state: 'known', data: await call().mock.results[0]!.value, fetchedAt: START });
    expect(call()).toHaveBeenCalledExactlyOnceWith(...args, ...treeOf('mnm'));
    now += days * DAY - 1;
    expect(await topics.read(topic, 'fresh')).toEqual(answer);
    expect(requests()).toBe(1);
    now += 2;
    expect(await topics.read(topic, 'fresh')).toMatchObject({ fetchedAt: now });
  });

  it('is returned as stored, and never requested', async () => {
    expect(await topics.read(topic, 'stored')).toEqual({ state: 'pending' });
    expect(requests()).toBe(0);
    await topics.read(topic, 'fresh');
    expect(await topics.read(topic, 'stored')).toMatchObject({ state: 'known' });
    expect(requests()).toBe(1);
  });

  it('is none where O*NET has no data, which is kept like any other answer', async () => {
    fails(call(), noData());
    const none = { state: 'none', fetchedAt: START };
    expect(await topics.read(topic, 'fresh')).toEqual(none);
    expect(await topics.read(topic, 'stored')).toEqual(none);
    expect(requests()).toBe(1);
  });

  it('fails with what kept the answer from coming, and is asked for again', async () => {
    call().mockRejectedValueOnce(refused());
    const problem = { kind: 'bad-key', service: 'onet', status: 401 };
    expect(await topics.read(topic, 'fresh')).toEqual({ state: 'failed', problem });
    now += 1;
    expect(await topics.read(topic, { since: now })).toMatchObject({ state: 'known' });
  });

  it('keeps what is stored beside a problem', async () => {
    await topics.read(topic, 'fresh');
    fails(call(), refused());
    now += 1;
    expect(await topics.read(topic, { since: now })).toMatchObject({
      state: 'known',
      fetchedAt: START,
      problem: { kind: 'bad-key' },
    });
  });

  it('marks in Spanish what is in English', async () => {
    language = 'es';
    const answer = await topics.read(topic, 'fresh');
    expect(answer.state).toBe('known');
    expect(answer.isEnglish).toBe(languages === 'english' ? true : undefined);
    expect(call()).toHaveBeenCalledExactlyOnceWith(...args, ...treeOf('mpp'));
  });
});

describe.each(TOPICS.filter(([, , , languages]) => languages === 'both'))(
  'in Spanish, %j',
  (topic, name, args) => {
    const call = () => onet[name] as Mock;
    const inTree = (tree: string) => call().mock.calls.some(made => made.includes(tree));

    it('is in English, and marked as such, where Spanish lacks it', async () => {
      language = 'es';
      call().mockRejectedValueOnce(noData());
      const answer = { state: 'known', isEnglish: true, fetchedAt: START };
      expect(await topics.read(topic, 'fresh')).toMatchObject(answer);
      expect(call().mock.calls).toEqual([
        [...args, 'mpp'],
        [...args, 'mnm'],
      ]);
      expect(await topics.read(topic, 'stored')).toMatchObject(answer);
    });

    it('is none where both lack it', async () => {
      language = 'es';
      fails(call(), noData());
      expect(await topics.read(topic, 'fresh')).toEqual({ state: 'none', fetchedAt: START });
    });

    it('is not taken from English when Spanish merely failed', async () => {
      language = 'es';
      fails(call(), refused());
      expect(await topics.read(topic, 'fresh')).toMatchObject({ state: 'failed' });
      expect(inTree('mnm')).toBe(false);
    });

    it('does not show the other language after switching', async () => {
      await topics.read(topic, 'fresh');
      language = 'es';
      expect(await topics.read(topic, 'stored')).toEqual({ state: 'pending' });
      await topics.read(topic, 'fresh');
      expect(inTree('mpp')).toBe(true);
    });
  },
);

describe('an empty list', () => {
  it.each<[Topic, Mock | undefined]>([
    [{ kind: 'skills', code: CODE }, undefined],
    [{ kind: 'tasks', code: CODE }, undefined],
    [{ kind: 'states', code: CODE }, undefined],
  ])('is no data: %j', async topic => {
    (onet.part as Mock).mockResolvedValue([]);
    onet.tasks.mockResolvedValue([]);
    expect(await topics.read(topic, 'fresh')).toEqual({ state: 'none', fetchedAt: START });
  });

  it('is no data in a part that holds nothing else, in no language', async () => {
    language = 'es';
    onet.counterparts.mockResolvedValue({ army: [] });
    const none = { state: 'none', fetchedAt: START };
    expect(await topics.read({ kind: 'counterparts', code: CODE }, 'fresh')).toEqual(none);
    (onet.part as Mock).mockResolvedValue({ usuallyNeeded: [], zone: undefined });
    expect(await topics.read({ kind: 'education', code: CODE }, 'fresh')).toEqual(none);
    (onet.part as Mock).mockResolvedValue({ usuallyNeeded: [], zone: { code: 3, title: 'Zone Three' } });
    expect(await topics.read({ kind: 'education', code: '29-1171.00' }, 'fresh')).toMatchObject({
      state: 'known',
    });
  });

  it('of hits is an answer', async () => {
    onet.searchJobs.mockResolvedValue({ occupations: [], total: 0 });
    expect(await topics.read({ kind: 'search', words: 'xyz', of: 'job' }, 'fresh')).toMatchObject({
      state: 'known',
      data: { total: 0 },
    });
  });
});

describe('a search of careers in Spanish', () => {
  const topic: Topic = { kind: 'search', words: 'nurse', of: 'career' };

  it.each([
    ['Spanish', 1, 'mpp', undefined],
    ['English', 0, 'mnm', true],
  ])('goes on in the language of its first page: %s', async (_language, total, tree, isEnglish) => {
    language = 'es';
    onet.searchCareers.mockResolvedValueOnce({ occupations: [], total });
    const later = await topics.read({ ...topic, start: 21 }, 'fresh');
    expect(onet.searchCareers.mock.calls.at(-1)).toEqual(['nurse', tree, 21]);
    expect(later.isEnglish).toBe(isEnglish);
    const calls = onet.searchCareers.mock.calls.length;
    await topics.read({ ...topic, start: 21 }, 'fresh');
    await topics.read(topic, 'fresh');
    expect(onet.searchCareers).toHaveBeenCalledTimes(calls);
  });

  it('without hits is made in English', async () => {
    language = 'es';
    onet.searchCareers.mockResolvedValueOnce({ occupations: [], total: 0 });
    expect(await topics.read(topic, 'fresh')).toMatchObject({
      data: { occupations: [{ title: 'mnm nurse' }] },
      isEnglish: true,
    });
  });

  it('does not mention English where that has no hits either', async () => {
    language = 'es';
    onet.searchCareers.mockResolvedValue({ occupations: [], total: 0 });
    const answer = await topics.read(topic, 'fresh');
    expect(answer).toMatchObject({ state: 'known', data: { total: 0 } });
    expect(answer).not.toHaveProperty('isEnglish');
  });

  it('takes no notice of case and spaces', async () => {
    await topics.read(topic, 'fresh');
    await topics.read({ ...topic, words: '  NURSE ' }, 'fresh');
    expect(requests()).toBe(1);
  });
});

describe('interest values', () => {
  const topic: Topic = { kind: 'interests', code: CODE };
  const interests = scores(1, 2, 3, 4, 5, 6);

  it('come from the tables without a request', async () => {
    tables = { database: 'O*NET 30.2', readAt: START - DAY, occupations: { [CODE]: { interests } } };
    const answer = { state: 'known', data: interests, fetchedAt: START - DAY };
    expect(await topics.read(topic, 'stored')).toEqual(answer);
    expect(await topics.read(topic, { since: START })).toEqual(answer);
    expect(requests()).toBe(0);
  });

  it.each<OnetTables['occupations']>([{}, { [CODE]: { title: 'Nurses' } }])(
    'are asked for where the tables have %j',
    async occupations => {
      tables = { database: 'O*NET 30.2', readAt: START, occupations };
      expect(await topics.read(topic, 'fresh')).toMatchObject({ data: { realistic: 10 } });
    },
  );

  it('that O*NET lists none of are none', async () => {
    onet.occupationInterests.mockResolvedValue({});
    expect(await topics.read(topic, 'fresh')).toEqual({ state: 'none', fetchedAt: START });
  });
});

describe('careers that match answers', () => {
  const matches = (page = 1): Topic => ({ kind: 'matches', answers: ANSWERS, page });
  const scores = (social: number, rest = 10) =>
    Object.fromEntries(AREAS.map(area => [area, area === 'social' ? social : rest])) as Scores;

  beforeEach(() => {
    const like = { title: 'Nurses', interests: scores(90), bright: ['grow' as const] };
    const unlike = { title: 'Loggers', interests: scores(5, 60) };
    tables = { database: 'O*NET 30.2', readAt: START - DAY, occupations: { [CODE]: like, unlike } };
    onet.results.mockResolvedValue(
      AREAS.map(area => ({ area, title: area, score: area === 'social' ? 38 : 12 })),
    );
  });

  it('explain a bright outlook where the tables do', async () => {
    const career = { code: CODE, title: 'Nurses', brightOutlook: true };
    onet.careers.mockResolvedValue({ careers: [career], total: 1 });
    expect((await topics.read(matches(), 'fresh')).data).toEqual({
      careers: [{ ...career, brightReasons: ['grow'] }],
      total: 1,
    });
  });

  it('are worked out beside the problem where O*NET cannot be asked, and marked as such', async () => {
    fails(onet.careers, refused());
    const career = { code: CODE, title: 'Nurses', brightOutlook: true, brightReasons: ['grow'] };
    expect(await topics.read(matches(), 'fresh')).toEqual({
      state: 'known',
      data: { careers: [career], total: 1, isWorkedOut: true },
      fetchedAt: START - DAY,
      problem: { kind: 'bad-key', service: 'onet', status: 401 },
    });
    language = 'es';
    expect(await topics.read(matches(), { since: now })).toMatchObject({ isEnglish: true });
  });

  it.each(['the tables', 'the scores', 'any preference'])('fail without %s', async what => {
    fails(onet.careers, refused());
    if (what === 'the tables') tables = undefined;
    if (what === 'the scores') fails(onet.results, refused());
    if (what === 'any preference') {
      onet.results.mockResolvedValue(AREAS.map(area => ({ area, title: area, score: 12 })));
    }
    expect(await topics.read(matches(), 'fresh')).toMatchObject({ state: 'failed' });
  });

  it("are never worked out behind a page that is O*NET's own", async () => {
    await topics.read(matches(), 'fresh');
    fails(onet.careers, refused());
    expect(await topics.read(matches(2), 'fresh')).toMatchObject({ state: 'failed' });
  });

  it('are worked out behind a page that was, though O*NET can be asked again, which it is not', async () => {
    const all = Array.from({ length: 25 }, (_, n) => [codeOf(n), { title: 'Nurses', interests: scores(90) }]);
    tables = { database: 'O*NET 30.2', readAt: START - DAY, occupations: Object.fromEntries(all) };
    const answer = await topics.read({ ...matches(2), isWorkedOut: true } as Topic, 'fresh');
    expect(answer).toMatchObject({ state: 'known', data: { total: 25, isWorkedOut: true } });
    expect((answer.data as CareerPage).careers).toHaveLength(5);
    expect(answer).not.toHaveProperty('problem');
    expect(onet.careers).not.toHaveBeenCalled();
  });

  const ABSENT = { kind: 'not-found', service: 'onet' };
  it.each([
    ['tables', ABSENT, () => (tables = undefined)],
    ['scores', ABSENT, () => onet.results.mockResolvedValue([])],
    [
      'an answer with scores',
      { kind: 'bad-key', service: 'onet', status: 401 },
      () => fails(onet.results, refused()),
    ],
  ])('are not those of O*NET behind such a page without %s', async (_what, problem, lose) => {
    lose();
    const answer = await topics.read({ ...matches(2), isWorkedOut: true } as Topic, 'fresh');
    expect(answer).toEqual({ state: 'failed', problem });
    expect(onet.careers).not.toHaveBeenCalled();
  });
});

it('asks nothing twice at a time', async () => {
  const topic: Topic = { kind: 'zones' };
  await Promise.all([topics.read(topic, 'fresh'), topics.read(topic, 'fresh')]);
  expect(requests()).toBe(1);
});
