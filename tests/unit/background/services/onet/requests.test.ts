import { describe, expect, it } from 'vitest';
import { createOnet, type Onet } from '../../../../../lib/background/services/onet';
import { ProblemError } from '../../../../../lib/shared/model/problem';
import { fakeService, json, problemOf, serviceWith } from '../../../fixtures/services';

const API = 'https://api-v2.onetcenter.org/';
const CODE = '29-1141.00';
const ANSWERS = '12345'.repeat(6);

/** Each thing that is read, and the address it is read at. */
const REQUESTS: [name: string, ask: (onet: Onet) => Promise<unknown>, address: string][] = [
  ['about', onet => onet.about(), 'about/'],
  ['questions of 30', onet => onet.questions(30, 'mnm'), 'mnm/interestprofiler/questions_30?start=1&end=30'],
  ['questions of 60', onet => onet.questions(60, 'mpp'), 'mpp/interestprofiler/questions?start=1&end=60'],
  ['results', onet => onet.results(ANSWERS, 'mnm'), `mnm/interestprofiler/results?answers=${ANSWERS}`],
  ['zones', onet => onet.zones('mpp'), 'mpp/interestprofiler/job_zones'],
  [
    'careers by answers',
    onet => onet.careers(ANSWERS, 2, 4, 'mpp'),
    `mpp/interestprofiler/careers?answers=${ANSWERS}&zone=4&start=21&end=40`,
  ],
  ['overview', onet => onet.overview(CODE, 'mnm'), `mnm/careers/${CODE}/`],
  ['Spanish overview', onet => onet.overview(CODE, 'mpp'), `mpp/careers/${CODE}/`],
  ['knowledge', onet => onet.part('knowledge', CODE, 'mnm'), `mnm/careers/${CODE}/knowledge`],
  ['skills', onet => onet.part('skills', CODE, 'mpp'), `mpp/careers/${CODE}/skills`],
  ['abilities', onet => onet.part('abilities', CODE, 'mnm'), `mnm/careers/${CODE}/abilities`],
  ['personality', onet => onet.part('personality', CODE, 'mnm'), `mnm/careers/${CODE}/personality`],
  ['technology', onet => onet.part('technology', CODE, 'mnm'), `mnm/careers/${CODE}/technology`],
  ['education', onet => onet.part('education', CODE, 'mnm'), `mnm/careers/${CODE}/education`],
  ['outlook', onet => onet.part('outlook', CODE, 'mnm'), `mnm/careers/${CODE}/job_outlook`],
  ['states', onet => onet.part('states', CODE, 'mnm'), `mnm/careers/${CODE}/check_out_my_state`],
  ['related', onet => onet.part('related', CODE, 'mnm'), `mnm/careers/${CODE}/explore_more`],
  ['online overview', onet => onet.onlineOverview(CODE), `online/occupations/${CODE}/`],
  [
    'interests',
    onet => onet.occupationInterests(CODE),
    `online/occupations/${CODE}/details/interests?start=1&end=200`,
  ],
  [
    'tasks',
    onet => onet.tasks(CODE),
    `online/occupations/${CODE}/details/tasks?sort=importance&start=1&end=200`,
  ],
  ...(
    [
      ['knowledgeRatings', 'knowledge'],
      ['skillRatings', 'skills'],
      ['abilityRatings', 'abilities'],
      ['workActivities', 'work_activities'],
      ['detailedActivities', 'detailed_work_activities'],
      ['workContext', 'work_context'],
      ['workStyles', 'work_styles'],
      ['software', 'technology_skills'],
      ['associations', 'professional_associations'],
    ] as const
  ).map(([report, last]): (typeof REQUESTS)[number] => [
    report,
    onet => onet.report(report, CODE),
    `online/occupations/${CODE}/details/${last}?start=1&end=200`,
  ]),
  // Its answer has no pages.
  ['schooling', onet => onet.report('schooling', CODE), `online/occupations/${CODE}/details/education`],
  [
    'apprenticeships',
    onet => onet.apprenticeships(CODE),
    `online/occupations/${CODE}/details/apprenticeship?start=1&end=200`,
  ],
  [
    'careers by words',
    onet => onet.searchCareers('R&D / nurse', 'mpp'),
    'mpp/search?keyword=R%26D+%2F+nurse&start=1&end=20',
  ],
  ['later jobs', onet => onet.searchJobs('nurse', 21), 'online/search?keyword=nurse&start=21&end=40'],
  [
    'later military',
    onet => onet.military('68W', undefined, 51),
    'veterans/military?keyword=68W&start=51&end=100',
  ],
  ['jobs', onet => onet.searchJobs('nurse'), 'online/search?keyword=nurse&start=1&end=20'],
  [
    'bright outlook',
    onet => onet.brightOutlook({ start: 1, end: 2000 }),
    'online/bright_outlook/all?start=1&end=2000',
  ],
  ['successors', onet => onet.successors('2010', CODE), `taxonomy/2010/active/${CODE}`],
  ['tables', onet => onet.tables(), 'database/'],
  ['columns', onet => onet.tableInfo('interests'), 'database/info/interests'],
  [
    'rows',
    onet => onet.rows('interests', { start: 1, end: 2, filters: ['a.eq.1', 'b.na'], sort: ['c'] }),
    'database/rows/interests?filter=a.eq.1&filter=b.na&sort=c&start=1&end=2',
  ],
  ['all rows', onet => onet.rows('job_zones', { start: 3, end: 4 }), 'database/rows/job_zones?start=3&end=4'],
  ['military', onet => onet.military('68W'), 'veterans/military?keyword=68W&start=1&end=50'],
  [
    'military of a branch',
    onet => onet.military('68W', 'army'),
    'veterans/military?keyword=68W&branch=army&start=1&end=50',
  ],
  ['counterparts', onet => onet.counterparts(CODE), `veterans/careers/${CODE}/in_the_military`],
];

/** Addresses that name one occupation: only of these may O*NET have no data. */
const OF_ONE_OCCUPATION = /careers\/[^/]|occupations\/|taxonomy\//;

describe.each(REQUESTS)('%s', (_name, ask, address) => {
  const refused = OF_ONE_OCCUPATION.test(address) ? 'not-found' : 'unexpected-shape';

  it('is asked for at its documented address', async () => {
    const { surroundings, requests } = serviceWith({});
    await ask(createOnet(surroundings)).catch((error: unknown) => {
      if (!(error instanceof ProblemError)) throw error;
    });
    expect(requests.map(({ url, method }) => [method, url])).toEqual([['GET', API + address]]);
    expect(requests[0]!.headers.get('X-API-Key')).toBe('a-saved-key');
  });

  it.each([
    [401, 'bad-key'],
    [403, 'bad-key'],
    [404, refused],
    [422, refused],
  ])('is %i: %s, whatever the body contains', async (status, kind) => {
    const answers: Response[] = [];
    const { surroundings } = fakeService(() => {
      const answer = new Response('<html>{"error":', {
        status,
        headers: { 'Content-Type': 'application/json' },
      });
      answers.push(answer);
      return answer;
    });
    expect(await problemOf(ask(createOnet(surroundings)))).toEqual({ kind, service: 'onet', status });
    expect(answers.map(({ bodyUsed }) => bodyUsed)).toEqual([false]);
  });

  it('is refused when it is something else altogether', async () => {
    for (const body of [null, 'text', 7]) {
      const { surroundings } = fakeService(() => json(body));
      expect(await problemOf(ask(createOnet(surroundings)))).toMatchObject({ kind: 'unexpected-shape' });
    }
  });
});

it('nothing that is asked for can leave its place in the address', async () => {
  const { surroundings, requests } = serviceWith({});
  const onet = createOnet(surroundings);
  const odd = '../../database/?x=#';
  const asks = [
    onet.overview(odd, 'mnm'),
    onet.tasks(odd),
    onet.successors('2010', odd),
    onet.rows(odd, { start: 1, end: 1 }),
    onet.counterparts(odd),
  ];
  await Promise.all(asks.map(ask => ask.catch(() => undefined)));
  for (const { url } of requests) expect(url).toContain('..%2F..%2Fdatabase%2F%3Fx%3D%23');
});

it.each<[string, (onet: Onet) => Promise<unknown>, object]>([
  ['an overview', onet => onet.overview(CODE, 'mnm'), { code: '29-1141.01', title: 'T' }],
  ['an overview', onet => onet.onlineOverview(CODE), { code: '29-1141.01', title: 'T' }],
  ['successors', onet => onet.successors('2010', CODE), { code: '29-1141.01', occupation: [] }],
  ['columns', onet => onet.tableInfo('interests'), { table_id: 'job_zones', column: [] }],
])('%s of another code or table is refused', async (_what, ask, body) => {
  expect(await problemOf(ask(createOnet(serviceWith(body).surroundings)))).toMatchObject({
    kind: 'unexpected-shape',
  });
});
