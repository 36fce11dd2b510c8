import { beforeEach, expect, it } from 'vitest';
import { createAddressRest } from '../../../../lib/background/services/address-rest';

const ADDRESS = 'https://www.jofiscore.com/api/v2/career-navigation-profiles';
let now: number;
let rest: ReturnType<typeof createAddressRest>;
const waitMs = () => Math.round(rest.of(ADDRESS)?.waitMs ?? 0);

beforeEach(() => {
  now = 1_000_000;
  rest = createAddressRest(() => now);
});

it('spaces requests from the third failure on, as Chromium does, and names the status', () => {
  const waits = [500, 503, 500, 502, 500].map(status => {
    rest.note(ADDRESS, status);
    return waitMs();
  });
  expect(waits).toEqual([0, 0, 700, 980, 1_372]);
  expect(rest.of(ADDRESS)).toMatchObject({ status: 500 });
  now += 1_372;
  expect(waitMs()).toBe(0);
  expect(rest.of(`${ADDRESS}/1`)).toBeUndefined();
});

it('forgets a failure for each answer', () => {
  for (const status of [500, 500, 200, 404, 500, 500]) rest.note(ADDRESS, status);
  expect(waitMs()).toBe(0);
});

it('never waits beyond a quarter of an hour, also once the clock was set back', () => {
  for (let count = 0; count < 100; count += 1) rest.note(ADDRESS, 500);
  now -= 86_400_000;
  expect(waitMs()).toBe(15 * 60_000);
});
