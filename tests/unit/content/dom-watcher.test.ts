// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  DRAWING,
  LASTING,
  PRESSED,
  createDomWatcher,
  type DomWatcher,
} from '../../../lib/content/dom-watcher';

const look = vi.fn();
const ended = vi.fn();
let watch: DomWatcher;
/** One change of the page, and the microtask in which the observer hears of it. */
const change = async () => {
  document.body.append('x');
  await vi.advanceTimersByTimeAsync(0);
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.resetAllMocks();
  document.body.innerHTML = '';
  watch = createDomWatcher(document, look, ended);
});
afterEach(() => {
  watch.stop();
  vi.useRealTimers();
});

it('looks at once at the first change, and after that no more often than it may', async () => {
  watch.start(DRAWING);
  await change();
  await vi.advanceTimersByTimeAsync(5);
  expect(look).toHaveBeenCalledTimes(1);
  for (let i = 0; i < 100; i++) await change();
  expect(look).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(DRAWING.every + 5);
  expect(look).toHaveBeenCalledTimes(2);
});

it('does not look at a page that keeps still', async () => {
  watch.start(DRAWING);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(look).not.toHaveBeenCalled();
  expect(ended).toHaveBeenCalledTimes(1);
});

it('sees changed text as well as new nodes, and no attributes', async () => {
  document.body.innerHTML = '<p>a</p>';
  watch.start(DRAWING);
  document.querySelector('p')!.setAttribute('data-x', '1');
  await vi.advanceTimersByTimeAsync(300);
  expect(look).not.toHaveBeenCalled();
  (document.querySelector('p')!.firstChild as Text).data = 'b';
  await vi.advanceTimersByTimeAsync(300);
  expect(look).toHaveBeenCalledTimes(1);
});

it('ends by its time, with a last look if one is owed', async () => {
  watch.start(DRAWING);
  await vi.advanceTimersByTimeAsync(DRAWING.lasts - 100);
  await change();
  await vi.advanceTimersByTimeAsync(10);
  await change();
  await vi.advanceTimersByTimeAsync(100);
  expect(look).toHaveBeenCalledTimes(2);
  expect(ended).toHaveBeenCalledTimes(1);
  expect(watch.isOn()).toBe(false);
  await change();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(look).toHaveBeenCalledTimes(2);
});

it('ends by the number of looks', async () => {
  watch.start(PRESSED);
  for (let i = 0; i < 20; i++) {
    await change();
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(look).toHaveBeenCalledTimes(PRESSED.looks);
  expect(ended).toHaveBeenCalledTimes(1);
});

it('takes up a small share of the time when looks are slow', async () => {
  look.mockImplementation(() => vi.advanceTimersByTime(20));
  watch.start(DRAWING);
  for (let i = 0; i < 90; i++) {
    await change();
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(look.mock.calls.length * 20).toBeLessThanOrEqual(9_000 / 40);
});

it('lasts where it has to', async () => {
  watch.start(LASTING);
  await vi.advanceTimersByTimeAsync(3_600_000);
  await change();
  await vi.advanceTimersByTimeAsync(10);
  expect(look).toHaveBeenCalledTimes(1);
});

it('gives the changes of the current task', () => {
  watch.start(DRAWING);
  document.body.append('a', 'b');
  expect(watch.takeRecords().flatMap(record => [...record.addedNodes])).toHaveLength(2);
});

it('looks once at a storm of changes', async () => {
  vi.useRealTimers();
  document.body.innerHTML = '<p></p>';
  const p = document.querySelector('p')!;
  watch.start(DRAWING);
  for (let i = 0; i < 5_000; i++) p.append('x');
  await vi.waitFor(() => expect(look).toHaveBeenCalled());
  await new Promise(resolve => setTimeout(resolve, 100));
  expect(look).toHaveBeenCalledTimes(1);
});
