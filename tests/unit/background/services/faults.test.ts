import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createJobscore } from '../../../../lib/background/services/jobscore';
import { createJofi } from '../../../../lib/background/services/jofi';
import { createOnet } from '../../../../lib/background/services/onet';
import type { HttpSurroundings } from '../../../../lib/background/services/http-surroundings';
import { createQuiet } from '../../../../lib/background/services/quiet';
import type { Problem, ProblemKind } from '../../../../lib/shared/model/problem';
import { SERVICES, type Service } from '../../../../lib/shared/model/services';
import { accountAnswer } from '../../fixtures/jofi';
import { userAnswer } from '../../fixtures/jobscore';
import { aboutAnswer } from '../../fixtures/onet';
import { fakeService, json, problemOf, within } from '../../fixtures/services';

const ASK: Record<Service, (surroundings: HttpSurroundings) => () => Promise<unknown>> = {
  jobscore: surroundings => createJobscore(surroundings).me,
  jofi: surroundings => createJofi(surroundings).account,
  onet: surroundings => {
    const { about } = createOnet(surroundings);
    return () => about();
  },
};
const GOOD: Record<Service, () => unknown> = { jobscore: userAnswer, jofi: accountAnswer, onet: aboutAnswer };

const page = '<html><body>Sign in</body></html>';
const silence = () => new Promise<Response>(() => undefined);
const refused = () => Promise.reject(new TypeError('Failed to fetch'));
const text =
  (body: string, status = 200) =>
  () =>
    new Response(body, { status });
const status =
  (code: number, headers = {}) =>
  () =>
    json({}, code, headers);

/** A body that begins, and then breaks off, or never goes on. */
const broken = () =>
  new ReadableStream<Uint8Array>({
    start: controller => controller.enqueue(new TextEncoder().encode('{"data":')),
    pull: controller => controller.error(new TypeError('network error')),
  });
const endless = () =>
  new ReadableStream<Uint8Array>({
    start: controller => controller.enqueue(new TextEncoder().encode('{"data":')),
  });

/** The problem that the key's test of JobScore and JOFI finds when the address is gone. */
const GONE = (kind: ProblemKind) => ({ jobscore: 'retired', jofi: 'retired', onet: kind }) as const;

/** Each fault: how it is answered, the problem, and how often a request is tried. A row is a test of each service. */
const FAULTS: [
  string,
  () => Response | Promise<Response>,
  ProblemKind | Record<Service, ProblemKind>,
  number,
  Partial<Problem>?,
][] = [
  ['a host that cannot be found, or refuses', refused, 'offline', 3],
  ['silence', silence, 'timeout', 1],
  ['a redirect', () => Response.error(), GONE('unexpected-shape'), 1, { status: 0 }],
  ['a page of a portal with 200', text(page), 'unexpected-shape', 1, { isWebPage: true }],
  ['an empty 200', text(''), 'unexpected-shape', 1],
  ['204', () => new Response(null, { status: 204 }), 'unexpected-shape', 1],
  ['half an answer', text('{"data":'), 'unexpected-shape', 1],
  ['a reset in the body', () => new Response(broken()), 'offline', 3, { status: 200 }],
  ['a body that never ends', () => new Response(endless()), 'timeout', 1],
  ['text that is no JSON', text('well'), 'unexpected-shape', 1],
  ['null', text('null'), 'unexpected-shape', 1],
  ['a list in place of an object', text('[]'), 'unexpected-shape', 1],
  ['a string', text('"well"'), 'unexpected-shape', 1],
  ['20 MB', text(`"${'x'.repeat(20 * 1024 * 1024)}"`), 'unexpected-shape', 1],
  ['400', status(400), 'server', 1],
  ['401', status(401), 'bad-key', 1],
  ['403', status(403), { jobscore: 'forbidden', jofi: 'forbidden', onet: 'bad-key' }, 1],
  ['404', status(404), GONE('unexpected-shape'), 1],
  ['406', status(406), 'server', 1],
  ['410', status(410), GONE('server'), 1],
  ['415', status(415), 'server', 1],
  ['422', status(422), { jobscore: 'server', jofi: 'server', onet: 'unexpected-shape' }, 1],
  ['500', status(500), 'server', 3],
  ['502 with a page', text(page, 502), 'server', 3],
  ['503', status(503), 'server', 3],
  ['503 with a time', status(503, { 'Retry-After': '30' }), 'server', 1],
  ['429 with seconds', status(429, { 'Retry-After': '30' }), 'rate-limited', 1],
  ['429 with a date', status(429, { 'Retry-After': 'Sun, 01 Mar 2026 12:30:00 GMT' }), 'rate-limited', 1],
  ['429 with a negative time', status(429, { 'Retry-After': '-5' }), 'rate-limited', 3],
  ['429 without a time', status(429), 'rate-limited', 3],
  ['429 with a huge time', status(429, { 'Retry-After': '9'.repeat(30) }), 'rate-limited', 1],
];

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-03-01T12:00:00Z') }));
afterEach(() => void vi.useRealTimers());

describe.each(SERVICES)('%s', service => {
  it.each(FAULTS)(
    '%s: named, tried at most three times within a minute, and over when it is over',
    async (...row) => {
      const [, answer, kind, tries, details] = row;
      let isWell = false;
      const { surroundings, requests } = fakeService(() => (isWell ? json(GOOD[service]()) : answer()));
      const quiet = createQuiet();
      const ask = ASK[service]({ ...surroundings, quiet });
      const named = typeof kind === 'string' ? kind : kind[service];
      expect(await within(60_000, problemOf(ask()))).toMatchObject({ kind: named, service, ...details });
      expect(requests.length).toBeLessThanOrEqual(tries);
      isWell = true;
      // The user asks, as Refresh does.
      quiet.allowTrial([service]);
      await within(3_000, ask());
    },
  );

  it('a slow answer is none', async () => {
    const { surroundings } = fakeService(
      () => new Promise(resolve => setTimeout(() => resolve(json(GOOD[service]())), 11_000)),
    );
    await within(11_100, ASK[service](surroundings)());
  });

  it('a wrong media type is no fault', async () => {
    const { surroundings } = fakeService(() => json(GOOD[service](), 200, { 'Content-Type': 'text/html' }));
    await within(1_000, ASK[service](surroundings)());
  });

  it('a byte order mark is no fault', async () => {
    const { surroundings } = fakeService(text(`\ufeff${JSON.stringify(GOOD[service]())}`));
    await within(1_000, ASK[service](surroundings)());
  });
});

it('a service in trouble is not asked three times for each thing', async () => {
  const { surroundings, requests } = fakeService(status(500));
  const jofi = createJofi(surroundings);
  const asked = Promise.allSettled([
    jofi.profiles(),
    jofi.testTakers(),
    jofi.profile('CNP1'),
    jofi.scoreProfiles(),
    jofi.account(),
  ]);
  await within(10_000, asked);
  expect(requests.length).toBeLessThanOrEqual(7);
});

it('of a list that fails, no request is sent that Chromium would refuse, and it is said what the service answered', async () => {
  const { surroundings, requests } = fakeService(status(500));
  const jofi = createJofi(surroundings);
  for (let count = 0; count < 20; count += 1) {
    const problem = await within(4_000, problemOf(jofi.profiles()));
    expect(problem).toEqual({ kind: 'server', service: 'jofi', status: 500 });
  }
  expect(requests.length).toBeLessThan(14);
});

it('ten candidates cost a service that asked for an hour one request', async () => {
  const { surroundings, requests } = fakeService(status(429, { 'Retry-After': '3600' }));
  const jofi = createJofi({ ...surroundings, quiet: createQuiet() });
  for (let count = 0; count < 10; count += 1) {
    const problem = await within(2_000, problemOf(jofi.profiles()));
    expect(problem).toMatchObject({ kind: 'rate-limited', retryAt: Date.parse('2026-03-01T13:00:00Z') });
  }
  expect(requests).toHaveLength(1);
});
