import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createOnet } from '../../../../../lib/background/services/onet';
import type { Scores } from '../../../../../lib/shared/model/interests';
import { aboutAnswer, career, careersAnswer, interestsAnswer } from '../../../fixtures/onet';
import { fakeService, json, problemOf, serviceWith } from '../../../fixtures/services';

const API = 'https://api-v2.onetcenter.org';
const UNEXPECTED = { kind: 'unexpected-shape', service: 'onet' };
const SCORES: Scores = {
  conventional: 14,
  realistic: 12,
  investigative: 31,
  artistic: 0,
  social: 27,
  enterprising: 9,
};
const onet = (body: unknown) => createOnet(serviceWith(body).surroundings);

it('names the database that answers', async () => {
  expect(await onet(aboutAnswer()).about()).toEqual({ database: 'O*NET 30.2' });
  expect(await onet({ ...aboutAnswer(), database: { name: null } }).about()).toEqual({ database: 'O*NET' });
});

describe('matching careers', () => {
  it.each([
    [1, undefined, 'start=1&end=20'],
    [2, undefined, 'start=21&end=40'],
    [3, 4, 'zone=4&start=41&end=60'],
  ] as const)('page %i of zone %j are asked for with all six scores and %s', async (page, zone, rest) => {
    const { surroundings, requests } = serviceWith(careersAnswer([]));
    await createOnet(surroundings).careers(SCORES, page, zone);
    const url = new URL(requests[0]!.url);
    expect(url.origin + url.pathname).toBe(`${API}/mnm/interestprofiler/careers`);
    const expected = Object.entries({ ...SCORES, ...Object.fromEntries(new URLSearchParams(rest)) });
    expect(Object.fromEntries(url.searchParams)).toEqual(
      Object.fromEntries(expected.map(([name, value]) => [name, String(value)])),
    );
  });

  it('keep their order and carry fit and Bright Outlook', async () => {
    const body = careersAnswer(
      [
        career('11-3071.00', { fit: 'Great', tags: { bright_outlook: true }, title: 'Managers' }),
        career('13-1081.00', { fit: 'Best', title: 'Logisticians' }),
      ],
      { total: 41, next: `${API}/mnm/interestprofiler/careers?start=3` },
    );
    expect(await onet(body).careers(SCORES, 1)).toEqual({
      total: 41,
      careers: [
        { code: '11-3071.00', title: 'Managers', fit: 'Great', brightOutlook: true },
        { code: '13-1081.00', title: 'Logisticians', fit: 'Best', brightOutlook: false },
      ],
    });
  });

  it.each([
    [{ fit: undefined }, undefined, false],
    [{ fit: null }, undefined, false],
    [{ fit: 'Superb' }, undefined, false],
    [{ fit: 'best' }, undefined, false],
    [{ tags: undefined }, 'Best', false],
    [{ tags: null }, 'Best', false],
    [{ tags: [] }, 'Best', false],
    [{ tags: { bright_outlook: 'true' } }, 'Best', false],
    [{ tags: { bright_outlook: false } }, 'Best', false],
    [{ tags: { bright_outlook: true, green: true } }, 'Best', true],
  ])('with %j have fit %j and Bright Outlook %j', async (fields, fit, brightOutlook) => {
    const { careers } = await onet(careersAnswer([career('11-3071.00', fields)])).careers(SCORES, 1);
    expect(careers).toEqual([{ code: '11-3071.00', title: 'Career 11-3071.00', fit, brightOutlook }]);
  });

  it('may be none', async () => {
    const none = careersAnswer([], { start: 1, end: 0, total: 0 });
    expect(await onet(none).careers(SCORES, 1)).toEqual({ careers: [], total: 0 });
  });

  it('leave out rows that are none', async () => {
    const rows = [null, {}, { code: '11-3071.00' }, { title: 'X' }, career('13-1081.00')];
    const { careers } = await onet(careersAnswer(rows)).careers(SCORES, 1);
    expect(careers.map(row => row.code)).toEqual(['13-1081.00']);
  });

  it.each([undefined, null, '41', 1.5])('are refused when total is %j', async total => {
    expect(await problemOf(onet(careersAnswer([], { total })).careers(SCORES, 1))).toEqual(UNEXPECTED);
  });
});

describe('interest values of an occupation', () => {
  it('are found by id, else by name, and never those of the specific interest areas', async () => {
    const element = [
      { id: '1.B.3.a', name: 'Realistic', occupational_interest: 99 },
      { id: '1.B.3.b', name: 'Social Service', occupational_interest: 98 },
      { id: '1.B.1.d', name: 'Social', occupational_interest: 40 },
      { id: '1.B.9.a', name: ' realistic', occupational_interest: 30 },
      { id: '1.B.9.b', name: 'Social', occupational_interest: 20 },
    ];
    expect(await onet({ element }).occupationInterests('15-1252.00')).toEqual({ social: 40, realistic: 30 });
  });

  it('are keyed by element id, whatever the order', async () => {
    const { surroundings, requests } = serviceWith(interestsAnswer(43, 92, 28, 8, 19, 67));
    expect(await createOnet(surroundings).occupationInterests('15-1252.00')).toEqual({
      realistic: 43,
      investigative: 92,
      artistic: 28,
      social: 8,
      enterprising: 19,
      conventional: 67,
    });
    expect(requests[0]!.url).toBe(`${API}/online/occupations/15-1252.00/details/interests?start=1&end=200`);
  });

  it('may be missing one by one', async () => {
    const values = await onet(interestsAnswer(43, undefined, 28, 0, 19, 67)).occupationInterests(
      '15-1252.00',
    );
    expect(values).not.toHaveProperty('investigative');
    expect(values).toMatchObject({ realistic: 43, social: 0 });
  });

  it.each([null, '43', 43.5, -1, 101, {}])('are left out when they are %j', async value => {
    const element = [
      { id: '1.B.1.a', occupational_interest: value },
      { id: '1.B.1.b', occupational_interest: 100 },
      { id: '1.B.1.g', occupational_interest: 5 },
      { id: 'toString', occupational_interest: 5 },
    ];
    expect(await onet({ element }).occupationInterests('15-1252.00')).toEqual({ investigative: 100 });
  });

  it('are none when O*NET lists none', async () => {
    expect(await onet({ start: 1, end: 0, total: 0, element: [] }).occupationInterests('x')).toEqual({});
  });
});

describe('the pace', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is at most five requests a second, in the order they came', async () => {
    const starts: [string, number][] = [];
    const begin = Date.now();
    const { surroundings } = fakeService(request => {
      starts.push([new URL(request.url).pathname.slice(20, 23), Date.now() - begin]);
      return json(interestsAnswer(1, 2, 3, 4, 5, 6));
    });
    const client = createOnet(surroundings);
    const asked = Promise.all(['111', '222', '333', '444'].map(code => client.occupationInterests(code)));
    await vi.advanceTimersByTimeAsync(1_000);
    await asked;
    expect(starts).toEqual([
      ['111', 0],
      ['222', 200],
      ['333', 400],
      ['444', 600],
    ]);
  });

  it('holds for repeated tries, too', async () => {
    const starts: number[] = [];
    const { surroundings } = fakeService((_request, count) => {
      starts.push(Date.now());
      return count === 1 ? json({}, 503) : json(interestsAnswer(1, 2, 3, 4, 5, 6));
    });
    const client = createOnet(surroundings);
    const asked = Promise.all(['1', '2', '3', '4'].map(code => client.occupationInterests(code)));
    await vi.advanceTimersByTimeAsync(3_000);
    await asked;
    expect(starts).toHaveLength(5);
    for (const [at, start] of starts.slice(1).entries())
      expect(start - starts[at]!).toBeGreaterThanOrEqual(200);
  });

  it('lets the tables wait for what the user looks at', async () => {
    const asked: string[] = [];
    const { surroundings } = fakeService(request => {
      asked.push(new URL(request.url).pathname);
      return json({ total: 0, end: 0, row: [], element: [] });
    });
    const client = createOnet(surroundings);
    const rows = ['a', 'b'].map(table => client.rows(table, { start: 1, end: 2 }));
    const interests = client.occupationInterests('c');
    await vi.advanceTimersByTimeAsync(1_000);
    await Promise.all([...rows, interests]);
    expect(asked).toEqual([
      '/online/occupations/c/details/interests',
      '/database/rows/a',
      '/database/rows/b',
    ]);
  });
});
