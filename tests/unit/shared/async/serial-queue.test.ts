import { describe, expect, it } from 'vitest';
import { createSerialQueue } from '../../../../lib/shared/async/serial-queue';

describe('a serial queue', () => {
  it('starts no task before the one before it is over', async () => {
    const queue = createSerialQueue();
    const order: string[] = [];
    let endFirst = () => {};
    void queue.run(async () => {
      order.push('first starts');
      await new Promise<void>(resolve => (endFirst = resolve));
      order.push('first ends');
    });
    const second = queue.run(async () => order.push('second'));
    await Promise.resolve();
    expect(order).toEqual(['first starts']);
    endFirst();
    await second;
    expect(order).toEqual(['first starts', 'first ends', 'second']);
  });

  it('goes on after a task that failed, which only its caller sees', async () => {
    const queue = createSerialQueue();
    const failed = queue.run(() => Promise.reject(new Error('failed')));
    await expect(failed).rejects.toThrow('failed');
    await expect(queue.run(async () => 2)).resolves.toBe(2);
    await expect(queue.settled()).resolves.toBeUndefined();
  });
});
