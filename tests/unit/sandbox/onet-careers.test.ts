// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Json } from '../../sandbox';
import { occupations } from '../../sandbox/onet/occupations';
import { onetClient, onetOrigin, sandboxForFile } from '../fixtures/sandbox';

const sandbox = await sandboxForFile();

const get = onetClient(sandbox);
const status = async (path: string) => (await get(path)).status;
const codes = (list: Json) => list.map((one: Json) => one.code);

describe('a career', () => {
  it.each(['mnm', 'mpp', 'veterans'])('has every section in /%s/ that its overview lists', async tree => {
    const { json } = await get(`/${tree}/careers/29-1141.00/`);
    expect(json.on_the_job.length).toBeGreaterThan(1);
    expect(json.contents.length).toBeGreaterThan(7);
    for (const { href } of json.contents) expect(await status(href.slice(onetOrigin.length)), href).toBe(200);
  });

  it('is found with a slash, its sections without one', async () => {
    expect(await status('/mnm/careers/29-1141.00')).toBe(404);
    expect(await status('/mnm/careers/29-1141.00/skills/')).toBe(404);
    expect((await get('/mnm/careers/')).json).toMatchObject({ start: 1, end: 20, total: occupations.length });
  });

  it.each(['99-9999.00', '15-1299.00', '15-1132.00', '29-1141'])('has no record of %s: 422', async code => {
    for (const section of ['', 'skills', 'job_outlook']) {
      expect(await status(`/mnm/careers/${code}/${section}`)).toBe(422);
    }
  });

  it('has no data for some sections: 422, or 404 with a fault', async () => {
    expect(await status('/mnm/careers/35-9021.00/technology')).toBe(422);
    const { contents } = (await get('/mnm/careers/35-9021.00/')).json;
    expect(contents.map((one: Json) => one.title)).not.toContain('Technology');
    sandbox.inject({ service: 'onet', path: /^\/mnm\/careers\/[^/]+\/technology$/ }, { status: 404 });
    expect(await status('/mnm/careers/29-1141.00/technology')).toBe(404);
    expect(await status('/mnm/careers/29-1141.00/skills')).toBe(200);
  });

  it('has no Spanish record for an unknown title: 404, and no technology', async () => {
    expect(await status('/mpp/careers/29-1141.01/')).toBe(404);
    expect(await status('/mpp/careers/29-1141.00/technology')).toBe(422);
    const { json } = await get('/mpp/careers/29-1141.00/');
    expect(json.title).toBe('Enfermeros registrados');
    expect((await get('/mnm/careers/29-1141.01/')).json.title).toBe('Acute Care Nurses');
  });

  it('shares element ids with the Spanish record', async () => {
    const english = (await get('/mnm/careers/15-1252.00/knowledge')).json;
    const spanish = (await get('/mpp/careers/15-1252.00/knowledge')).json;
    expect(spanish.map((group: Json) => group.id)).toEqual(english.map((group: Json) => group.id));
    expect(spanish[0].name).not.toBe(english[0].name);
  });
});

describe('wages', () => {
  const salary = async (code: string) => (await get(`/mnm/careers/${code}/job_outlook`)).json.salary;

  it('are yearly and hourly, the lower below the higher', async () => {
    const paid = await salary('29-1141.00');
    expect(paid.soc_code).toBe('29-1141');
    for (const period of ['annual', 'hourly']) {
      expect(paid[`${period}_10th_percentile`]).toBeLessThan(paid[`${period}_median`]);
      expect(paid[`${period}_median`]).toBeLessThan(paid[`${period}_90th_percentile`]);
    }
    expect(await salary('29-1141.03')).toEqual(paid);
  });

  it('are only yearly for some, only hourly for others', async () => {
    expect(Object.keys(await salary('25-2021.00')).join()).not.toContain('hourly');
    expect(Object.keys(await salary('27-2031.00')).join()).not.toContain('annual');
  });

  it('stop at the highest published', async () => {
    const paid = await salary('29-1215.00');
    expect(paid).toMatchObject({ annual_median_over: 239200, hourly_90th_percentile_over: 115 });
    expect(paid).not.toHaveProperty('annual_median');
  });
});

it('lists the outlook of fifty states and the District of Columbia, by name or by outlook', async () => {
  const path = '/mnm/careers/29-1141.00/check_out_my_state';
  const { json } = await get(path);
  expect(json).toHaveLength(51);
  expect(codes(json)).toEqual(expect.arrayContaining(['WA', 'DC', 'WY']));
  const names = json.map((one: Json) => one.name);
  expect(names).toEqual([...names].sort());
  const words = (await get(`${path}?sort=job_outlook`)).json.map((one: Json) => one.job_outlook);
  expect([...new Set(words)]).toEqual(['Bright', 'Average', 'Below Average']);
  expect(await status(`${path}?sort=code`)).toBe(422);
});

describe('search', () => {
  it('finds the title of a job, best first', async () => {
    const { json } = await get('/online/search?keyword=Registered%20Nurse');
    expect(json.occupation[0].code).toBe('29-1141.00');
    expect((await get('/online/search?keyword=Maintenance%20Electrician')).json.occupation[0].code).toBe(
      '47-2111.00',
    );
  });

  it('finds a code, including a specialty and one without ratings', async () => {
    expect(codes((await get('/online/search?keyword=29-1141')).json.occupation)).toHaveLength(3);
    expect(codes((await get('/online/search?keyword=15-1299.00')).json.occupation)).toEqual(['15-1299.00']);
    expect((await get('/mnm/search?keyword=15-1299.00')).json.total).toBe(0);
  });

  it('finds nothing for other words, without an error', async () => {
    const { status: code, json } = await get('/online/search?keyword=Physics%20Specialist');
    expect([code, json]).toEqual([200, { start: 1, end: 0, total: 0, occupation: [] }]);
  });

  it('finds Spanish titles in Spanish', async () => {
    expect(codes((await get('/mpp/search?keyword=enfermeros')).json.career)).toContain('29-1141.00');
  });

  it.each(['/online/search', '/mnm/search', '/veterans/military'])('requires a keyword at %s', async path => {
    expect((await get(path)).json).toEqual({ error: "must have required property 'keyword'" });
  });
});

describe('O*NET OnLine', () => {
  const root = '/online/occupations/47-2111.00';

  it('lists tasks, core ones or most important ones first', async () => {
    const categories = (await get(`${root}/details/tasks`)).json.task.map((one: Json) => one.category);
    expect(categories.at(0)).toBe('Core');
    expect(categories.at(-1)).toBe('New');
    const importance = (await get(`${root}/details/tasks?sort=importance`)).json.task
      .map((one: Json) => one.importance)
      .filter((value: Json) => value !== undefined);
    expect(importance).toEqual([...importance].sort((a, b) => b - a));
  });

  it('has apprenticeships for trades only', async () => {
    expect((await get(`${root}/details/apprenticeship`)).json.example_title).toContain('Electrician');
    expect(await status('/online/occupations/23-1011.00/details/apprenticeship')).toBe(422);
  });

  it('has only a description of an occupation without ratings', async () => {
    const { json } = await get('/online/occupations/15-1299.00/');
    expect(json).toMatchObject({ code: '15-1299.00', details_contents: [] });
    expect(await status('/online/occupations/15-1299.00/details/interests')).toBe(422);
  });

  it('has every report that its overview lists', async () => {
    const { details_contents: contents } = (await get(`${root}/`)).json;
    expect(contents).toHaveLength(13);
    for (const { href } of contents) expect(await status(href.slice(onetOrigin.length)), href).toBe(200);
  });

  it('gives shares of schooling that add up', async () => {
    const { response } = (await get(`${root}/details/education`)).json;
    expect(response.reduce((sum: number, one: Json) => sum + one.percentage_of_respondents, 0)).toBe(100);
  });
});

describe('the military', () => {
  const matches = async (query: string) => (await get(`/veterans/military?${query}`)).json;

  it('finds careers by code, most duties first', async () => {
    const json = await matches('keyword=68w&branch=army');
    expect(json.military_match).toEqual([
      { branch: 'army', code: '68W', title: 'Combat Medic', active: true },
    ]);
    expect(json.career.map((one: Json) => one.match_type)).toEqual([
      'most_duties',
      'some_duties',
      'crosswalk',
    ]);
  });

  it('filters by branch', async () => {
    expect((await matches('keyword=automotive&branch=marine_corps')).military_match).toHaveLength(1);
    expect(await matches('keyword=68W&branch=navy')).not.toHaveProperty('military_match');
    expect(await status('/veterans/military?keyword=68W&branch=usmc')).toBe(422);
  });

  it('handles titles no longer in use, titles without careers, and other words', async () => {
    expect((await matches('keyword=63B')).military_match[0].active).toBe(false);
    expect(await matches('keyword=11B')).toMatchObject({ total: 0, military_match: [{ code: '11B' }] });
    const words = await matches('keyword=pharmacy');
    expect(words.career[0]).toMatchObject({ code: '29-2052.00', match_type: 'keyword' });
    expect((await matches('keyword=11F')).total).toBe(0);
  });

  it('lists the military titles like a career', async () => {
    const path = '/veterans/careers/29-2042.00/in_the_military';
    expect(Object.keys((await get(path)).json).sort()).toEqual(['air_force', 'army', 'coast_guard', 'navy']);
    expect(Object.keys((await get(`${path}?branch=navy`)).json)).toEqual(['navy']);
    expect((await get('/veterans/careers/23-1011.00/in_the_military')).json).toEqual({});
    expect(await status('/veterans/careers/99-9999.00/in_the_military')).toBe(422);
  });
});
