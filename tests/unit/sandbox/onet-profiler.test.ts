// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Json } from '../../sandbox';
import { areas } from '../../sandbox/onet/language';
import { onetClient, onetOrigin, sandboxForFile } from '../fixtures/sandbox';

const sandbox = await sandboxForFile();

const get = onetClient(sandbox);

describe.each(['mnm', 'mpp'])('the questions of /%s/', tree => {
  const root = `/${tree}/interestprofiler`;

  it.each([
    ['questions', 60, 'rriiaasseeccrr'],
    ['questions_30', 30, 'riasecriasec'],
  ])('%s: %d of them, in the order of the form', async (path, size, start) => {
    const { json } = await get(`${root}/${path}?start=1&end=${size}`);
    expect(json).toMatchObject({ start: 1, end: size, total: size });
    const initials = json.question.map((one: Json) => one.area[0]).join('');
    expect(initials.startsWith(start)).toBe(true);
    for (const area of areas) {
      expect(json.question.filter((one: Json) => one.area === area)).toHaveLength(size / 6);
    }
    expect(json.question.map((one: Json) => one.index)).toEqual(
      Array.from({ length: size }, (_, i) => i + 1),
    );
    expect(json.answer_option.map((one: Json) => one.value)).toEqual([1, 2, 3, 4, 5]);
    const second = (await get(`${root}/${path}?start=21&end=40`)).json;
    expect(second.question[0].index).toBe(21);
    expect(second.answer_option).toHaveLength(5);
  });

  it('have their own scores', async () => {
    const scores = async (answers: string) =>
      (await get(`${root}/results?answers=${answers}`)).json.result.map((one: Json) => one.score);
    expect(await scores('5'.repeat(60))).toEqual([40, 40, 40, 40, 40, 40]);
    expect(await scores('5'.repeat(30))).toEqual([20, 20, 20, 20, 20, 20]);
    expect(await scores('553311111111'.repeat(5))).toEqual([40, 20, 0, 0, 0, 0]);
    expect(await scores('531111'.repeat(5))).toEqual([20, 10, 0, 0, 0, 0]);
  });

  it('lead to careers by the same answers', async () => {
    const answers = '531111'.repeat(5);
    const { json } = await get(`${root}/results?answers=${answers}`);
    expect(json.result.map((one: Json) => one.code)).toEqual([...areas]);
    expect(json.careers).toBe(`${onetOrigin}${root}/careers?answers=${answers}`);
    expect((await get(json.careers.slice(onetOrigin.length))).json.total).toBeGreaterThan(0);
  });

  it.each([
    'results',
    `results?answers=${'3'.repeat(31)}`,
    `results?answers=${'0'.repeat(30)}`,
    'questions?end=0',
  ])('refuse %s', async path => {
    const { status, json } = await get(`${root}/${path}`);
    expect([status, Object.keys(json)]).toEqual([422, ['error']]);
  });
});

it('answers in Spanish in /mpp/', async () => {
  const english = (await get('/mnm/interestprofiler/interests/')).json;
  const spanish = (await get('/mpp/interestprofiler/interests/')).json;
  expect(spanish.map((one: Json) => one.code)).toEqual(english.map((one: Json) => one.code));
  expect(spanish[0].title).toBe('Realista');
  const zones = (await get('/mpp/interestprofiler/job_zones')).json;
  expect(zones[0].title).toMatch(/^Zona/);
  const social = 'realistic=10&investigative=20&artistic=10&social=40&enterprising=10&conventional=10';
  const careers = async (tree: string) =>
    (await get(`/${tree}/interestprofiler/careers?${social}&end=60`)).json.career.map(
      (one: Json) => one.code,
    );
  const inSpanish = await careers('mpp');
  expect(inSpanish).toContain('29-1141.00');
  expect(await careers('mnm')).toContain('29-1141.01');
  expect(inSpanish).not.toContain('29-1141.01');
});
