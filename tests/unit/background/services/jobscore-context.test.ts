import { describe, expect, it } from 'vitest';
import { createJobscore } from '../../../../lib/background/services/jobscore';
import { MOST_PAGES } from '../../../../lib/background/services/jobscore-pages';
import { CANDIDATE_ID, candidateAnswer, OTHER_CANDIDATE_ID } from '../../fixtures/jobscore';
import { fakeService, json, problemOf, serviceWith } from '../../fixtures/services';

const JOB_ID = 'zGVzXSzSES9ixqNqX7s7Rh';
const USER_ID = 'eHMa2dzvcrbaBMEkZa455g';

function assignment(fields: { attributes?: object; relationships?: object; id?: string } = {}) {
  const reference = (type: string, id: string) => ({ data: { type, id } });
  return {
    id: fields.id ?? '1dME0RUNuZuphbRGPRV5jV',
    type: 'assignments',
    attributes: {
      origin: 'candidate',
      created_on: '2015-12-01T12:00:16.000Z',
      offer_extended_on: '2016-01-02T00:00:00.000Z',
      start_date_on: null,
      ...fields.attributes,
    },
    relationships: {
      candidate: reference('candidates', CANDIDATE_ID),
      job: reference('jobs', JOB_ID),
      workflow_stage: reference('workflow_stages', 'active:bKLD5TJzqNOrD_XaI6nWZf'),
      ...fields.relationships,
    },
    links: { self: { href: `/v1/candidates/${CANDIDATE_ID}/assignments/1dME0RUNuZuphbRGPRV5jV` } },
  };
}
const page = (data: unknown[], next: unknown = null) => ({
  data,
  links: { self: 'https://api.jobscore.com/v1/x', next },
  meta: { pagination: { resources: data.length, pages: 1 } },
});

describe('a list', () => {
  const user = { id: 'u', type: 'users', attributes: { first_name: 'Ada', last_name: 'Ek' } };

  it.each([
    ['an object with an address', { links: { next: { href: '/v1/x?page' } } }],
    ['the count of pages', { links: {}, meta: { pagination: { pages: 2 } } }],
  ])('goes on where %s shows it', async (_what, fields) => {
    const { surroundings, requests } = fakeService((_request, count) =>
      json(count === 1 ? { data: [user], ...fields } : page([])),
    );
    await createJobscore(surroundings).users();
    expect(requests).toHaveLength(2);
  });

  it('whose next page is itself is read once, and shown as cut', async () => {
    const { surroundings, requests } = serviceWith(page([user], '/v1/users'));
    const { users, isCut } = await createJobscore(surroundings).users();
    expect([users.length, isCut, requests.length]).toEqual([1, true, 2]);
  });

  it.each([
    ['a link', page([], '/v1/users?page')],
    ['a count', { data: [], meta: { pagination: { pages: 9 } } }],
  ])('that has more by %s, but nothing in it, ends', async (_what, body) => {
    const { surroundings, requests } = serviceWith(body);
    expect(await createJobscore(surroundings).users()).toEqual({ users: [], isCut: false });
    expect(requests).toHaveLength(1);
  });

  const usersIn = (...pages: unknown[][]) => {
    const { surroundings } = fakeService((_request, count) =>
      json(page(pages[count - 1] ?? [], count < pages.length ? '/v1/x' : null)),
    );
    return createJobscore(surroundings).users();
  };

  it.each([
    ['first', [[{ id: 7 }], [user]]],
    ['last', [[user], [{ id: 7 }]]],
  ])('keeps what could be read where the %s page has one odd item', async (_which, pages) => {
    expect((await usersIn(...pages)).users).toHaveLength(1);
  });

  it('of odd items alone is not taken for none', async () => {
    expect(await problemOf(usersIn([{ id: 7 }], []))).toEqual({
      kind: 'unexpected-shape',
      service: 'jobscore',
    });
    expect((await usersIn([], [])).users).toEqual([]);
  });
});

it('an address that JobScore refuses to search is no fault of its own', async () => {
  const { surroundings } = fakeService(() => json({}, 422));
  expect(await problemOf(createJobscore(surroundings).candidatesByEmail('a@example.org'))).toEqual({
    kind: 'unexpected-shape',
    service: 'jobscore',
    status: 422,
  });
});

const assignmentsOf = (body: unknown) =>
  createJobscore(serviceWith(body).surroundings).assignments(CANDIDATE_ID);

describe('further details of a candidate', () => {
  const read = async (attributes: object) =>
    createJobscore(serviceWith(candidateAnswer({ ...attributes })).surroundings).candidate(CANDIDATE_ID);
  const work = (...titles: object[]) => [{ employer_name: 'Fjord Freight', titles }];

  it('are their home state and present work, and nothing that is not shown', async () => {
    const candidate = await read({
      home_state: 'OR',
      home_country: 'US',
      employers: [
        { employer_name: 'Old Mill', titles: [{ title: 'Clerk', start_year: 2010, end_year: 2014 }] },
        {
          employer_name: 'Fjord Freight',
          titles: [
            { title: 'Trainee', start_year: 2015, end_year: 2016 },
            { title: 'Planner', start_year: 2016, end_year: 'to_present' },
          ],
        },
      ],
      tags: ['logistics', ' night shift '],
    });
    expect(candidate).toMatchObject({
      homeState: 'OR',
      homeCountry: 'US',
      currentEmployer: 'Fjord Freight',
      currentTitle: 'Planner',
    });
    expect(JSON.stringify(candidate)).not.toContain('night shift');
  });

  it('are their schools, with the parts that JobScore has of each', async () => {
    const schools = [
      {
        degree_type: 'associates',
        degree_major: 'Health&nbsp;Sciences',
        name: 'Example County College',
        graduation_year: '2021',
      },
      { degree_type: 'wizardry', degree_major: null, name: 'Night School', graduation_year: 1999 },
      { degree_type: 'high_school', graduation_year: 'soon' },
      { degree_type: null, graduation_year: '2001' },
      'Harvard',
    ];
    expect((await read({ schools })).schools).toEqual([
      { degree: 'associates', major: 'Health Sciences', name: 'Example County College', year: '2021' },
      { name: 'Night School', year: '1999' },
      { degree: 'high_school' },
    ]);
    for (const odd of ['Harvard', null, [], {}]) {
      expect(await read({ schools: odd })).not.toHaveProperty('schools');
    }
  });

  it.each([
    ['no title lasts', { employers: work({ title: 'Clerk', end_year: 2014 }) }],
    ['the end is not given', { employers: work({ title: 'Clerk', end_year: null }) }],
    ['employers are no list', { employers: 'Fjord Freight' }],
    ['titles are no list', { employers: [{ employer_name: 'Fjord Freight', titles: null }] }],
    ['there is nothing', { employers: null }],
  ])('has no work of today where %s', async (_what, attributes) => {
    const { currentEmployer, currentTitle } = await read(attributes);
    expect([currentEmployer, currentTitle]).toEqual([undefined, undefined]);
  });
});

describe('assignments', () => {
  it('have ids and dates, and nothing of an offer', async () => {
    const list = await assignmentsOf(page([assignment()]));
    expect(list).toEqual({
      entries: [
        {
          id: '1dME0RUNuZuphbRGPRV5jV',
          jobId: JOB_ID,
          stageId: 'active:bKLD5TJzqNOrD_XaI6nWZf',
          origin: 'candidate',
          createdAt: Date.parse('2015-12-01T12:00:16Z'),
          startsOn: undefined,
        },
      ],
      isCut: false,
    });
    expect(JSON.stringify(list)).not.toMatch(/offer/);
  });

  it.each([
    ['start_date_on', { start_date_on: '2026-11-02' }, '2026-11-02'],
    ['start_date', { start_date: '2026-11-02T00:00:00.000Z' }, '2026-11-02'],
    ['both', { start_date_on: '2026-11-02', start_date: '2026-12-03' }, '2026-11-02'],
    ['words', { start_date_on: 'soon' }, undefined],
  ])('have a start date given as %s', async (_what, attributes, startsOn) => {
    const { entries } = await assignmentsOf(page([assignment({ attributes })]));
    expect(entries[0]?.startsOn).toBe(startsOn);
  });

  it.each([
    ['no relationships', { relationships: null }],
    ['an empty relationship', { relationships: { job: { data: null }, workflow_stage: {} } }],
  ])('with %s are still read', async (_what, { relationships }) => {
    const odd = {
      ...assignment({ relationships: relationships ?? {} }),
      ...(relationships ? {} : { relationships }),
    };
    const { entries } = await assignmentsOf(page([odd]));
    expect(entries[0]).toMatchObject({ jobId: undefined, stageId: undefined });
  });

  it('of an unknown origin or without one are still read; odd ones are left out', async () => {
    const { entries } = await assignmentsOf(
      page([assignment({ attributes: { origin: 'robot', created_on: null } }), { id: 7 }, null]),
    );
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ origin: undefined, createdAt: undefined });
  });

  it('of another candidate are left out', async () => {
    const other = { candidate: { data: { type: 'candidates', id: OTHER_CANDIDATE_ID } } };
    expect((await assignmentsOf(page([assignment({ relationships: other })]))).entries).toEqual([]);
  });

  it('do not need a prefix in their types, nor any type', async () => {
    const bare = { ...assignment(), type: undefined };
    expect((await assignmentsOf(page([bare]))).entries).toHaveLength(1);
  });

  it('are followed to the last page, whose next link is null or missing', async () => {
    const { surroundings, requests } = fakeService((_request, count) =>
      json(
        count === 1
          ? page([assignment({ id: 'a' })], 'https://api.jobscore.com/v1/next')
          : { data: [assignment({ id: 'b' })] },
      ),
    );
    const { entries, isCut } = await createJobscore(surroundings).assignments(CANDIDATE_ID);
    expect(entries.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(isCut).toBe(false);
    expect(requests.map(({ url }) => url)).toEqual(
      [1, 2].map(
        at =>
          `https://api.jobscore.com/v1/candidates/${CANDIDATE_ID}/assignments?page%5Bnumber%5D=${at}&page%5Bsize%5D=100`,
      ),
    );
  });

  it('are not followed beyond the limit, and the answer is marked as cut', async () => {
    const { surroundings, requests } = fakeService((_request, count) =>
      json(page([assignment({ id: `a${count}` })], 'https://api.jobscore.com/v1/next')),
    );
    expect(await createJobscore(surroundings).assignments(CANDIDATE_ID)).toMatchObject({ isCut: true });
    expect(requests).toHaveLength(MOST_PAGES);
  });

  it.each([
    ['an error', { errors: [{ status: '404' }] }],
    ['one assignment', { data: assignment() }],
  ])('are refused when JobScore sends %s', async (_what, body) => {
    expect(await problemOf(assignmentsOf(body))).toMatchObject({ kind: 'unexpected-shape' });
  });
});

describe('the names in assignments', () => {
  const resource = (attributes: object, relationships: object = {}) => ({
    data: { id: JOB_ID, type: 'x', attributes, relationships },
  });
  const of = (body: unknown) => createJobscore(serviceWith(body).surroundings);

  it('is a job with its title, department and location', async () => {
    const body = resource(
      { title: ' Physics Specialist ' },
      { location: { data: { id: 'L' } }, department: { data: { id: 'D' } } },
    );
    const links = {
      department: { href: '/v1/departments/D' },
      public_description_url: { href: 'https://x.test' },
    };
    const job = { title: 'Physics Specialist', departmentId: 'D', locationId: 'L' };
    expect(await of({ data: { ...body.data, links } }).job(JOB_ID)).toEqual(job);
    expect(await of(resource({ title: null })).job(JOB_ID)).toEqual({});
  });

  it('is a job with its terms, the pay in whole units of what comes in hundredths', async () => {
    const terms = {
      status: 'on_hold',
      job_types: ['full_time', 'contract', 'full_time', 'gig'],
      career_level: 'manager',
      salary_minimum: 7_800_000,
      salary_maximum: 9_200_050,
      hourly_minimum: null,
      hourly_maximum: 4_600,
    };
    expect(await of(resource({ title: 'x', ...terms })).job(JOB_ID)).toEqual({
      title: 'x',
      status: 'on_hold',
      types: ['full_time', 'contract'],
      level: 'manager',
      pay: [
        { period: 'annual', low: 78_000, high: 92_000.5 },
        { period: 'hourly', high: 46 },
      ],
    });
  });

  it.each([
    ['of other types', { salary_minimum: '78000', job_types: 'full_time', career_level: 7, status: null }],
    ['unknown', { salary_minimum: 0, job_types: ['gig'], career_level: 'guru', status: 'archived' }],
    ['impossible', { salary_minimum: -1, hourly_maximum: 1e15, description: 12, job_types: [null] }],
    ['null', { salary_minimum: null, salary_maximum: null, description: null, job_types: null }],
  ])('is a job without terms that are %s', async (_what, attributes) => {
    expect(await of(resource({ title: 'x', ...attributes })).job(JOB_ID)).toEqual({ title: 'x' });
  });

  it('is a job with the lower pay first', async () => {
    const turned = { hourly_minimum: 4_600, hourly_maximum: 3_800 };
    expect((await of(resource(turned)).job(JOB_ID)).pay).toEqual([{ period: 'hourly', low: 38, high: 46 }]);
  });

  it('is a location with its state and country', async () => {
    const place = { city: 'Seattle', state: 'WA', country: 'US' };
    expect(await of(resource(place)).location(JOB_ID)).toEqual({
      name: 'Seattle, WA',
      state: 'WA',
      country: 'US',
    });
  });

  it('is never another job, department or location', async () => {
    const other = { data: { id: OTHER_CANDIDATE_ID, attributes: { title: 'x', name: 'x' } } };
    for (const name of ['job', 'department', 'location'] as const) {
      expect(await problemOf(of(other)[name](JOB_ID))).toMatchObject({ kind: 'unexpected-shape' });
    }
  });

  it.each([
    ['a nickname', { nickname: 'HQ', city: 'Reno', state: 'NV' }, 'HQ'],
    [
      'no nickname',
      { nickname: null, public_nickname: 'Remote', city: 'Portland', state: 'OR' },
      'Portland, OR',
    ],
    ['a city alone', { nickname: ' ', city: 'Lyon', state: null }, 'Lyon'],
    ['a public nickname alone', { public_nickname: 'Remote', city: null }, 'Remote'],
    ['nothing', {}, undefined],
  ])('is a location with %s', async (_what, attributes, name) => {
    expect((await of(resource(attributes)).location(JOB_ID)).name).toBe(name);
  });

  it('is a department, whose name may be missing', async () => {
    expect(await of(resource({ name: 'Nursing' })).department(JOB_ID)).toEqual({ name: 'Nursing' });
    expect(await of(resource({ name: null })).department(JOB_ID)).toEqual({ name: undefined });
  });

  it('are the steps of the job, without those that have no name', async () => {
    const step = (id: string, name: unknown) => ({ id, type: 'workflow_stages', attributes: { name } });
    const steps = page([
      step('brandnew', 'brandnew'),
      step('active:S', 'Interviewing'),
      step('active:T', null),
    ]);
    expect(await of(steps).workflowStages(JOB_ID)).toEqual([
      { id: 'brandnew', name: 'brandnew' },
      { id: 'active:S', name: 'Interviewing' },
    ]);
  });
});

describe('JobScore seen as another user', () => {
  const ask = (jobscore: ReturnType<typeof createJobscore>) => [
    jobscore.candidate(CANDIDATE_ID),
    jobscore.candidatesByEmail('a@example.org'),
    jobscore.assignments(CANDIDATE_ID),
    jobscore.job(JOB_ID),
    jobscore.workflowStages(JOB_ID),
    jobscore.department(JOB_ID),
    jobscore.location(JOB_ID),
  ];
  const header = 'X-On-Behalf-Of';

  it('is asked on their behalf, but for who the token’s user and the users are', async () => {
    const { surroundings, requests } = fakeService(() => json({}));
    const jobscore = createJobscore({ ...surroundings, actingAs: async () => USER_ID });
    await Promise.allSettled(ask(jobscore));
    expect(requests.map(request => request.headers.get(header))).toEqual(
      Array.from({ length: 7 }, () => `user=${USER_ID}`),
    );
    requests.length = 0;
    await Promise.allSettled([jobscore.me(), jobscore.users()]);
    expect(requests.map(request => request.headers.get(header))).toEqual([null, null]);
  });

  it('is asked on nobody’s behalf unless one is chosen', async () => {
    const { surroundings, requests } = fakeService(() => json({}));
    await Promise.allSettled(ask(createJobscore({ ...surroundings, actingAs: async () => undefined })));
    expect(requests.map(request => request.headers.get(header))).toEqual(
      Array.from({ length: 7 }, () => null),
    );
  });

  it('offers this as a reason for a refusal', async () => {
    const { surroundings } = fakeService(() => json({}, 401));
    const jobscore = createJobscore({ ...surroundings, actingAs: async () => USER_ID });
    const refused = { kind: 'bad-key', service: 'jobscore', status: 401 };
    expect(await problemOf(jobscore.candidate(CANDIDATE_ID))).toEqual({ ...refused, onBehalf: true });
    expect(await problemOf(jobscore.tryActingAs(USER_ID))).toEqual({ ...refused, onBehalf: true });
    expect(await problemOf(jobscore.me())).toEqual(refused);
  });

  it('has the account’s users to choose from, all pages of them', async () => {
    const user = (id: string, fields: object) => ({ id, type: 'users', attributes: fields });
    const { surroundings, requests } = fakeService((_request, count) =>
      json(
        count === 1
          ? page([user('U1', { first_name: 'Ana', last_name: 'Reyes', email: 'ana@example.com' })], 'next')
          : page([
              user('U2', { first_name: null, last_name: null, email: 'ben@example.com' }),
              user('U3', {}),
            ]),
      ),
    );
    expect(await createJobscore(surroundings).users()).toEqual({
      users: [
        { id: 'U1', name: 'Ana Reyes', email: 'ana@example.com' },
        { id: 'U2', name: 'ben@example.com', email: 'ben@example.com' },
        { id: 'U3', name: 'U3', email: undefined },
      ],
      isCut: false,
    });
    expect(requests).toHaveLength(2);
  });
});

it('no request has the form of a single assignment, which would hold an offer', async () => {
  const { surroundings, requests } = fakeService(() => json(page([assignment()], 'next')));
  const jobscore = createJobscore(surroundings);
  await Promise.allSettled([
    jobscore.candidate(CANDIDATE_ID),
    jobscore.assignments(CANDIDATE_ID),
    jobscore.job(JOB_ID),
    jobscore.workflowStages(JOB_ID),
  ]);
  for (const { url } of requests) expect(new URL(url).pathname).not.toMatch(/\/assignments\/./);
});
