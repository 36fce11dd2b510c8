// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { send } from '../../sandbox/client';
import { keys, startSandbox, type Json } from '../../sandbox';
import { distance } from '../../sandbox/onet/matching';
import { areas } from '../../sandbox/onet/language';
import { occupations } from '../../sandbox/onet/occupations';
import { Pace } from '../../sandbox/onet/pace';
import { onetOrigin, sandboxForFile } from '../fixtures/sandbox';

const matching = '/mnm/interestprofiler/careers';
const sandbox = await sandboxForFile();

function get(path: string, headers: Record<string, string> = { 'X-API-Key': keys.onet }, method = 'GET') {
  return send(sandbox, `${onetOrigin}${path}`, { method, headers });
}

const scores = (...six: number[]) => areas.map((area, index) => `${area}=${six[index]}`).join('&');
const social = scores(20, 30, 10, 40, 10, 10);

describe('key and paths', () => {
  it('answers a wrong or missing key with 401, WWW-Authenticate and no body', async () => {
    for (const headers of [{}, { 'X-API-Key': 'nope' }, { Authorization: `Bearer ${keys.onet}` }]) {
      const answer = await get('/about/', headers as Record<string, string>);
      expect([answer.status, answer.text]).toEqual([401, '']);
      expect(answer.headers['www-authenticate']).toBeTruthy();
    }
    expect((await send(sandbox, `${onetOrigin}/about/?X-API-Key=${keys.onet}`)).status).toBe(401);
  });

  it('names its database', async () => {
    expect((await get('/about/')).json.database.name).toBe('O*NET 30.2');
    sandbox.setDatabaseName('O*NET 31.0');
    expect((await get('/about/')).json.database.name).toBe('O*NET 31.0');
  });

  it('accepts only documented paths in their documented form', async () => {
    for (const path of ['/about', '/nowhere', `${matching}/`, '/mnm/interestprofiler/questions/']) {
      expect((await get(path)).status, path).toBe(404);
    }
    expect((await get('/about/', { 'X-API-Key': keys.onet }, 'POST')).status).toBe(405);
  });

  it('lists five job zones', async () => {
    const { json } = await get('/mnm/interestprofiler/job_zones');
    expect(json.map((zone: Json) => zone.code)).toEqual([1, 2, 3, 4, 5]);
  });

  it('has four job zones when set so, in every place that names one', async () => {
    sandbox.setJobZones(4);
    const zones = (await get('/mnm/interestprofiler/job_zones')).json;
    expect(zones.map((zone: Json) => zone.code)).toEqual([2, 3, 4, 5]);
    expect(zones[0].title).toMatch(/little or some/);
    const lowest = '35-9021.00';
    expect((await get(`/mnm/careers/${lowest}/education`)).json.job_zone.code).toBe(2);
    expect((await get(`/online/occupations/${lowest}/details/job_zone`)).json.code).toBe(2);
    const rows = (await get('/database/rows/job_zones?filter=job_zone.eq.1')).json;
    expect(rows.total).toBe(0);
    expect((await get('/database/rows/job_zone_reference')).json.total).toBe(4);
    expect((await get(`${matching}?${social}&zone=1`)).json.total).toBe(0);
    expect((await get(`${matching}?${social}&zone=2`)).json.total).toBeGreaterThan(0);
  });
});

describe('matching careers', () => {
  it.each([
    ['', 'neither'],
    ['realistic=10&social=30', 'some scores'],
    [`${social}&answers=${'3'.repeat(30)}`, 'both'],
    [`answers=${'3'.repeat(29)}`, 'too few answers'],
    [`answers=${'3'.repeat(45)}`, 'answers in between'],
    [`answers=${'6'.repeat(30)}`, 'a digit out of range'],
    [social.replace('40', '-1'), 'a negative score'],
    [social.replace('40', '4.5'), 'a fraction'],
    [`${social}&zone=6`, 'zone 6'],
    [`${social}&zone=0`, 'zone 0'],
    [`${social}&job_zone=3`, 'a parameter it does not have'],
    [`${social}&start=0`, 'start 0'],
    [`${social}&start=1&end=2001`, 'more than 2,000 rows'],
  ])('refuses ?%s (%s) with 422 and an error', async query => {
    const { status, json } = await get(`${matching}?${query}`);
    expect(status).toBe(422);
    expect(Object.keys(json)).toEqual(['error']);
    expect(typeof json.error).toBe('string');
  });

  it('returns twenty at a time with links to the neighbors, until the total', async () => {
    const first = (await get(`${matching}?${social}`)).json;
    expect(first).toMatchObject({
      start: 1,
      end: 20,
      next: `${onetOrigin}${matching}?${social}&start=21&end=40`,
    });
    expect(first).not.toHaveProperty('prev');
    expect(first.total).toBe(50);
    const codes: string[] = [];
    let path = `${matching}?${social}`;
    let pages = 0;
    while (path) {
      const { json } = await get(path);
      codes.push(...json.career.map((career: Json) => career.code));
      pages += 1;
      path = json.next?.slice(onetOrigin.length) ?? '';
      if (pages === 2) expect(json.prev).toBe(`${onetOrigin}${matching}?${social}&start=1&end=20`);
    }
    expect(pages).toBe(3);
    expect(new Set(codes).size).toBe(first.total);
  });

  it('gives each fit by nearness and orders one fit by title', async () => {
    const scored = [20, 30, 10, 40, 10, 10];
    const { json } = await get(`${matching}?${scores(...scored)}&start=1&end=100`);
    const fits = json.career.map((career: Json) => career.fit).join(' ');
    expect(fits).toMatch(/^(Best ){12}(Great ){12}(Good ?){26}$/);
    const groups = ['Best', 'Great', 'Good'].map(fit => json.career.filter((one: Json) => one.fit === fit));
    const far = (code: string) =>
      distance(scored, occupations.find(one => one.code === code)?.interests ?? []);
    let reached = 0;
    for (const group of groups) {
      const titles = group.map((one: Json) => one.title);
      expect(titles).toEqual([...titles].sort((one, other) => one.localeCompare(other, 'en')));
      const places = group.map((one: Json) => far(one.code));
      expect(places).not.toEqual([...places].sort((one, other) => one - other));
      expect(Math.min(...places)).toBeGreaterThanOrEqual(reached);
      reached = Math.max(...places);
    }
  });

  it('returns other careers for other scores, the same for the same shape', async () => {
    const top = async (...six: number[]) =>
      (await get(`${matching}?${scores(...six)}&end=5`)).json.career.map((career: Json) => career.code);
    const realistic = await top(40, 20, 10, 10, 10, 30);
    expect(await top(10, 10, 40, 10, 30, 20)).not.toEqual(realistic);
    expect(await top(20, 10, 5, 5, 5, 15)).toEqual(realistic);
  });

  it('finds no match for a flat profile', async () => {
    const flat = (await get(`${matching}?${scores(9, 9, 9, 9, 9, 9)}`)).json;
    expect(flat).toEqual({ start: 1, end: 0, total: 0, career: [] });
  });

  it('filters by job zone', async () => {
    const { json } = await get(`${matching}?${social}&zone=3&end=100`);
    expect(json.total).toBeGreaterThan(5);
    const zones = json.career.map(({ code }: Json) => occupations.find(one => one.code === code)?.zone);
    expect(new Set(zones)).toEqual(new Set([3]));
  });

  it('accepts 30 or 60 answers', async () => {
    const thirty = '555111'.repeat(5);
    const short = (await get(`${matching}?answers=${thirty}`)).json;
    expect(short.next).toContain(`answers=${thirty}`);
    const sixty = '555555111111'.repeat(5);
    expect((await get(`${matching}?answers=${sixty}`)).json.career).toEqual(short.career);
  });
});

describe('an occupation’s interests', () => {
  const path = '/online/occupations/29-1141.00/details/interests';

  it('lists all six, strongest first or by name', async () => {
    const { json } = await get(path);
    expect(json).toMatchObject({ start: 1, end: 6, total: 6 });
    const values = json.element.map((one: Json) => one.occupational_interest);
    expect(values).toEqual([...values].sort((one, other) => other - one));
    expect(json.element[0]).toMatchObject({ id: '1.B.1.d', name: 'Social' });
    const names = (await get(`${path}?sort=name`)).json.element.map((one: Json) => one.name);
    expect(names).toEqual([
      'Artistic',
      'Conventional',
      'Enterprising',
      'Investigative',
      'Realistic',
      'Social',
    ]);
  });

  it('returns one page at a time', async () => {
    const { json } = await get(`${path}?start=3&end=4`);
    expect(json.element).toHaveLength(2);
    expect(json.prev).toBe(`${onetOrigin}${path}?start=1&end=2`);
    expect(json.next).toBe(`${onetOrigin}${path}?start=5&end=6`);
  });

  it.each(['29-1141', '99-9999.00', 'nurse%3F%3F'])('has no data for %s: 422', async code => {
    const { status, json } = await get(`/online/occupations/${code}/details/interests`);
    expect([status, Object.keys(json)]).toEqual([422, ['error']]);
  });

  it('refuses an unknown order', async () => {
    expect((await get(`${path}?sort=id`)).status).toBe(422);
  });
});

it('knows at least sixty occupations, each once, with six values from 0 to 100', () => {
  expect(occupations.length).toBeGreaterThan(60);
  expect(new Set(occupations.map(one => one.code)).size).toBe(occupations.length);
  for (const one of occupations) {
    expect(one.code).toMatch(/^\d\d-\d{4}\.\d\d$/);
    expect(one.zone).toBeGreaterThanOrEqual(1);
    expect(one.interests).toHaveLength(6);
    expect(one.interests.every(value => value >= 0 && value <= 100)).toBe(true);
  }
});

it('refuses who asks faster than five times a second, and counts that', async () => {
  const paced = await startSandbox();
  try {
    const ask = async () =>
      (await send(paced, `${onetOrigin}/about/`, { headers: { 'X-API-Key': keys.onet } })).status;
    const statuses = await Promise.all(Array.from({ length: 30 }, ask));
    const refused = statuses.filter(status => status === 429).length;
    expect(refused).toBeGreaterThan(0);
    expect(statuses.filter(status => status === 200)).toHaveLength(30 - refused);
    expect(paced.tooFast()).toBe(refused);
    paced.reset();
    expect([await ask(), paced.tooFast()]).toEqual([200, 0]);
    paced.inject({ service: 'onet' }, { cut: true });
    await Promise.allSettled(Array.from({ length: 30 }, ask));
    expect(paced.tooFast()).toBe(0);
  } finally {
    await paced.stop();
  }
});

it('takes five requests a second for any length of time, late ones together', () => {
  const even = new Pace();
  for (let at = 0; at < 60_000; at += 200) expect(even.take(at), String(at)).toBe(true);
  // A second in which nothing arrives, then all at once.
  const bunched = new Pace();
  for (let at = 0; at < 60_000; at += 1_000) for (let n = 0; n < 5; n++) expect(bunched.take(at)).toBe(true);
  const fast = new Pace();
  const taken = Array.from({ length: 100 }, (_, n) => fast.take(n * 150)).filter(Boolean).length;
  expect(taken).toBeLessThan(100);
  expect(fast.refused).toBe(100 - taken);
});
