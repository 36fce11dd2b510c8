import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createJobscore } from '../../../../lib/background/services/jobscore';
import { createOnet } from '../../../../lib/background/services/onet';
import { userAnswer } from '../../fixtures/jobscore';
import { aboutAnswer } from '../../fixtures/onet';
import { fakeService, json, problemOf, within } from '../../fixtures/services';

const NOW = Date.parse('2026-03-01T12:00:00Z');
const REFUSED = { kind: 'rate-limited', service: 'jobscore', retryAt: NOW + 60_000, isHourSpent: true };

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
});

/** JobScore with so many requests left, as the allowance sees it. */
function limited(left: number, answer: (count: number) => Response = () => json(userAnswer())) {
  const service = fakeService((_request, count) => answer(count));
  let remaining = left;
  const allowance = {
    mayAsk: vi.fn(async () => (remaining-- > 0 ? undefined : NOW + 60_000)),
    note: vi.fn(async () => undefined),
  };
  return { ...service, surroundings: { ...service.surroundings, allowance }, allowance };
}

it('a request that may not be sent is refused with the time when it may', async () => {
  const { surroundings, requests, allowance } = limited(0);
  expect(await within(5_000, problemOf(createJobscore(surroundings).me()))).toEqual(REFUSED);
  expect(requests).toEqual([]);
  expect(allowance.mayAsk).toHaveBeenCalledExactlyOnceWith('jobscore');
  expect(allowance.note).not.toHaveBeenCalled();
});

it('each try of a request is counted and noted, and a try too many is not sent', async () => {
  const { surroundings, requests, allowance } = limited(2, () => json({}, 503));
  expect(await within(5_000, problemOf(createJobscore(surroundings).me()))).toEqual(REFUSED);
  expect(requests).toHaveLength(2);
  expect(allowance.note).toHaveBeenCalledTimes(2);
});

it.each([200, 401, 404, 429])(
  'what an answer with status %i says is noted, and when it was asked',
  async status => {
    const { surroundings, allowance } = limited(9, () =>
      json(userAnswer(), status, { 'X-RateLimit-Remaining': '8' }),
    );
    await within(100, Promise.allSettled([createJobscore(surroundings).me()]));
    expect(allowance.note).toHaveBeenCalledExactlyOnceWith(
      'jobscore',
      expect.objectContaining({ status }),
      expect.any(Number),
    );
  },
);

it('a request without a key is not counted', async () => {
  const { surroundings, allowance } = limited(9);
  await problemOf(createJobscore({ ...surroundings, key: async () => undefined }).me());
  expect(allowance.mayAsk).not.toHaveBeenCalled();
});

it('the other services are asked for their own search too', async () => {
  const { surroundings, allowance } = limited(9, () => json(aboutAnswer()));
  await within(100, createOnet(surroundings).about());
  expect(allowance.mayAsk).toHaveBeenCalledExactlyOnceWith('onet');
});
