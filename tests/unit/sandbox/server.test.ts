// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { send } from '../../sandbox/client';
import { cases, startSandbox } from '../../sandbox';
import { sandboxForFile } from '../fixtures/sandbox';

const me = 'https://api.jobscore.com/v1/users/me';
const accounts = 'https://www.jofiscore.com/api/v2/accounts';
const about = 'https://api-v2.onetcenter.org/about/';

const sandbox = await sandboxForFile();
const jobScore = () => ({ headers: { Authorization: `Token token=${sandbox.keys.jobscore}` } });
const jofi = () => ({ headers: { Authorization: `Bearer ${sandbox.keys.jofi}` } });
const onet = () => ({ headers: { 'X-API-Key': sandbox.keys.onet } });

describe('the two ways in', () => {
  it.each([
    ['straight TLS, as Chromium comes', false],
    ['a CONNECT proxy, as Firefox comes', true],
  ])('serves every host by %s, with a certificate for its name', async (_, byProxy) => {
    const answers = await Promise.all([
      send(sandbox, me, { ...jobScore(), byProxy }),
      send(sandbox, accounts, { ...jofi(), byProxy }),
      send(sandbox, about, { ...onet(), byProxy }),
      send(sandbox, cases.profile.url, { byProxy }),
      send(sandbox, cases.profile.url.replace('hire.', 'www.'), { byProxy }),
    ]);
    expect(answers.map(answer => answer.status)).toEqual([200, 200, 200, 200, 200]);
    expect(
      sandbox
        .requests()
        .map(request => request.service)
        .sort(),
    ).toEqual(['app', 'app', 'jobscore', 'jofi', 'onet']);
  });

  it('uses a certificate authority of its own for each run', async () => {
    const other = await startSandbox();
    await expect(send({ port: sandbox.port, ca: other.ca }, about, onet())).rejects.toThrow(
      /certificate|signature/,
    );
    await other.stop();
  });

  it('answers 502 for a foreign host and logs it as unknown', async () => {
    const answer = await send(sandbox, 'https://telemetry.example.com/collect?x=1');
    expect(answer.status).toBe(502);
    expect(sandbox.requests({ service: 'unknown' })).toMatchObject([
      { host: 'telemetry.example.com', method: 'GET', path: '/collect', query: { x: '1' }, status: 502 },
    ]);
  });
});

describe('the log', () => {
  it('lists requests with headers, and filters by service, path and query', async () => {
    await send(sandbox, me, jobScore());
    await send(sandbox, `${about}`, onet());
    await send(sandbox, 'https://api.jobscore.com/v1/candidates?page%5Bsize%5D=1', jobScore());
    expect(sandbox.requests()).toHaveLength(3);
    expect(sandbox.requests({ path: '/v1/users/me' })[0]?.headers.authorization).toBe(
      `Token token=${sandbox.keys.jobscore}`,
    );
    expect(sandbox.requests({ service: 'jobscore', query: { 'page[size]': '1' } })).toHaveLength(1);
    expect(sandbox.requests({ path: /^\/v1\// })).toHaveLength(2);
    sandbox.reset();
    expect(sandbox.requests()).toEqual([]);
  });

  it('logs on arrival, before the answer', async () => {
    sandbox.inject({ service: 'onet' }, { delayMs: 400 });
    const answer = send(sandbox, about, onet());
    await expect.poll(() => sandbox.requests()[0]?.status).toBe('pending');
    await answer;
    expect(sandbox.requests()[0]?.status).toBe(200);
  });
});

describe('faults', () => {
  it('delays, so that a later request can be answered first', async () => {
    const delays = [800, 0];
    sandbox.inject({ service: 'onet' }, { delayMs: () => delays.shift() ?? 0 });
    const order: string[] = [];
    const first = send(sandbox, about, onet()).then(() => order.push('first'));
    await expect.poll(() => sandbox.requests().length).toBe(1);
    await Promise.all([first, send(sandbox, about, onet()).then(() => order.push('second'))]);
    expect(order).toEqual(['second', 'first']);
  });

  it('answers with an injected status and the service’s own kind of error', async () => {
    sandbox.inject({ service: 'jobscore' }, { status: 503, headers: { 'Retry-After': '7' } });
    sandbox.inject({ service: 'onet' }, { status: 403 });
    const busy = await send(sandbox, me, jobScore());
    expect(busy).toMatchObject({ status: 503, json: { errors: [{ status: '503' }] } });
    expect(busy.headers['retry-after']).toBe('7');
    expect((await send(sandbox, about, onet())).headers['content-type']).toContain('text/html');
    expect((await send(sandbox, accounts, jofi())).status).toBe(200);
  });

  it('answers with an injected body', async () => {
    sandbox.inject({ path: '/about/' }, { body: '<p>maintenance', contentType: 'text/html' });
    expect(await send(sandbox, about, onet())).toMatchObject({ status: 200, text: '<p>maintenance' });
  });

  it('changes the real answer', async () => {
    sandbox.inject(
      { service: 'jofi' },
      { transform: json => ({ ...json, display_name: null, surprise: [1] }) },
    );
    expect((await send(sandbox, accounts, jofi())).json).toMatchObject({
      object: 'account',
      display_name: null,
      surprise: [1],
    });
  });

  it('cuts the connection', async () => {
    sandbox.inject({ service: 'jofi' }, { cut: true, times: 1 });
    await expect(send(sandbox, accounts, jofi())).rejects.toThrow(/ECONNRESET|hang up|disconnected/);
    expect(sandbox.requests()[0]?.status).toBe('cut');
    expect((await send(sandbox, accounts, jofi())).status).toBe(200);
  });

  it('spoils the text of the real answer, and its headers as they are at the time', async () => {
    const headers = () => ({ 'Content-Type': 'text/plain' });
    sandbox.inject({ service: 'jofi' }, { spoil: text => `<${text}`, headers });
    const answer = await send(sandbox, accounts, jofi());
    expect([answer.text.slice(0, 2), answer.headers['content-type']]).toEqual(['<{', 'text/plain']);
  });

  it('breaks the body off', async () => {
    sandbox.inject({ service: 'jofi' }, { breakOff: 'closed' });
    await expect(send(sandbox, accounts, jofi())).rejects.toThrow(/aborted/);
  });

  it('applies the first fault that is not used up, until it is removed', async () => {
    sandbox.inject({ service: 'onet' }, { status: 500, times: 2 });
    const stop = sandbox.inject({}, { status: 404 });
    const statuses: number[] = [];
    for (let turn = 0; turn < 4; turn++) {
      if (turn === 3) stop();
      statuses.push((await send(sandbox, about, onet())).status);
    }
    expect(statuses).toEqual([500, 500, 404, 200]);
  });

  it('forgets faults on reset', async () => {
    sandbox.inject({}, { status: 500 });
    sandbox.reset();
    expect((await send(sandbox, about, onet())).status).toBe(200);
  });

  it('delays every service when started with a delay', async () => {
    const slow = await startSandbox({ delayMs: 800 });
    const before = performance.now();
    await send(slow, about, onet());
    expect(performance.now() - before).toBeGreaterThan(790);
    slow.inject({ service: 'onet' }, { delayMs: 0 });
    const between = performance.now();
    await send(slow, about, onet());
    expect(performance.now() - between).toBeLessThan(790);
    await slow.stop();
  });
});
