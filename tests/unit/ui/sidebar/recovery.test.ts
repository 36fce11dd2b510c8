import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Problem } from '../../../../lib/shared/model/problem';
import { VISIT } from '../../fixtures/messages';
import { createSidebarWorld } from '../../fixtures/sidebar';

const NOW = Date.parse('2026-03-01T12:00:00Z');
const SERVER: Problem = { kind: 'server', service: 'jofi', status: 500 };

let world: ReturnType<typeof createSidebarWorld>;

beforeEach(async () => {
  vi.useFakeTimers({ now: NOW });
  world = createSidebarWorld();
  world.surroundings.now.mockImplementation(() => Date.now());
  world.show(VISIT, true);
  world.take({ section: 'profile' });
  await world.answerAll();
});
afterEach(() => void vi.useRealTimers());

/** Has the profile fail, as it is asked for now. */
async function fail(problem: Problem): Promise<void> {
  const asked = world.take({ section: 'profile' });
  for (const one of asked)
    await world.answer(one, 'P', { state: 'failed', data: undefined, problem } as never);
}

async function refreshAndFail(problem: Problem): Promise<void> {
  world.actions.retry('profile');
  await fail(problem);
}

it('a failed section is read again by itself, each time less than a minute later, and comes back', async () => {
  await refreshAndFail(SERVER);
  for (const gap of [10_000, 45_000, 45_000, 45_000]) {
    await vi.advanceTimersByTimeAsync(gap - 1);
    expect(world.take()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    await fail(SERVER);
  }
  await vi.advanceTimersByTimeAsync(45_000);
  await world.answerAll('well again');
  expect(world.shown('profile')).toBe('well again');
  await vi.advanceTimersByTimeAsync(600_000);
  expect(world.take()).toEqual([]);
});

it('it wants what the user wanted, as a repetition', async () => {
  await refreshAndFail(SERVER);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(world.take().map(({ request }) => request.want)).toEqual([{ since: NOW, isAgain: true }]);
});

it('it waits as long as the service asked', async () => {
  await refreshAndFail({ kind: 'rate-limited', service: 'jofi', retryAt: NOW + 300_000 });
  await vi.advanceTimersByTimeAsync(300_000);
  expect(world.take()).toEqual([]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(world.take()).not.toEqual([]);
});

it('nothing is read again that the user must solve, nor while nobody looks', async () => {
  await refreshAndFail({ kind: 'no-key', service: 'jofi' });
  await vi.advanceTimersByTimeAsync(120_000);
  expect(world.take()).toEqual([]);
  world.surroundings.isSeen.mockReturnValue(false);
  await refreshAndFail(SERVER);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(world.take()).toEqual([]);
});

it('once the connection is back, what still fails is read again after seconds', async () => {
  await refreshAndFail({ kind: 'offline', service: 'jofi' });
  world.freshen();
  await fail({ kind: 'offline', service: 'jofi' });
  await world.answerAll();
  await vi.advanceTimersByTimeAsync(3_000);
  expect(world.takeSections()).toContain('profile');
});

it('a section that is awaited for more than two seconds is marked as slow, until it comes', async () => {
  world.actions.retry('profile');
  await vi.advanceTimersByTimeAsync(2_499);
  expect(world.view.value.slow).toBeUndefined();
  await vi.advanceTimersByTimeAsync(1);
  expect([...world.view.value.slow!]).toEqual(['profile']);
  await world.answerAll();
  expect(world.view.value.slow?.size).toBe(0);
});
