import { expect, it, vi } from 'vitest';
import { createNewestQueue } from '../../../../lib/shared/async/newest-queue';
import { deferred, settle } from '../../fixtures/promises';

it('runs the first and the newest task of a key, and drops those between', async () => {
  const queue = createNewestQueue<number>();
  const first = deferred<void>();
  const ran: number[] = [];
  const results = [
    queue.run(1, async () => {
      ran.push(0);
      await first.promise;
    }),
    ...[1, 2, 3].map(name => queue.run(1, async () => ran.push(name))),
  ];
  await settle();
  expect(ran).toEqual([0]);
  first.resolve();
  expect(await Promise.all(results)).toEqual([true, false, false, true]);
  expect(ran).toEqual([0, 3]);
});

it('lets keys alone that are not the same, and goes on after a failure', async () => {
  const queue = createNewestQueue<number>();
  const never = queue.run(1, () => new Promise(() => {}));
  expect(await queue.run(2, async () => undefined)).toBe(true);
  const failed = queue.run(2, async () => {
    throw new Error('no database');
  });
  const next = queue.run(2, async () => undefined);
  await expect(failed).rejects.toThrow('no database');
  expect(await next).toBe(true);
  expect(never).toBeInstanceOf(Promise);
});

it('never forgets a task that comes while another begins', async () => {
  const queue = createNewestQueue<number>();
  const task = vi.fn(async () => undefined);
  const first = queue.run(1, task);
  const second = queue.run(1, task);
  const later = first.then(() => queue.run(1, task));
  expect(await Promise.all([first, second, later])).toEqual([true, true, true]);
});
