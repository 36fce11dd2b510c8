import { expect, it } from 'vitest';
import { openAllowance, scarceUntil, takeRequest, WINDOW_MS } from '../../../../lib/shared/model/allowance';

const NOW = 1_000_000_000;
const used = { limit: 3_600, remaining: 0, heard: { remaining: 0, at: NOW }, endsBy: NOW + WINDOW_MS };

it('a spent hour stays spent until its window ends', () => {
  expect(takeRequest(used, NOW)).toEqual({ refusedUntil: NOW + WINDOW_MS });
  expect(takeRequest(used, NOW + WINDOW_MS)).toBeUndefined();
});

it('an hour of a clock that was set back since limits nothing', () => {
  const later = NOW - 24 * WINDOW_MS;
  expect(openAllowance(used, later)).toBeUndefined();
  expect(takeRequest(used, later)).toBeUndefined();
  expect(scarceUntil(used, later)).toBeUndefined();
});
