// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { send } from '../../sandbox/client';
import { cases, keys, type Json } from '../../sandbox';
import { sandboxForFile } from '../fixtures/sandbox';

const base = 'https://api.jobscore.com/v1';
const maya = cases.twoProfiles.candidateId;
const sandbox = await sandboxForFile();

function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const key = { Authorization: `Token token=${keys.jobscore}` };
  return send(sandbox, `${base}${path}`, { method, headers: { ...key, ...headers } });
}

describe('keys', () => {
  const basic = (name: string) => `Basic ${Buffer.from(name).toString('base64')}`;
  it.each([
    ['Token token=', `Token token=${keys.jobscore}`, 200],
    ['Basic with the token as user', basic(`${keys.jobscore}:`), 200],
    ['Basic with any password', basic(`${keys.jobscore}:whatever`), 200],
    ['Basic with the token as password', basic(`me:${keys.jobscore}`), 401],
    ['a wrong token', 'Token token=nope', 401],
    ['Bearer', `Bearer ${keys.jobscore}`, 401],
    ['nothing', '', 401],
  ])('%s', async (_, authorization, status) => {
    const answer = await get('/users/me', { Authorization: authorization });
    expect(answer.status).toBe(status);
    if (status === 401) expect(answer.json).toMatchObject({ errors: [{ status: '401' }] });
  });

  it('accepts the main key as Albert Hertz', async () => {
    expect((await get('/users/me')).json.data).toEqual({
      id: 'PKjvKIeeg0-nad2YhvTFyw',
      type: 'users',
      attributes: { email: 'albert@example.org', first_name: 'Albert', last_name: 'Hertz' },
    });
  });

  it('lets only an Owner act for another user', async () => {
    const behalf = { 'X-On-Behalf-Of': 'user=1SvdJFpf6hlbjNVoIms22-' };
    expect((await get('/users/me', behalf)).json.data.attributes.first_name).toBe('Ana');
    expect((await get('/users/me', { 'X-On-Behalf-Of': '1SvdJFpf6hlbjNVoIms22-' })).status).toBe(401);
    const notOwner = { ...behalf, Authorization: `Token token=${keys.jobscoreNotOwner}` };
    expect((await get('/users/me', notOwner)).status).toBe(401);
  });
});

describe('media types and methods', () => {
  const type = 'application/vnd.api+json';
  it.each([
    [type, 200],
    ['*/*', 200],
    ['application/json', 200],
    [`${type}; charset=utf-8`, 406],
    [`${type}; charset=utf-8, text/html`, 406],
    [`${type};version=1, ${type}`, 200],
  ])('Accept: %s → %i', async (accept, status) => {
    const answer = await get('/users/me', { Accept: accept });
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toBe(type);
  });

  it('refuses another Content-Type with 415', async () => {
    expect((await get('/users/me', { 'Content-Type': 'application/json' })).status).toBe(415);
    expect((await get('/users/me', { 'Content-Type': `${type}; charset=utf-8` })).status).toBe(415);
    expect((await get('/users/me', { 'Content-Type': type })).status).toBe(200);
  });

  it.each(['POST', 'PATCH', 'DELETE', 'PUT'])('answers %s on a documented path with 405', async method => {
    expect((await get('/candidates', {}, method)).status).toBe(405);
  });

  it('answers an unknown path with 404', async () => {
    for (const path of [
      '/',
      '/people',
      '/candidates/',
      `/candidates/${maya}/emails`,
      `/candidates/${'x'.repeat(22)}`,
    ]) {
      expect((await get(path)).status, path).toBe(404);
    }
  });

  it('answers a preflight without a key', async () => {
    const answer = await send(sandbox, `${base}/candidates`, { method: 'OPTIONS' });
    expect(answer.status).toBe(204);
    expect(answer.headers['access-control-allow-origin']).toBe('*');
  });
});

describe('rate limit', () => {
  it('counts down on every answer, errors too, user by user', async () => {
    const left = async (path: string, headers = {}) =>
      Number((await get(path, headers)).headers['x-ratelimit-remaining']);
    expect(await left('/users/me')).toBe(3599);
    expect(await left('/nowhere')).toBe(3598);
    expect(await left('/users/me', { Accept: 'application/vnd.api+json;a=b' })).toBe(3597);
    expect(await left('/users/me', { Authorization: `Token token=${keys.jobscoreNotOwner}` })).toBe(3599);
  });

  it('is 429 at zero, until reset', async () => {
    sandbox.setAllowance(1);
    const last = await get('/users/me');
    expect([last.status, last.headers['x-ratelimit-remaining']]).toEqual([200, '0']);
    const over = await get('/users/me');
    expect([over.status, over.headers['x-ratelimit-remaining'], over.headers['x-ratelimit-limit']]).toEqual([
      429,
      '0',
      '3600',
    ]);
    sandbox.reset();
    expect((await get('/users/me')).status).toBe(200);
  });
});

describe('lists', () => {
  it('pages with absolute, encoded links and totals', async () => {
    const { json } = await get('/candidates?page%5Bnumber%5D=2&page%5Bsize%5D=50');
    const link = (page: number) => `${base}/candidates?page%5Bnumber%5D=${page}&page%5Bsize%5D=50`;
    expect(json.links).toEqual({
      self: link(2),
      first: link(1),
      prev: link(1),
      next: link(3),
      last: link(3),
    });
    expect(json.meta).toEqual({ pagination: { resources: 120, pages: 3 } });
    expect(json.data).toHaveLength(50);
  });

  it('reaches every candidate once by following next', async () => {
    const ids = new Set<string>();
    let path: string | undefined = '/candidates?page%5Bsize%5D=37';
    while (path) {
      const { json } = await get(path);
      for (const { id } of json.data) ids.add(id);
      path = json.links.next?.slice(base.length);
    }
    expect(ids.size).toBe(120);
    expect([...ids].every(id => /^[A-Za-z0-9_-]{22}$/.test(id))).toBe(true);
  });

  it('has 100 to a page by default, reads page 0 as 1, and has nulls at the ends', async () => {
    const { json } = await get('/candidates?page%5Bnumber%5D=0');
    expect(json.data).toHaveLength(100);
    expect(json.links.prev).toBeNull();
    expect(json.links.self).toContain('page%5Bnumber%5D=1&page%5Bsize%5D=100');
    expect((await get('/candidates?page%5Bnumber%5D=2')).json.links.next).toBeNull();
  });

  it.each([
    ['page%5Bsize%5D=101', 422],
    ['page%5Bnumber%5D=two', 422],
    ['sort=last_name', 400],
    ['filter%5Bname%5D=Maya', 400],
    ['include=assignments', 400],
    ['filter%5Bcreated_on_after%5D=yesterday', 422],
    ['filter%5Bhas_status%5D=new', 422],
    ['included_relationships%5B%5D=notes', 422],
  ])('refuses ?%s with %i', async (query, status) => {
    expect((await get(`/candidates?${query}`)).status).toBe(status);
  });

  it('sorts by creation, newest first by default', async () => {
    const dates = async (query: string) =>
      (await get(`/candidates${query}`)).json.data.map((one: Json) => one.attributes.created_on);
    const newest = await dates('');
    expect(newest).toEqual([...newest].sort().reverse());
    const oldest = await dates('?sort=created_on');
    expect(oldest).toEqual([...oldest].sort());
    expect(oldest[0] < newest.at(-1)).toBe(true);
  });

  it('filters by creation date', async () => {
    const query =
      'filter%5Bcreated_on_after%5D=2026-01-01T00:00:00Z&filter%5Bcreated_on_before%5D=2026-06-01T00:00:00Z';
    const { json } = await get(`/candidates?${query}`);
    expect(json.data.length).toBeGreaterThan(5);
    expect(json.data.length).toBeLessThan(120);
    expect(json.data.every((one: Json) => /^2026-0[1-5]/.test(one.attributes.created_on))).toBe(true);
    expect(json.links.self).toContain(encodeURIComponent('filter[created_on_after]'));
  });

  it('finds an email ignoring letter case', async () => {
    const find = async (email: string) =>
      (await get(`/candidates?filter%5Bemail%5D=${encodeURIComponent(email)}`)).json.data.map(
        (one: Json) => one.id,
      );
    expect(await find('MAYA.Okafor@example.org')).toEqual([maya]);
    expect(await find('okafor@example.org')).toEqual([]);
    expect(await find(cases.sharedEmail.email ?? '')).toEqual(
      expect.arrayContaining([cases.sharedEmail.candidateId, cases.sharedEmailOther.candidateId]),
    );
  });

  it('finds by the status of any assignment', async () => {
    const { json } = await get(
      '/candidates?filter%5Bhas_status%5D=hired&included_relationships%5B%5D=job_assignments',
    );
    expect(json.data.length).toBeGreaterThan(0);
    for (const { id } of json.data) {
      const own = json.included.filter((one: Json) => one.relationships.candidate.data.id === id);
      expect(own.some((one: Json) => one.relationships.workflow_stage.data.id === 'hired')).toBe(true);
    }
  });

  it('leaves first and prev out of the events list, as the documented sample does', async () => {
    expect(Object.keys((await get('/sources/events')).json.links)).toEqual(['self', 'next', 'last']);
  });
});

describe('every documented GET', () => {
  it('answers with data of the documented type', async () => {
    const read = async (path: string) => (await get(path)).json.data;
    const listed: [string, string][] = [
      ['/candidates', 'candidates'],
      [`/candidates/${maya}/documents`, 'documents'],
      [`/candidates/${maya}/notes`, 'notes'],
      [`/candidates/${maya}/assignments`, 'assignments'],
      ['/jobs', 'jobs'],
      ['/jobs/zGVzXSzSES9ixqNqX7s7Rh/workflow_stages', 'workflow_stages'],
      ['/departments', 'departments'],
      ['/locations', 'locations'],
      ['/users', 'users'],
      ['/sources/events', 'sources/events'],
      ['/sources/databases', 'sources/databases'],
      ['/sources/job_boards', 'sources/job_boards'],
      ['/sources/social_networks', 'sources/social_networks'],
      ['/sources/search_firms', 'search_firms'],
      ['/sources/search_firms/mh86P5w23lpIY6gvW4M3-Q/recruiters', 'search_firm_recruiters'],
    ];
    for (const [path, type] of listed) {
      const items = await read(path);
      expect(items.length, path).toBeGreaterThan(0);
      const single = await read(`${path}/${encodeURIComponent(items[0].id)}`);
      expect([items[0].type, single.type, single.id], path).toEqual([type, type, items[0].id]);
    }
  });

  it('returns Maya Okafor, with her assignments on request', async () => {
    const { json } = await get(`/candidates/${maya}?included_relationships%5B%5D=job_assignments`);
    expect(json.data.attributes).toMatchObject({ first_name: 'Maya', email: 'maya.okafor@example.org' });
    expect(json.data.links.notes.href).toBe(`/v1/candidates/${maya}/notes`);
    expect(json.included[0].type).toBe('assignments');
    expect((await get(`/candidates/${maya}`)).json).not.toHaveProperty('included');
    expect((await get(`/candidates/${cases.noEmail.candidateId}`)).json.data.attributes.email).toBeNull();
  });

  it('shows an offer on the single assignment only', async () => {
    const { json } = await get('/candidates?included_relationships%5B%5D=job_assignments');
    const offered = (await get('/jobs/zGVzXSzSES9ixqNqX7s7Rh/workflow_stages')).json.data[4].id;
    const assignment = json.included.find(
      (one: Json) => one.relationships.workflow_stage.data.id === offered,
    );
    expect(assignment.attributes).not.toHaveProperty('offer');
    const single = await get(assignment.links.self.href.replace('/v1', ''));
    expect(single.json.data.attributes.offer).toMatchObject({ offer_status: 'Draft' });
  });

  it('redirects a download to a signed address', async () => {
    const [document] = (await get(`/candidates/${maya}/documents`)).json.data;
    const answer = await get(`/candidates/${maya}/documents/${document.id}/download`);
    expect(answer.status).toBe(302);
    expect(answer.headers.location).toMatch(/^https:\/\/s3\.amazonaws\.com\/.*X-Amz-Expires=600/);
  });
});
