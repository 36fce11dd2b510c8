import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createJobscore } from '../../../../lib/background/services/jobscore';
import { createJofi } from '../../../../lib/background/services/jofi';
import type { ActivityEntry } from '../../../../lib/shared/model/stored-data';
import { accountAnswer } from '../../fixtures/jofi';
import { fakeService, json, problemOf, within } from '../../fixtures/services';

const NOW = Date.parse('2026-03-01T12:00:00Z');
const ACCOUNTS = { at: NOW, service: 'jofi', operation: 'accounts', isFromStore: false };

let noted: ActivityEntry[];

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  noted = [];
});
afterEach(() => {
  vi.useRealTimers();
});

/** JOFI as it answers here. */
function jofi(...fake: Parameters<typeof fakeService>) {
  return createJofi({ ...fakeService(...fake).surroundings, note: one => void noted.push(one) });
}

describe('an entry of a request', () => {
  it('has its start, operation, status and duration', async () => {
    const answer = () =>
      new Promise<Response>(resolve => setTimeout(() => resolve(json(accountAnswer())), 40));
    await within(1_000, jofi(answer).account());
    expect(noted).toEqual([{ ...ACCOUNTS, status: 200, durationMs: 40 }]);
  });

  it('has the kind of the problem', async () => {
    await problemOf(jofi(() => json({}, 401)).account());
    expect(noted).toEqual([{ ...ACCOUNTS, status: 401, problem: 'bad-key', durationMs: 0 }]);
  });

  it('has the status of an answer that could not be understood', async () => {
    await problemOf(jofi(() => json([])).account());
    expect(noted).toEqual([{ ...ACCOUNTS, status: 200, problem: 'unexpected-shape', durationMs: 0 }]);
  });

  it('once, with all its repetitions', async () => {
    const failing = () => Promise.reject(new TypeError('Failed to fetch'));
    await within(5_000, problemOf(jofi(failing).account()));
    expect(noted).toEqual([{ ...ACCOUNTS, problem: 'offline', durationMs: expect.any(Number) }]);
    expect(noted[0]!.durationMs).toBeGreaterThan(500);
  });

  it('nothing when there was no key to ask with', async () => {
    await problemOf(jofi(() => json({}), { key: undefined }).account());
    expect(noted).toEqual([]);
  });

  it('for each page of a list', async () => {
    const { surroundings } = fakeService((_request, count) =>
      json({
        data: [{ id: `u${count}`, attributes: { first_name: 'Ada' } }],
        links: { next: count < 3 ? '/v1/users?page' : null },
      }),
    );
    await createJobscore({ ...surroundings, note: one => void noted.push(one) }).users();
    expect(noted.map(({ operation }) => operation)).toEqual(['users', 'users', 'users']);
  });
});
