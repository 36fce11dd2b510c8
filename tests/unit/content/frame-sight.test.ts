// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFrameSight } from '../../../lib/content/frame-sight';

const SOURCE = 'chrome-extension://fitside/sidepanel.html';
const PLACE = { left: 900, top: 0, width: 380, height: 900 };

const roots = new Map<Element, ShadowRoot>();
let rect: DOMRect;
let host: HTMLElement;
let isAlive: boolean;
let seenFor: () => number;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000 });
  vi.stubGlobal('innerWidth', 1_280);
  vi.stubGlobal('innerHeight', 900);
  Object.defineProperty(window, 'innerWidth', { value: 1_280, configurable: true });
  Object.defineProperty(window, 'innerHeight', { value: 900, configurable: true });
  document.documentElement.removeAttribute('style');
  document.querySelectorAll('[data-fitside]').forEach(each => each.remove());
  roots.clear();
  isAlive = true;
  place(PLACE);
  host = addHost(SOURCE);
  seenFor = createFrameSight({
    document,
    source: SOURCE,
    shadowOf: element => roots.get(element) ?? null,
    isAlive: () => isAlive,
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function place({ left, top, width, height }: typeof PLACE): void {
  rect = new DOMRect(left, top, width, height);
}

/** Adds a host as Fitside draws it, with a frame of an address. */
function addHost(source: string): HTMLElement {
  const element = document.createElement('div');
  element.dataset['fitside'] = 'frame';
  element.style.cssText = 'position:fixed;z-index:2147483647';
  const root = element.attachShadow({ mode: 'closed' });
  const iframe = document.createElement('iframe');
  // happy-dom would load it.
  Object.defineProperty(iframe, 'src', { value: source });
  iframe.getBoundingClientRect = () => rect;
  root.append(iframe);
  roots.set(element, root);
  document.documentElement.append(element);
  return element;
}

describe('the frame', () => {
  it('is seen since it was first looked at', () => {
    expect(seenFor()).toBe(0);
    vi.advanceTimersByTime(750);
    expect(seenFor()).toBe(750);
  });

  it.each([
    ['moved from its side', () => place({ ...PLACE, left: 600 })],
    ['moved down', () => place({ ...PLACE, top: 40 })],
    ['made low', () => place({ ...PLACE, height: 500 })],
    ['closed to its button', () => place({ ...PLACE, left: 1_244, width: 36 })],
    ['faded', () => host.style.setProperty('opacity', '0.5')],
    ['faded with the page', () => document.documentElement.style.setProperty('opacity', '0.5')],
    ['filtered', () => document.documentElement.style.setProperty('filter', 'blur(3px)')],
    ['cut', () => host.style.setProperty('clip-path', 'inset(9px)')],
    ['scaled', () => host.style.setProperty('transform', 'scale(0.9)')],
    ['put below', () => host.style.setProperty('z-index', '1')],
    ['put elsewhere', () => document.body.append(host)],
    ['taken away', () => host.remove()],
    ['one of two', () => addHost(SOURCE)],
    ['of another page', () => host.replaceWith(addHost('https://evil.example/sidepanel.html'))],
  ])('is not seen when it is %s', (_name, change) => {
    seenFor();
    vi.advanceTimersByTime(750);
    change();
    expect(seenFor()).toBe(0);
  });

  it('at the left side, or beside a scrollbar, is in its place', () => {
    seenFor();
    for (const left of [0, 885]) {
      place({ ...PLACE, left });
      vi.advanceTimersByTime(250);
      vi.advanceTimersByTime(250);
      expect(seenFor()).toBeGreaterThan(0);
    }
  });

  it('counts from when it came back, though it was away between two questions only', () => {
    seenFor();
    vi.advanceTimersByTime(1_000);
    host.style.setProperty('opacity', '0');
    vi.advanceTimersByTime(250);
    host.style.setProperty('opacity', '1');
    vi.advanceTimersByTime(500);
    expect(seenFor()).toBe(250);
  });

  it('counts from the end of a time in which nobody could look', () => {
    seenFor();
    vi.advanceTimersByTime(500);
    vi.setSystemTime(Date.now() + 5_000);
    expect(seenFor()).toBe(0);
  });

  it('is no longer looked at when the extension is gone', () => {
    isAlive = false;
    vi.advanceTimersByTime(250);
    expect(vi.getTimerCount()).toBe(0);
  });
});
