import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HttpSurroundings } from '../../../../lib/background/services/http-surroundings';
import { createJobscore } from '../../../../lib/background/services/jobscore';
import { createJofi } from '../../../../lib/background/services/jofi';
import { createOnet } from '../../../../lib/background/services/onet';
import type { ProblemKind } from '../../../../lib/shared/model/problem';
import type { Service } from '../../../../lib/shared/model/services';
import { accountAnswer } from '../../fixtures/jofi';
import { userAnswer } from '../../fixtures/jobscore';
import { aboutAnswer } from '../../fixtures/onet';
import { fakeService, json, problemOf, serviceWith, within } from '../../fixtures/services';

const NOW = Date.parse('2026-03-01T12:00:00Z');
const HOUR = 60 * 60 * 1000;

const services = [
  {
    service: 'jobscore',
    ask: (s: HttpSurroundings): Promise<unknown> => createJobscore(s).me(),
    body: userAnswer(),
    url: 'https://api.jobscore.com/v1/users/me',
    headers: { Authorization: 'Token token=a-saved-key', Accept: 'application/vnd.api+json' },
  },
  {
    service: 'jofi',
    ask: (s: HttpSurroundings): Promise<unknown> => createJofi(s).account(),
    body: accountAnswer(),
    url: 'https://www.jofiscore.com/api/v2/accounts',
    headers: { Authorization: 'Bearer a-saved-key', Accept: 'application/json' },
  },
  {
    service: 'onet',
    ask: (s: HttpSurroundings): Promise<unknown> => createOnet(s).about(),
    body: aboutAnswer(),
    url: 'https://api-v2.onetcenter.org/about/',
    headers: { 'X-API-Key': 'a-saved-key', Accept: 'application/json' },
  },
] as const;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
});

describe.each(services)('a request to $service', ({ service, ask, body, url, headers }) => {
  it('is a GET with the key in its header, without cookies, cache, referrer or redirects', async () => {
    const { surroundings, requests } = serviceWith(body);
    await ask(surroundings);
    expect(requests).toHaveLength(1);
    const [request] = requests;
    expect(request).toMatchObject({
      url,
      method: 'GET',
      body: null,
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
    });
    expect(surroundings.key).toHaveBeenCalledWith(service);
    expect(Object.fromEntries(request!.headers)).toEqual(lowerCased(headers));
  });

  it('is not made without a key', async () => {
    const { surroundings, requests } = fakeService(() => json(body), { key: undefined });
    expect(await problemOf(ask(surroundings))).toEqual({ kind: 'no-key', service });
    expect(requests).toEqual([]);
  });

  it('is not made before the user has agreed, whether there is a key or not', async () => {
    for (const key of ['a-saved-key', undefined]) {
      const { surroundings, requests } = fakeService(() => json(body), { key, hasConsent: false });
      expect(await problemOf(ask(surroundings))).toEqual({ kind: 'no-consent', service });
      expect(requests).toEqual([]);
    }
  });

  it('is not tried again once consent is taken back', async () => {
    const { surroundings, requests } = fakeService(() => Promise.reject(new TypeError('Failed to fetch')));
    const hasConsent = vi.fn(async () => requests.length === 0);
    const asked = problemOf(ask({ ...surroundings, hasConsent }));
    expect(await within(5_000, asked)).toEqual({ kind: 'no-consent', service });
    expect(requests).toHaveLength(1);
  });

  it('follows no redirect', async () => {
    const { surroundings, requests } = fakeService(() => Response.error());
    // On the test of a key, it is the version that is gone.
    const kind = service === 'onet' ? 'unexpected-shape' : 'retired';
    expect(await problemOf(ask(surroundings))).toEqual({ kind, service, status: 0 });
    expect(requests).toHaveLength(1);
  });

  it.each([
    ['nothing', ''],
    ['half a body', '{"data": {'],
    ['a list', '[]'],
    ['a number', '7'],
    ['null', 'null'],
    ['an empty object', '{}'],
  ])('that is answered with %s is of unexpected shape', async (_what, text) => {
    const { surroundings, requests } = fakeService(() => new Response(text));
    expect(await problemOf(ask(surroundings))).toEqual({ kind: 'unexpected-shape', service });
    expect(requests).toHaveLength(1);
  });

  it('that is answered with a web page is of unexpected shape, and that is why', async () => {
    const page = '<!doctype html><title>Sign in</title>';
    const { surroundings, requests } = fakeService(() => new Response(page));
    const problem = { kind: 'unexpected-shape', service, isWebPage: true };
    expect(await problemOf(ask(surroundings))).toEqual(problem);
    expect(requests).toHaveLength(1);
  });

  it('is tried again when its answer breaks off, and then counts as broken off', async () => {
    const { surroundings, requests } = fakeService(() => new Response(broken()));
    const problem = { kind: 'offline', service, status: 200 };
    expect(await within(5_000, problemOf(ask(surroundings)))).toEqual(problem);
    expect(requests).toHaveLength(3);
  });

  it('is not read as JSON when it is refused', async () => {
    const { surroundings } = fakeService(() => new Response('<h1>401</h1>', { status: 401 }));
    expect(await problemOf(ask(surroundings))).toEqual({ kind: 'bad-key', service, status: 401 });
  });

  it('is tried again twice when the network fails, and then counts as offline', async () => {
    const { surroundings, requests } = fakeService(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await within(5_000, problemOf(ask(surroundings)))).toEqual({ kind: 'offline', service });
    expect(requests).toHaveLength(3);
    expect(surroundings.hasAccess).toHaveBeenCalledExactlyOnceWith(service);
  });

  it('counts as refused by the browser when the host permission is missing', async () => {
    const { surroundings } = fakeService(() => Promise.reject(new TypeError('NetworkError')), {
      hasAccess: false,
    });
    expect(await within(5_000, problemOf(ask(surroundings)))).toEqual({ kind: 'no-access', service });
  });

  it('succeeds when only the first try meets a fault', async () => {
    const { surroundings, requests } = fakeService((_request, count) =>
      count === 1 ? Promise.reject(new TypeError('Failed to fetch')) : json(body),
    );
    await within(5_000, ask(surroundings));
    expect(requests).toHaveLength(2);
  });

  it.each([500, 502, 503, 504])('that meets status %i is tried again twice', async status => {
    const { surroundings, requests } = fakeService(() => json({}, status));
    expect(await within(5_000, problemOf(ask(surroundings)))).toEqual({ kind: 'server', service, status });
    expect(requests).toHaveLength(3);
  });

  it.each([400, 405, 406, 415, 501])('that meets status %i is not tried again', async status => {
    const { surroundings, requests } = fakeService(() => json({}, status));
    expect(await within(5_000, problemOf(ask(surroundings)))).toEqual({ kind: 'server', service, status });
    expect(requests).toHaveLength(1);
  });

  it('is given up after twelve seconds without an answer', async () => {
    const { surroundings, requests } = fakeService(() => new Promise(() => undefined));
    const asked = problemOf(ask(surroundings));
    await expectTimeout(asked, service);
    expect(requests).toHaveLength(1);
  });

  it.each(['TimeoutError', 'AbortError'])(
    'is given up by the deadline when the body stops half-way (%s)',
    async name => {
      const { surroundings, requests } = fakeService(request => new Response(stuck(request.signal, name)));
      const asked = problemOf(ask(surroundings));
      await expectTimeout(asked, service);
      expect(requests).toHaveLength(1);
    },
  );

  it('is late only once it was sent', async () => {
    let mayGo: (value: undefined) => void = () => {};
    const held = new Promise<undefined>(resolve => (mayGo = resolve));
    const { surroundings } = serviceWith(body);
    const allowance = { mayAsk: () => held, note: async () => undefined };
    const asked = ask({ ...surroundings, allowance });
    await vi.advanceTimersByTimeAsync(60_000);
    mayGo(undefined);
    await within(100, asked);
  });
});

describe('a refusal', () => {
  it.each([
    ...(['jobscore', 'jofi'] as const).flatMap((service): [Service, number, ProblemKind][] => [
      [service, 401, 'bad-key'],
      [service, 403, 'forbidden'],
      [service, 404, 'retired'],
      [service, 410, 'retired'],
      [service, 301, 'retired'],
      [service, 422, 'server'],
    ]),
    ['onet', 401, 'bad-key'],
    ['onet', 403, 'bad-key'],
    ['onet', 404, 'unexpected-shape'],
    ['onet', 422, 'unexpected-shape'],
  ])('%s %i: %s, asked once', async (service, status, kind) => {
    const { ask } = services.find(one => one.service === service)!;
    const { surroundings, requests } = fakeService(() => json({ error: 'refused' }, status));
    expect(await within(5_000, problemOf(ask(surroundings)))).toEqual({ kind, service, status });
    expect(requests).toHaveLength(1);
  });

  it.each([
    // Without its headers it is no spent hour.
    ['jobscore', {}, 1, 10_000],
    ['jobscore', { 'Retry-After': '120' }, 1, 120_000],
    ['jobscore', { 'X-Ratelimit-Remaining': '0' }, 1, HOUR],
    ['jofi', {}, 3, 10_000],
    ['jofi', { 'Retry-After': '1' }, 3, 1_000],
    ['jofi', { 'Retry-After': '3600' }, 1, HOUR],
    ['jofi', { 'Retry-After': '99999999' }, 1, HOUR],
    ['jofi', { 'Retry-After': '-5' }, 3, 10_000],
    ['jofi', { 'Retry-After': 'soon' }, 3, 10_000],
    ['jofi', { 'Retry-After': 'Sun, 01 Mar 2026 12:30:00 GMT' }, 1, HOUR / 2],
    ['jofi', { 'Retry-After': 'Sun, 01 Mar 2026 11:00:00 GMT' }, 3, 10_000],
    ['onet', {}, 3, 10_000],
  ])('%s 429 with %j: asked %i times, again after %i ms', async (service, headers, times, after) => {
    const { ask } = services.find(one => one.service === service)!;
    const { surroundings, requests } = fakeService(() => json({}, 429, headers));
    const problem = await within(6_000, problemOf(ask({ ...surroundings, now: () => NOW })));
    const isHourSpent = 'X-Ratelimit-Remaining' in headers && { isHourSpent: true };
    expect(problem).toEqual({
      kind: 'rate-limited',
      service,
      status: 429,
      retryAt: NOW + after,
      ...isHourSpent,
    });
    expect(requests).toHaveLength(times);
  });

  it('waits at least 200 ms before O*NET is tried again', async () => {
    const { ask, body } = services[2];
    const times: number[] = [];
    const { surroundings } = fakeService((_request, count) => {
      times.push(Date.now());
      return count < 3 ? json({}, 429) : json(body);
    });
    await within(5_000, ask(surroundings));
    expect(times[1]! - times[0]!).toBeGreaterThanOrEqual(200);
    expect(times[2]! - times[1]!).toBeGreaterThanOrEqual(200);
  });
});

function lowerCased(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

/** A body that breaks off after its first bytes. */
function broken(): ReadableStream {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"data":'));
      setTimeout(() => controller.error(new TypeError('network error')), 10);
    },
  });
}

/** A body that never ends unless it is aborted. */
function stuck(signal: AbortSignal, errorName: string): ReadableStream {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"data":'));
      signal.addEventListener('abort', () => controller.error(new DOMException('stopped', errorName)));
    },
  });
}

/** Expects a request to be given up after twelve seconds, and no sooner. */
async function expectTimeout(asked: Promise<unknown>, service: Service): Promise<void> {
  let isSettled = false;
  void asked.finally(() => (isSettled = true));
  await vi.advanceTimersByTimeAsync(11_999);
  expect(isSettled).toBe(false);
  expect(await within(1, asked)).toEqual({ kind: 'timeout', service });
}
