// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReadonlySignal } from '@preact/signals';
import { guardClicks } from '../../../../lib/ui/sidebar/seen-clicks';

type Report = { isVisible?: boolean; intersectionRatio: number; time: number };

let report: (entry: Report) => void;
let time: number;
let inPlaceMs: number;
let isMissed: ReadonlySignal<boolean>;
const act = vi.fn();

class FakeObserver {
  constructor(callback: (entries: Report[]) => void) {
    report = entry => callback([entry]);
  }
  observe(): void {}
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('IntersectionObserver', FakeObserver);
  act.mockReset();
  time = 0;
  inPlaceMs = 10_000;
  document.body.innerHTML = '<button><svg></svg></button><form><label><input type="checkbox"></label></form>';
  document.querySelector('button')!.addEventListener('click', act);
  vi.spyOn(document, 'addEventListener');
  isMissed = guardClicks(document, { inPlaceFor: async () => inPlaceMs, now: () => time });
});

afterEach(() => {
  for (const [type, listener, options] of vi.mocked(document.addEventListener).mock.calls) {
    document.removeEventListener(type, listener, options);
  }
  vi.restoreAllMocks();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Clicks as a user does, though happy-dom dispatches it. */
async function click(selector: string, detail = 1): Promise<void> {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, detail });
  Object.defineProperty(event, 'isTrusted', { value: true });
  document.querySelector(selector)!.dispatchEvent(event);
  await vi.advanceTimersByTimeAsync(0);
}

describe('a click in the framed sidebar', () => {
  it.each([
    ['that the browser reports seen for half a second', { isVisible: true, time: 100 }, true],
    ['of a browser that reports no cover', { time: 100 }, true],
    ['seen for less', { isVisible: true, time: 101 }, false],
    ['covered, faded or distorted', { isVisible: false, time: 0 }, false],
    ['cut', { isVisible: true, intersectionRatio: 0.9, time: 0 }, false],
  ])('acts only once it was seen: %s', async (_name, entry, acts) => {
    report({ intersectionRatio: 1, ...entry });
    time = 600;
    await click('button');
    expect(act).toHaveBeenCalledTimes(acts ? 1 : 0);
    expect(isMissed.value).toBe(!acts);
  });

  it('is missed where nothing was reported yet, and acts after a time of being seen', async () => {
    await click('svg');
    expect(isMissed.value).toBe(true);
    report({ isVisible: true, intersectionRatio: 1, time: 0 });
    time = 500;
    await click('svg');
    expect(act).toHaveBeenCalledOnce();
    expect(isMissed.value).toBe(false);
  });

  it('is missed where the page moved the frame, or cannot be asked', async () => {
    report({ isVisible: true, intersectionRatio: 1, time: 0 });
    time = 9_000;
    inPlaceMs = 499;
    await click('button');
    expect(act).not.toHaveBeenCalled();
    expect(isMissed.value).toBe(true);
  });

  it('begins to count anew after the frame was covered', async () => {
    report({ isVisible: true, intersectionRatio: 1, time: 0 });
    report({ isVisible: false, intersectionRatio: 1, time: 1_000 });
    report({ isVisible: true, intersectionRatio: 1, time: 2_000 });
    time = 2_400;
    await click('button');
    expect(act).not.toHaveBeenCalled();
  });

  it('acts at once where the frame was seen as the pointer went down', async () => {
    report({ isVisible: true, intersectionRatio: 1, time: 0 });
    time = 500;
    const press = new Event('pointerdown');
    Object.defineProperty(press, 'isTrusted', { value: true });
    document.dispatchEvent(press);
    await vi.advanceTimersByTimeAsync(0);
    inPlaceMs = 0;
    time = 600;
    await click('button');
    expect(act).toHaveBeenCalledOnce();
    inPlaceMs = 10_000;
    document.dispatchEvent(press);
    await vi.advanceTimersByTimeAsync(0);
    inPlaceMs = 0;
    await click('button', 0);
    expect(act).toHaveBeenCalledOnce();
    await click('button');
    expect(act).toHaveBeenCalledOnce();
  });

  it('is not let through by a press before it, whose check ended late', async () => {
    report({ isVisible: true, intersectionRatio: 1, time: 0 });
    time = 500;
    const press = new Event('pointerdown');
    Object.defineProperty(press, 'isTrusted', { value: true });
    document.dispatchEvent(press);
    await click('button');
    inPlaceMs = 0;
    await click('button');
    expect(act).toHaveBeenCalledOnce();
  });

  it('that the page itself repeats, or that only opens something, passes', async () => {
    document.querySelector('button')!.click();
    document.querySelector('button')!.setAttribute('aria-expanded', 'false');
    await click('button');
    expect(act).toHaveBeenCalledTimes(2);
    expect(isMissed.value).toBe(false);
  });

  it('switches a box once by its label', async () => {
    report({ isVisible: true, intersectionRatio: 1, time: 0 });
    time = 500;
    await click('label');
    expect(document.querySelector('input')!.checked).toBe(true);
  });
});

describe('the controls', () => {
  it('show that they are not ready until the frame was seen long enough', async () => {
    const { dataset } = document.documentElement;
    expect(dataset['sight']).toBe('unseen');
    report({ isVisible: true, intersectionRatio: 1, time: 0 });
    time = 250;
    await vi.advanceTimersByTimeAsync(250);
    expect(dataset['sight']).toBe('unseen');
    time = 500;
    await vi.advanceTimersByTimeAsync(250);
    expect(dataset['sight']).toBe('seen');
    report({ isVisible: false, intersectionRatio: 1, time: 600 });
    expect(dataset['sight']).toBe('unseen');
  });
});
