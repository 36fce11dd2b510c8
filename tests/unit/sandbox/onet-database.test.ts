// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Json } from '../../sandbox';
import { areas } from '../../sandbox/onet/language';
import { highPoints, occupations, unrated } from '../../sandbox/onet/occupations';
import { onetClient, onetOrigin, sandboxForFile } from '../fixtures/sandbox';

const interests = '/database/rows/interests';
const sandbox = await sandboxForFile();

const get = onetClient(sandbox);

describe('the tables', () => {
  it('are listed, each with its columns', async () => {
    const { json } = await get('/database/');
    expect(json.map((table: Json) => table.table_id)).toEqual([
      'interests',
      'job_zone_reference',
      'job_zones',
      'occupation_data',
    ]);
    for (const { info, rows } of json) {
      const about = (await get(info.slice(onetOrigin.length))).json;
      const { row } = (await get(`${rows.slice(onetOrigin.length)}?end=1`)).json;
      expect(about.column.map((column: Json) => column.column_id)).toEqual(Object.keys(row[0]));
    }
  });

  it.each(['/database', '/database/rows/', '/database/rows/interests/'])(
    'are not found at %s',
    async path => {
      expect((await get(path)).status).toBe(404);
    },
  );

  it.each(['/database/info/skills', '/database/rows/skills', '/database/rows/inter-ests'])(
    'have no data at %s: 422',
    async path => {
      expect((await get(path)).status).toBe(422);
    },
  );
});

describe('interest rows', () => {
  it('are nine of each rated occupation, on a scale from 1 to 7 and as high points', async () => {
    const { json } = await get(`${interests}?filter=onetsoc_code.eq.29-1141.00`);
    const nurses = occupations.find(one => one.code === '29-1141.00')!;
    expect(json.total).toBe(9);
    const levels = json.row.filter((row: Json) => row.scale_id === 'OI');
    expect(levels.map((row: Json) => Math.round(((row.data_value - 1) / 6) * 100))).toEqual(nurses.interests);
    const highs = json.row.filter((row: Json) => row.scale_id === 'IH');
    expect(highs.map((row: Json) => [row.element_id, areas[row.data_value - 1]])).toEqual(
      highPoints(nurses).map((area, index) => [`1.B.1.${'ghi'[index]}`, area]),
    );
    expect((await get(interests)).json.total).toBe(occupations.length * 9);
  });

  it('are the values that O*NET OnLine gives', async () => {
    for (const { code, interests: values } of occupations) {
      for (const value of values) expect(Number.isInteger(value), code).toBe(true);
    }
    const { json } = await get(`${interests}?filter=scale_id.eq.OI&end=2000`);
    const read = json.row.map((row: Json) => Math.round(((row.data_value - 1) / 6) * 100));
    expect(read).toEqual(occupations.flatMap(one => one.interests));
  });

  it('have no high point where all six are alike', async () => {
    const { json } = await get(`${interests}?filter=onetsoc_code.eq.51-2092.00&filter=scale_id.eq.IH`);
    expect(json.row.map((row: Json) => row.data_value)).toEqual([0, 0, 0]);
  });

  it('come 2,000 at a time when occupations are added', async () => {
    sandbox.addOccupations(800);
    const { json } = await get(`${interests}?start=2001&end=4000`);
    expect(json).toMatchObject({ start: 2001, end: 4000, total: (occupations.length + 800) * 9 });
    expect(json.row).toHaveLength(2000);
    expect(json.next).toBe(`${onetOrigin}${interests}?start=4001&end=6000`);
    expect((await get(`${interests}?start=1&end=2001`)).status).toBe(422);
    sandbox.reset();
    expect((await get(interests)).json.total).toBe(occupations.length * 9);
  });
});

describe('filters and order', () => {
  const zones = '/database/rows/job_zones';
  const codes = (json: Json) => json.row.map((row: Json) => row.onetsoc_code);
  const inZone = (test: (zone: number) => boolean) =>
    occupations.filter(one => test(one.zone)).map(one => one.code);

  it.each([
    ['job_zone.gte.4', (zone: number) => zone >= 4],
    ['job_zone.lt.2', (zone: number) => zone < 2],
    ['job_zone.eq.3', (zone: number) => zone === 3],
    ['job_zone.neq.3', (zone: number) => zone !== 3],
    ['job_zone.na', () => false],
    ['job_zone.nna', () => true],
    ['date_updated.before.2020-01-01', () => false],
    ['date_updated.onafter.2025-08-01', () => true],
  ])('%s', async (filter, test) => {
    expect(codes((await get(`${zones}?filter=${filter}&end=2000`)).json)).toEqual(inZone(test));
  });

  it('takes several filters that must all match, ignoring case', async () => {
    const { json } = await get(
      `${zones}?filter=title.contains.NURS&filter=title.nendswith.s&filter=job_zone.eq.3`,
    );
    expect(json.total).toBe(0);
    const two = (await get(`${zones}?filter=title.contains.NURSES&filter=onetsoc_code.startswith.29-1141`))
      .json;
    expect(codes(two)).toEqual(['29-1141.00', '29-1141.01', '29-1141.03']);
  });

  it('sorts by several columns, each up or down', async () => {
    const { json } = await get(`${zones}?sort=job_zone.descending&sort=onetsoc_code&end=2000`);
    const expected = occupations
      .toSorted((one, other) => other.zone - one.zone || (one.code < other.code ? -1 : 1))
      .map(one => one.code);
    expect(codes(json)).toEqual(expected);
  });

  it.each([
    'filter=job_zone',
    'filter=job_zone.is.4',
    'filter=job_zone.contains.4',
    'filter=job_zone.eq.four',
    'filter=title.gt.4',
    'filter=zone.eq.4',
    'filter=date_updated.before.yesterday',
    'sort=zone',
    'sort=job_zone.ascending',
    'filter1=job_zone.eq.4',
    'start=0',
  ])('refuses ?%s', async query => {
    const { status, json } = await get(`${zones}?${query}`);
    expect([status, Object.keys(json)]).toEqual([422, ['error']]);
  });
});

it('names all occupations, those without ratings too', async () => {
  const { json } = await get('/database/rows/occupation_data?end=2000');
  expect(json.total).toBe(occupations.length + unrated.length);
  expect(json.row.every((row: Json) => row.title && row.description)).toBe(true);
});

describe('bright outlooks', () => {
  it('are listed with one to three reasons, by title or by code', async () => {
    const { json } = await get('/online/bright_outlook/all?sort=code&start=1&end=2000');
    const bright = occupations.filter(one => one.bright);
    expect(json.occupation.map((one: Json) => one.code)).toEqual(bright.map(one => one.code));
    const reasons = json.occupation.map((one: Json) => one.category.map((reason: Json) => reason.code));
    expect(reasons.every((some: string[]) => some.length >= 1 && some.length <= 3)).toBe(true);
    expect(new Set(reasons.flat())).toEqual(new Set(['grow', 'openings', 'emerging']));
    const titles = (await get('/online/bright_outlook/all')).json.occupation.map((one: Json) => one.title);
    expect(titles).toEqual(
      bright
        .map(one => one.title)
        .sort((a, b) => a.localeCompare(b))
        .slice(0, 20),
    );
    expect((await get('/online/bright_outlook/all?sort=job_zone')).status).toBe(422);
  });
});

describe('codes of other taxonomies', () => {
  const to = async (path: string) =>
    (await get(`/taxonomy/${path}`)).json.occupation.map((one: Json) => one.code);

  it.each([
    ['one that moved', '2010/active/15-1132.00', ['15-1252.00']],
    ['one that was split', '2010/active/15-1134.00', ['15-1254.00', '15-1255.00']],
    ['one that was joined', 'active/2010/15-1252.00', ['15-1132.00', '15-1133.00']],
    ['one that stayed', '2010/active/29-1141.00', ['29-1141.00']],
    ['one without successor', '2010/active/53-6099.02', []],
    ['one of 2019 alone', '2019/active/49-3011.01', ['49-3011.00']],
    ['one between old taxonomies', '2010/2019/15-1141.00', ['15-1242.00']],
  ])('converts %s', async (_, path, codes) => {
    expect(await to(path)).toEqual(codes);
  });

  it('lists the source code and each code it stands for', async () => {
    const { json } = await get('/taxonomy/2010/active/15-1134.00');
    expect(json).toMatchObject({ code: '15-1134.00', title: 'Web Developers' });
    expect(json.occupation[1]).toMatchObject({ title: 'Web and Digital Interface Designers' });
  });

  it.each([
    '2010/active/49-3011.01',
    '2019/active/15-1132.00',
    'active/2010/15-1132.00',
    '2000/active/15-1252.00',
    'active/active/15-1252.00',
    '2010/active/15-1132',
  ])('refuses %s with 422', async path => {
    expect((await get(`/taxonomy/${path}`)).status).toBe(422);
  });

  it('does not accept a retired code anywhere else', async () => {
    expect((await get('/online/occupations/15-1132.00/details/interests')).status).toBe(422);
  });
});
