// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { guardTyping, type TypingGuard } from '../../../../lib/ui/sidebar/typing-guard';
import { trustEvents } from '../../fixtures/trusted-events';

let guard: TypingGuard;
let reports: string[];
let field: HTMLInputElement;
let button: HTMLButtonElement;
const listeners: (() => void)[] = [];

beforeEach(() => {
  vi.useFakeTimers({ now: 10_000_000 });
  trustEvents(true);
  reports = [];
  const add = window.addEventListener.bind(window);
  vi.spyOn(window, 'addEventListener').mockImplementation((...call: Parameters<typeof add>) => {
    listeners.push(() => window.removeEventListener(...call));
    add(...call);
  });
  field = document.createElement('input');
  button = document.createElement('button');
  document.body.replaceChildren(field, button);
  guard = guardTyping(({ typing }) => void reports.push(typing));
});

afterEach(() => {
  listeners.splice(0).forEach(remove => remove());
  delete document.documentElement.dataset['typing'];
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const fire = (target: EventTarget, type: string) => target.dispatchEvent(new Event(type, { bubbles: true }));
const press = (key: string, target: EventTarget = field) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  target.dispatchEvent(event);
  return event.defaultPrevented;
};
const enter = () => {
  fire(field, 'pointerdown');
  field.focus();
};
const lose = () => window.dispatchEvent(new Event('blur'));

it('a field in use is reported, and each key in it', () => {
  enter();
  reports = [];
  press('a');
  expect(reports).toEqual(['used']);
});

it.each<[string, () => void]>([
  ['Tab', () => press('Tab')],
  ['a press elsewhere', () => fire(button, 'pointerdown')],
  ['another control', () => button.focus()],
])('%s leaves the field', (_, leave) => {
  enter();
  reports = [];
  leave();
  expect(reports).toEqual(['left']);
});

it('a field whose frame loses the focus and gets it back is in use again', () => {
  enter();
  vi.advanceTimersByTime(500);
  lose();
  expect(reports.at(-1)).toBe('lost');
  // Chromium leaves no field active.
  field.blur();
  window.dispatchEvent(new Event('focus'));
  expect(document.activeElement).toBe(field);
  expect(reports.at(-1)).toBe('used');
  expect(guard.isClosed.value).toBe(false);
});

it('events of a script count for nothing', () => {
  trustEvents(false);
  enter();
  press('a');
  lose();
  expect(reports).toEqual([]);
});

describe('fields', () => {
  it('close when the page script reports thefts, until the user opens them', () => {
    enter();
    guard.hear('stolen');
    expect(guard.isClosed.value).toBe(true);
    expect(document.documentElement.dataset['typing']).toBe('closed');
    expect(document.activeElement).not.toBe(field);
    guard.open();
    expect(guard.isClosed.value).toBe(false);
    expect(document.documentElement.dataset['typing']).toBeUndefined();
  });

  it('close by themselves when the focus goes right after a press or a key, three times', () => {
    for (const use of [enter, () => press('a'), enter]) {
      expect(guard.isClosed.value).toBe(false);
      use();
      vi.advanceTimersByTime(20);
      lose();
    }
    expect(guard.isClosed.value).toBe(true);
  });

  it('stay open when the user goes on elsewhere', () => {
    for (let count = 0; count < 5; count += 1) {
      enter();
      press('a');
      vi.advanceTimersByTime(400);
      lose();
    }
    expect(guard.isClosed.value).toBe(false);
  });

  it('let no key through once they are closed, but those that lead on', () => {
    guard.hear('stolen');
    reports = [];
    expect(press('b', button)).toBe(true);
    expect(press('Tab', button)).toBe(false);
    expect(press('Enter', button)).toBe(false);
    expect(reports).toEqual(['typed']);
  });

  it('are closed by nothing else that a page sends', () => {
    for (const message of [{ visit: 'v1', ready: true }, 'close', null]) guard.hear(message);
    expect(guard.isClosed.value).toBe(false);
  });
});
