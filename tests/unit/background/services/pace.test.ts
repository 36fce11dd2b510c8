import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPacer, type PaceMemory, type Priority } from '../../../../lib/background/services/pace';

const GAP = 200;
const NOW = Date.parse('2026-03-01T12:00:00Z');
let stored: number | undefined;
let went: [name: string, at: number][];

/** State that outlives the background. */
const memory: PaceMemory = {
  lastStart: async () => stored,
  noteStart: async at => void (stored = at),
};

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  stored = undefined;
  went = [];
});
afterEach(() => {
  vi.useRealTimers();
});

/** One life of the background. */
function life(remembered = memory) {
  const turn = createPacer(GAP, remembered);
  return (name: string, priority: Priority = 'first') =>
    void turn(priority).then(() => went.push([name, Date.now() - NOW]));
}

it('lets one through at a time, in the order they came, the first at once', async () => {
  const ask = life();
  for (const name of ['a', 'b', 'c']) ask(name);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(Object.fromEntries(went)).toEqual({ a: 0, b: 200, c: 400 });
});

it('lets go at once who comes after a rest', async () => {
  const ask = life();
  ask('a');
  await vi.advanceTimersByTimeAsync(1_000);
  ask('b');
  await vi.advanceTimersByTimeAsync(0);
  expect(Object.fromEntries(went)).toEqual({ a: 0, b: 1_000 });
});

it('lets what the user looks at go before what waits already', async () => {
  const ask = life();
  for (const name of ['x', 'y', 'z']) ask(name, 'later');
  await vi.advanceTimersByTimeAsync(250);
  ask('a');
  ask('b');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(went.map(([name]) => name)).toEqual(['x', 'y', 'a', 'b', 'z']);
});

it('lets who comes while the gap passes go first if that is more urgent', async () => {
  const ask = life();
  ask('x', 'later');
  ask('y', 'later');
  await vi.advanceTimersByTimeAsync(199);
  ask('a');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(Object.fromEntries(went)).toEqual({ x: 0, a: 200, y: 400 });
});

it('keeps the gap over a restart of the background', async () => {
  life()('a');
  await vi.advanceTimersByTimeAsync(50);
  const ask = life();
  ask('b');
  ask('c');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(Object.fromEntries(went)).toEqual({ a: 0, b: 200, c: 400 });
});

it('keeps the start before anything is sent', async () => {
  const noteStart = () => new Promise<void>(resolve => setTimeout(resolve, 500));
  life({ ...memory, noteStart })('a');
  await vi.advanceTimersByTimeAsync(499);
  expect(went).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(went).toEqual([['a', 500]]);
});

it('measures the gap from when the one before was let go, not from when that was kept', async () => {
  const slow = async () => new Promise<void>(resolve => setTimeout(resolve, went.length === 0 ? 150 : 0));
  const ask = life({ ...memory, noteStart: slow });
  ask('a');
  ask('b');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(went[1]![1] - went[0]![1]).toBeGreaterThanOrEqual(GAP);
});

it.each([NOW + 60_000, NOW - 60_000])('waits no longer than the gap, whatever is kept (%i)', async at => {
  stored = at;
  life()('a');
  await vi.advanceTimersByTimeAsync(GAP);
  expect(went).toHaveLength(1);
});

it('goes on where nothing can be kept', async () => {
  const broken = () => Promise.reject(new Error('no storage'));
  const ask = life({ lastStart: broken, noteStart: broken });
  ask('a');
  ask('b');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(went.map(([, at]) => at)).toEqual([0, 200]);
});
