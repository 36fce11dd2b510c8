import { signal, type Signal } from '@preact/signals';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { gather } from '../../../../lib/ui/sidebar/gather';
import { BLANK, type SidebarView } from '../../../../lib/ui/sidebar/view';

const ANN: SidebarView = { ...BLANK, visit: 'ann' };

let view: Signal<SidebarView>;
let drawings: SidebarView[];
let drawn: ReturnType<typeof gather>;

beforeEach(() => {
  vi.useFakeTimers();
  view = signal(ANN);
  drawn = gather(view);
  drawings = [];
  drawn.subscribe(one => drawings.push(one));
});
afterEach(() => vi.useRealTimers());

it('draws what comes together together, and soon', () => {
  view.value = { ...ANN, lost: true };
  const newest = { ...ANN, loadingMore: true };
  view.value = newest;
  expect(drawings).toEqual([ANN]);
  vi.advanceTimersByTime(10);
  expect(drawings).toEqual([ANN, newest]);
  vi.advanceTimersByTime(1_000);
  expect(drawings).toHaveLength(2);
});

it('draws what comes later, too', () => {
  for (const loadingMore of [true, false]) {
    view.value = { ...ANN, loadingMore };
    vi.advanceTimersByTime(10);
    expect(drawn.value.loadingMore).toBe(loadingMore);
  }
  expect(drawings).toHaveLength(3);
});

it.each([
  ['another visit', { ...BLANK, visit: 'ben' }],
  ['nobody', BLANK],
])('draws %s at once, and of the one before no more', (_, next) => {
  view.value = { ...ANN, lost: true };
  view.value = next;
  expect(drawn.value).toBe(next);
  vi.advanceTimersByTime(1_000);
  expect(drawings).toEqual([ANN, next]);
});
