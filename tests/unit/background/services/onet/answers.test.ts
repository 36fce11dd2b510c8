import { describe, expect, it } from 'vitest';
import { createOnet, type CareerPart, type OnlineReport } from '../../../../../lib/background/services/onet';
import type { ElementGroup } from '../../../../../lib/shared/model/occupation';
import { fakeService, json, problemOf, serviceWith } from '../../../fixtures/services';

const CODE = '29-1141.00';
const onet = (body: unknown) => createOnet(serviceWith(body).surroundings);
const part = <Part extends CareerPart>(name: Part, body: unknown) => onet(body).part(name, CODE, 'mnm');
const UNEXPECTED = { kind: 'unexpected-shape', service: 'onet' };

describe('an overview', () => {
  const body = {
    code: CODE,
    title: 'Registered Nurses',
    tags: { bright_outlook: true },
    also_called: [
      { title: 'RN', summary: true },
      { title: ' ' },
      null,
      { title: 'Staff Nurse', summary: false },
    ],
    what_they_do: ' Care for people. ',
    on_the_job: ['One.', '', 7, 'Two.'],
    contents: [],
  };

  it('is shown in short', async () => {
    expect(await onet(body).overview(CODE, 'mnm')).toEqual({
      code: CODE,
      title: 'Registered Nurses',
      brightOutlook: true,
      whatTheyDo: 'Care for people.',
      onTheJob: ['One.', 'Two.'],
      alsoCalled: ['RN', 'Staff Nurse'],
    });
  });

  it.each(['tags', 'also_called', 'what_they_do', 'on_the_job'])('stands without its %s', async field => {
    for (const odd of [undefined, null, 7]) {
      expect(await onet({ ...body, [field]: odd }).overview(CODE, 'mnm')).toMatchObject({
        title: 'Registered Nurses',
      });
    }
  });

  it('of an occupation that is no career has its description and reported titles', async () => {
    const { title, tags } = body;
    const online = { code: CODE, title, tags, description: 'Care.', sample_of_reported_titles: ['RN', null] };
    expect(await onet(online).onlineOverview(CODE)).toEqual({
      code: CODE,
      title,
      brightOutlook: true,
      whatTheyDo: 'Care.',
      onTheJob: [],
      alsoCalled: ['RN'],
    });
  });
});

describe('the parts of a career', () => {
  it.each(['knowledge', 'skills', 'abilities'] as const)('%s are grouped', async name => {
    const element = [{ id: '2.A.1.b', name: 'listening' }, { name: 'no id' }, null];
    expect(await part(name, [{ id: '2.A', name: 'Basic', element }, 'odd', { name: 'Empty' }])).toEqual([
      { name: 'Basic', elements: [{ id: '2.A.1.b', name: 'listening' }] },
      { name: 'Empty', elements: [] },
    ]);
  });

  it('personality may have no top interest, or no styles', async () => {
    const top = { id: '1.B.1.d', name: 'Social', description: 'Helps.' };
    const styles = [{ id: '1', name: 'Care' }, {}];
    expect(await part('personality', { top_interest: top, work_styles: styles })).toEqual({
      topInterest: { name: 'Social', description: 'Helps.' },
      workStyles: ['Care'],
    });
    expect(await part('personality', {})).toEqual({ topInterest: undefined, workStyles: [] });
  });

  it('technology marks what is hot and in demand, and nothing else', async () => {
    const example = [
      { title: 'Cells', hot_technology: true, in_demand: true, percentage: 7 },
      { title: 'Forms', hot_technology: 'yes' },
    ];
    expect(await part('technology', [{ code: 1, title: 'Sheets', example }, { title: 'Saws' }])).toEqual([
      {
        title: 'Sheets',
        examples: [
          { title: 'Cells', isHot: true, isInDemand: true, percent: 7 },
          { title: 'Forms', isHot: false, isInDemand: false },
        ],
      },
      { title: 'Saws', examples: [] },
    ]);
  });

  it.each([
    [
      { code: 4, title: 'Zone Four', experience: 'Some.' },
      { code: 4, title: 'Zone Four', experience: 'Some.' },
    ],
    [{ code: 6, title: 'Zone Six' }, undefined],
    [{ code: 4 }, undefined],
    [null, undefined],
  ])('education with the zone %j has %j', async (zone, expected) => {
    const needed = ["bachelor's degree", null];
    const { zone: read, usuallyNeeded } = await part('education', {
      job_zone: zone,
      education_usually_needed: needed,
    });
    expect(usuallyNeeded).toEqual(["bachelor's degree"]);
    if (expected) expect(read).toMatchObject(expected);
    else expect(read).toBeUndefined();
  });

  it('states keep their order', async () => {
    const states = [
      { code: 'WY', name: 'Wyoming', job_outlook: 'Average' },
      { code: 'XX' },
      { code: 'AL', name: 'Alabama', job_outlook: 'Bright' },
    ];
    expect(await part('states', states)).toEqual([
      { code: 'WY', name: 'Wyoming', outlook: 'Average' },
      { code: 'AL', name: 'Alabama', outlook: 'Bright' },
    ]);
  });

  it('related industries employ most or some of the people in it', async () => {
    const industries = [
      { code: 62, title: 'Health', most_people: 'https://x', some_people: 'https://y' },
      { code: 61, title: 'Education', some_people: 'https://y' },
    ];
    const careers = [{ code: '29-1171.00', title: 'Nurse Practitioners', tags: { bright_outlook: true } }];
    expect(await part('related', { careers, industries })).toEqual({
      occupations: [{ code: '29-1171.00', title: 'Nurse Practitioners', brightOutlook: true }],
      industries: [
        { title: 'Health', share: 'most' },
        { title: 'Education', share: 'some' },
      ],
    });
    expect(await part('related', {})).toEqual({ occupations: [], industries: [] });
  });

  it.each(['knowledge', 'technology', 'states'] as const)('%s that are no list are refused', async name => {
    expect(await problemOf(part(name, { error: 'odd' }))).toEqual(UNEXPECTED);
  });
});

describe('an outlook', () => {
  const outlook = { category: 'Bright', description: 'Many.' };

  it('has wages a year and an hour', async () => {
    const salary = {
      soc_code: '29-1141',
      annual_10th_percentile: 61_000,
      annual_median: 86_000,
      annual_90th_percentile: 132_000,
      hourly_10th_percentile: 29.5,
      hourly_median: 41.4,
      hourly_90th_percentile: 63.7,
    };
    const bright = [{ code: 'grow' }, { code: 'green' }, { code: 'openings' }];
    expect(await part('outlook', { outlook, bright_outlook: bright, salary })).toEqual({
      category: 'Bright',
      description: 'Many.',
      bright: ['grow', 'openings'],
      wagesOf: '29-1141',
      annual: {
        low: { amount: 61_000, isOver: false },
        median: { amount: 86_000, isOver: false },
        high: { amount: 132_000, isOver: false },
      },
      hourly: {
        low: { amount: 29.5, isOver: false },
        median: { amount: 41.4, isOver: false },
        high: { amount: 63.7, isOver: false },
      },
    });
  });

  it('marks wages above the highest published', async () => {
    const salary = {
      annual_10th_percentile: 98_000,
      annual_median_over: 239_200,
      annual_90th_percentile_over: 239_200,
      hourly_90th_percentile_over: 115,
    };
    expect(await part('outlook', { outlook, salary })).toMatchObject({
      annual: {
        low: { amount: 98_000, isOver: false },
        median: { amount: 239_200, isOver: true },
        high: { amount: 239_200, isOver: true },
      },
      hourly: { high: { amount: 115, isOver: true } },
    });
  });

  it.each([null, '86000', -1, {}])('leaves out a wage of %j, and nothing else', async odd => {
    const salary = { annual_median: odd, hourly_median: 40 };
    const { annual, hourly, category } = await part('outlook', { outlook, salary });
    expect([annual.median, hourly.median?.amount, category]).toEqual([undefined, 40, 'Bright']);
  });

  it('may have neither outlook nor wages', async () => {
    expect(await part('outlook', {})).toMatchObject({ bright: [], annual: {}, hourly: {} });
  });
});

describe('the Interest Profiler', () => {
  const question = (index: number) => ({ index, area: 'social', text: `Placeholder activity ${index}` });
  const options = [1, 2, 3, 4, 5].map(value => ({ value, name: `Option ${value}` }));
  const page = (from: number, to: number) => ({
    start: from,
    end: to,
    total: 30,
    answer_option: options,
    question: Array.from({ length: to - from + 1 }, (_, at) => question(from + at)),
  });

  it('asks all questions as they are, in as many pages as it takes', async () => {
    const { surroundings, requests } = fakeService(request => {
      const start = Number(new URL(request.url).searchParams.get('start'));
      return json(page(start, Math.min(start + 11, 30)));
    });
    const read = await createOnet(surroundings).questions(30, 'mnm');
    expect(read.options).toEqual(options);
    expect(read.questions).toEqual(page(1, 30).question);
    expect(requests.map(({ url }) => new URL(url).searchParams.get('start'))).toEqual(['1', '13', '25']);
  });

  it.each([
    ['none', page(1, 0)],
    ['one missing', { ...page(1, 30), question: page(1, 30).question.filter(({ index }) => index !== 7) }],
    ['another order', { ...page(1, 30), question: page(1, 30).question.toReversed() }],
  ])('is refused with %s: answers could not be distinguished', async (_what, body) => {
    expect(await problemOf(onet(body).questions(30, 'mnm'))).toEqual(UNEXPECTED);
  });

  it('asks a question of no area, too', async () => {
    const body = page(1, 30);
    body.question[3]!.area = 'other';
    expect((await onet(body).questions(30, 'mnm')).questions[3]).toMatchObject({ index: 4, area: undefined });
  });

  it('returns six scores with their titles', async () => {
    const result = [
      { href: 'x', code: 'realistic', title: 'Realista', description: 'Hace.', score: 12 },
      { href: 'x', code: 'other', title: 'Other', description: 'Odd.', score: 1 },
    ];
    expect(await onet({ result }).results('1'.repeat(30), 'mpp')).toEqual([
      { area: 'realistic', title: 'Realista', description: 'Hace.', score: 12 },
    ]);
  });
});

describe('military answers', () => {
  it('show how careers were found', async () => {
    const body = {
      total: 14,
      military_match: [
        { branch: 'army', code: '68W', title: 'Medic', active: true },
        { branch: 'all', code: 'X1', title: 'Everywhere', active: false },
      ],
      career: [
        { code: '29-2042.00', title: 'EMT', tags: {}, match_type: 'most_duties', pay_grade: 'E4' },
        { code: '29-2061.00', title: 'Nurses', tags: {}, match_type: 'by_chance' },
      ],
    };
    expect(await onet(body).military('68W')).toEqual({
      total: 14,
      titles: [
        { branch: 'army', code: '68W', title: 'Medic', isActive: true },
        { branch: undefined, code: 'X1', title: 'Everywhere', isActive: false },
      ],
      careers: [
        { code: '29-2042.00', title: 'EMT', brightOutlook: false, match: 'most_duties', payGrade: 'E4' },
        { code: '29-2061.00', title: 'Nurses', brightOutlook: false },
      ],
    });
  });

  it('list counterparts by branch, and no branch without any', async () => {
    const medic = { code: '68W', title: 'Medic', active: true };
    expect(await onet({ army: [medic, {}], navy: [], other: [medic] }).counterparts(CODE)).toEqual({
      army: [{ code: '68W', title: 'Medic', isActive: true }],
    });
  });
});

describe('the reports of O*NET OnLine', () => {
  const report = (name: OnlineReport, body: object) => onet(body).report(name, CODE);

  it('rate elements from 0 to 100, and leave out odd ratings and elements', async () => {
    const element = [
      { id: '2.B.3.e', name: 'Programming', description: 'Writing programs.', importance: 78 },
      { id: '2.A.2.a', name: 'Thinking', importance: 0 },
      { id: '2.A.2.b', name: 'Unrated' },
      { id: '2.A.2.c', name: 'Odd', importance: 101 },
      { id: '2.A.2.d', importance: 5 },
    ];
    expect(await report('skillRatings', { start: 1, end: 5, total: 5, element })).toEqual([
      { name: 'Programming', description: 'Writing programs.', value: 78 },
      { name: 'Thinking', value: 0 },
      { name: 'Unrated' },
      { name: 'Odd' },
    ]);
  });

  it('have workers’ answers on the context of the work', async () => {
    const response = [
      { percentage_of_respondents: 61, description: 'Every day' },
      { percentage_of_respondents: '39', description: 'Never' },
    ];
    const element = [{ id: '4.C.1', name: 'Phone', context: 84, response }];
    expect(await report('workContext', { element })).toEqual([
      { name: 'Phone', value: 84, answers: [{ words: 'Every day', percent: 61 }] },
    ]);
  });

  it('name software with its share of postings, and further examples after the first', async () => {
    const category = [
      {
        code: 43232408,
        title: 'Web software',
        example: [{ title: 'Pages', hot_technology: true, in_demand: true, percentage: 31 }],
        example_more: [{ title: 'Struts' }],
      },
    ];
    expect(await report('software', { category })).toEqual([
      {
        title: 'Web software',
        examples: [
          { title: 'Pages', isHot: true, isInDemand: true, percent: 31 },
          { title: 'Struts', isHot: false, isInDemand: false },
        ],
      },
    ]);
  });

  it('list schooling by share, and associations by reach', async () => {
    const answers = [{ code: 6, title: "Bachelor's Degree", percentage_of_respondents: 74 }, { code: 8 }];
    expect(await report('schooling', { response: answers })).toEqual([
      { name: "Bachelor's Degree", value: 74 },
    ]);
    const source = [
      { url: 'https://a.example', name: 'A', category: { code: 'national', title: 'National' } },
      { url: 'https://b.example', name: 'B', category: { code: 'regional', title: 'Regional' } },
      { url: 'https://c.example', name: 'C', category: { code: 'national', title: 'National' } },
      { name: 'D' },
    ];
    const groups = (await report('associations', { source })) as ElementGroup[];
    expect(groups.map(({ name, elements }) => [name, elements.map(each => each.name)])).toEqual([
      ['National', ['A', 'C']],
      ['Regional', ['B']],
      ['', ['D']],
    ]);
    expect(await report('detailedActivities', { activity: [{ id: '1', title: 'Check.' }, {}] })).toEqual([
      'Check.',
    ]);
  });
});

describe('lists', () => {
  it('of tasks and apprenticeships are texts', async () => {
    const task = [
      { id: '1', title: 'One.', importance: 82 },
      {},
      { id: '2', title: 'New.', importance: 101 },
    ];
    expect(await onet({ task }).tasks(CODE)).toEqual([{ name: 'One.', value: 82 }, { name: 'New.' }]);
    expect(await onet({ example_title: ['A', 1] }).apprenticeships(CODE)).toEqual(['A']);
  });

  it('of hits show their number', async () => {
    const hit = { code: CODE, title: 'Nurses', tags: { bright_outlook: true } };
    const found = { total: 31, occupations: [{ code: CODE, title: 'Nurses', brightOutlook: true }] };
    expect(await onet({ total: 31, career: [hit, {}] }).searchCareers('nurse', 'mnm')).toEqual(found);
    expect(await onet({ total: 31, occupation: [hit] }).searchJobs('nurse')).toEqual(found);
  });

  it.each<[string, object, number | undefined]>([
    ['end before the total', { end: 20 }, 21],
    ['end where fewer rows were given', { end: 12 }, 13],
    ['end with the total', { end: 31 }, undefined],
    ['have no end', {}, undefined],
    ['have an odd end', { end: '20' }, undefined],
    ['end before they begin', { end: 0 }, undefined],
    ['name a later page', { end: 20, next: 'https://api-v2.onetcenter.org/x?start=21&end=40' }, 21],
    ['name themselves', { end: 20, next: 'https://api-v2.onetcenter.org/x?start=1&end=20' }, undefined],
    ['have an odd address', { end: 20, next: 7 }, 21],
  ])('of hits that %s go on at the right row', async (_what, page, next) => {
    const hits = { total: 31, career: [{ code: CODE, title: 'Nurses' }], ...page };
    expect((await onet(hits).searchCareers('nurse', 'mnm')).next).toBe(next);
    expect((await onet(hits).military('68W')).next).toBe(next);
  });

  it('of successors leave out the odd ones', async () => {
    const occupation = [{ code: '13-2011.00', title: 'Accountants', description: 'D' }, { code: 'x' }];
    expect(await onet({ code: CODE, title: 'Once', occupation }).successors('2010', CODE)).toEqual({
      code: CODE,
      title: 'Once',
      successors: [{ code: '13-2011.00', title: 'Accountants' }],
    });
  });

  it('of the database are named by their ids', async () => {
    expect(await onet([{ table_id: 'interests', title: 'Interests' }, {}]).tables()).toEqual([
      { id: 'interests', title: 'Interests' },
    ]);
    const column = [{ column_id: 'scale_id', title: 'Scale', type: 'text' }];
    expect(await onet({ table_id: 'interests', column }).tableInfo('interests')).toEqual({
      id: 'interests',
      columns: [{ id: 'scale_id', title: 'Scale', type: 'text' }],
    });
    const rows = { start: 1, end: 2, total: 9, row: [{ a: 1 }, null, { b: 'x' }] };
    expect(await onet(rows).rows('interests', { start: 1, end: 2 })).toEqual({
      end: 2,
      total: 9,
      rows: [{ a: 1 }, { b: 'x' }],
    });
  });
});
