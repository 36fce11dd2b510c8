import { signal, type Signal } from '@preact/signals';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { batchView } from '../../../../lib/ui/sidebar/batched-view';
import { BLANK_VIEW, type SidebarView } from '../../../../lib/ui/sidebar/sidebar-view';

const ANN: SidebarView = { ...BLANK_VIEW, visit: 'ann' };

let view: Signal<SidebarView>;
let drawings: SidebarView[];
let drawn: ReturnType<typeof batchView>;

beforeEach(() => {
  vi.useFakeTimers();
  view = signal(ANN);
  drawn = batchView(view);
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
  ['another visit', { ...BLANK_VIEW, visit: 'ben' }],
  ['nobody', BLANK_VIEW],
])('draws %s at once, and of the one before no more', (_, next) => {
  view.value = { ...ANN, lost: true };
  view.value = next;
  expect(drawn.value).toBe(next);
  vi.advanceTimersByTime(1_000);
  expect(drawings).toEqual([ANN, next]);
});
