// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFocusGuard } from '../../../lib/content/focus-guard';
import { GUARDED } from '../../../lib/content/guarded-events';

let guard: (event: Event) => void;
let host: HTMLElement;
let iframe: HTMLIFrameElement;
let box: HTMLInputElement;
/** Events that came to the page. */
let heard: string[];
let port: EventTarget & { postMessage: ReturnType<typeof vi.fn> };
let life: AbortController;

beforeEach(() => {
  vi.useFakeTimers({ now: 10_000_000 });
  life = new AbortController();
  host = document.createElement('div');
  host.tabIndex = -1;
  iframe = { blur: () => host.blur(), focus: () => host.focus() } as HTMLIFrameElement;
  document.body.replaceChildren(host, (box = document.createElement('input')));
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
  port = Object.assign(new EventTarget(), { postMessage: vi.fn() });
  heard = [];
  guard = createFocusGuard({ document, findFrame: () => (host.isConnected ? { host, iframe } : undefined) });
  port.addEventListener('message', guard);
  for (const type of GUARDED.split(' ')) {
    window.addEventListener(type, guard, { capture: true, signal: life.signal });
    const hear = ({ target }: Event) => (target === host && type !== 'keydown' ? 0 : heard.push(type));
    window.addEventListener(type, hear, { capture: true, signal: life.signal });
  }
  host.focus();
  heard = [];
});

afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

const say = (data: unknown) => port.dispatchEvent(Object.assign(new Event('message'), { data }));
const report = (typing: string, at = Date.now()) => say({ typing, at });
const press = () => {
  const event = new KeyboardEvent('keydown', { key: 'a', bubbles: true, cancelable: true });
  box.dispatchEvent(event);
  return event.defaultPrevented;
};
const point = () => box.dispatchEvent(new Event('pointerdown', { bubbles: true }));

describe('while the user types in the sidebar', () => {
  beforeEach(() => report('used'));

  it('a script that takes the focus has it no more, and hears nothing of it', () => {
    box.focus();
    expect(document.activeElement).toBe(host);
    expect(heard).toEqual([]);
  });

  it.each(['keydown', 'keypress', 'keyup', 'beforeinput', 'paste'])('the page gets no %s', type => {
    const event = new Event(type, { bubbles: true, cancelable: true });
    box.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
    expect(heard).not.toContain(type);
  });

  it('the page gets no key that came to the host itself', () => {
    host.dispatchEvent(new Event('keydown', { bubbles: true, cancelable: true }));
    expect(heard).not.toContain('keydown');
  });

  it('the third theft within ten seconds is reported', () => {
    for (let count = 1; count <= 3; count += 1) {
      expect(port.postMessage).not.toHaveBeenCalled();
      box.focus();
    }
    expect(port.postMessage).toHaveBeenCalledExactlyOnceWith('stolen');
  });

  it('thefts now and then are not', () => {
    for (let count = 1; count <= 5; count += 1) {
      box.focus();
      vi.advanceTimersByTime(6_000);
    }
    expect(port.postMessage).not.toHaveBeenCalled();
  });

  it('a theft that no event shows ends too, and counts', () => {
    for (let count = 1; count <= 3; count += 1) {
      vi.advanceTimersByTime(200);
      const focus = vi.spyOn(iframe, 'focus');
      report('lost');
      expect(focus).toHaveBeenCalled();
    }
    vi.advanceTimersByTime(200);
    expect(port.postMessage).toHaveBeenCalledExactlyOnceWith('stolen');
  });

  it('a window that loses the focus loses nothing to the page', () => {
    vi.advanceTimersByTime(200);
    const focus = vi.spyOn(iframe, 'focus');
    vi.mocked(document.hasFocus).mockReturnValue(false);
    report('lost');
    expect(focus).not.toHaveBeenCalled();
  });

  it.each<[string, () => void]>([
    ['a click in the page', () => point()],
    ['Tab', () => report('left')],
    ['the closed sidebar', () => say('close')],
    ['the sidebar closed for one candidate', () => say('dismiss')],
  ])('%s lets the focus go', (_, leave) => {
    leave();
    box.focus();
    expect(document.activeElement).toBe(box);
    expect(press()).toBe(false);
  });

  it('a report from before a click in the page takes nothing back', () => {
    const before = Date.now() - 1;
    vi.spyOn(performance, 'timeOrigin', 'get').mockReturnValue(Date.now());
    point();
    report('used', before);
    box.focus();
    expect(document.activeElement).toBe(box);
  });

  it('what Tab led to has the focus, though the news of Tab came later', () => {
    box.focus();
    expect(document.activeElement).toBe(host);
    report('left');
    expect(document.activeElement).toBe(box);
  });

  it('a sidebar that the page removed keeps keys from it until three seconds after the last', () => {
    host.remove();
    for (const pause of [2_900, 2_900]) {
      box.focus();
      expect(press()).toBe(true);
      vi.advanceTimersByTime(pause);
    }
    vi.advanceTimersByTime(200);
    expect(press()).toBe(false);
  });

  it('keys after the fields were closed come to nobody either', () => {
    for (let count = 0; count < 3; count += 1) box.focus();
    vi.advanceTimersByTime(2_900);
    report('typed');
    vi.advanceTimersByTime(2_900);
    expect(press()).toBe(true);
    vi.advanceTimersByTime(3_100);
    expect(press()).toBe(false);
  });
});

it('before the user types, the page has its focus and keys', () => {
  box.focus();
  expect(document.activeElement).toBe(box);
  expect(press()).toBe(false);
});
