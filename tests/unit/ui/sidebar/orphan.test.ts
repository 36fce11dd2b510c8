// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { blankOrphan } from '../../../../components/sidebar/blank-orphan';
import { watchForOrphan } from '../../../../lib/ui/sidebar/orphan';

const id = vi.fn<() => string | undefined>();
const orphaned = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  orphaned.mockClear();
  id.mockReset().mockReturnValue('fitside');
  vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockImplementation(id as () => string);
});
afterEach(() => vi.useRealTimers());

it.each([
  ['has no id, as in Chromium', () => undefined],
  [
    'is dead, as in Firefox',
    () => {
      throw new TypeError("can't access dead object");
    },
  ],
])('a frame notices within half a second, once, that its extension %s', (_how, gone) => {
  watchForOrphan(orphaned);
  vi.advanceTimersByTime(60_000);
  expect(orphaned).not.toHaveBeenCalled();
  id.mockImplementation(gone);
  vi.advanceTimersByTime(500);
  expect(orphaned).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(60_000);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(orphaned).toHaveBeenCalledTimes(1);
});

it('a frame whose timers rested notices it as soon as it is seen', () => {
  watchForOrphan(orphaned);
  id.mockReturnValue(undefined);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(orphaned).toHaveBeenCalledTimes(1);
});

it('an orphan shows one line and nothing of before', () => {
  document.body.innerHTML = '<div id="app">Maya Chen</div><dialog open>Maya Chen</dialog>';
  blankOrphan();
  expect(document.body.textContent).toBe('Fitside was turned off, removed or updated. Reload the page.');
  expect(document.body.querySelector('[role=alert]')).not.toBeNull();
});
