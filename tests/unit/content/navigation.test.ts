// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchNavigation } from '../../../lib/content/navigation';
import { trustEvents } from '../fixtures/trusted-events';

(window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(
  'https://hire.jobscore.com/',
);

const moved = vi.fn();
let life: AbortController;
beforeEach(() => {
  trustEvents(true);
  vi.clearAllMocks();
  life = new AbortController();
});
afterEach(() => life.abort());

describe('with the Navigation API', () => {
  const navigation = new EventTarget();
  const fake = { navigation, location: { href: '' }, addEventListener: vi.fn() } as unknown as Window;

  it('follows what has happened, not what is only intended', () => {
    watchNavigation(fake, moved, life.signal);
    navigation.dispatchEvent(new Event('navigate'));
    expect(moved).not.toHaveBeenCalled();
    navigation.dispatchEvent(new Event('currententrychange'));
    navigation.dispatchEvent(new Event('navigatesuccess'));
    expect(moved).toHaveBeenCalledTimes(2);
    expect(fake.addEventListener).not.toHaveBeenCalled();
  });

  it('stops at the end of its life', () => {
    watchNavigation(fake, moved, life.signal);
    life.abort();
    navigation.dispatchEvent(new Event('currententrychange'));
    expect(moved).not.toHaveBeenCalled();
  });
});

describe('without it', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    history.replaceState(null, '', 'https://hire.jobscore.com/a');
    watchNavigation(window, moved, life.signal);
  });
  afterEach(() => void vi.useRealTimers());

  it.each(['popstate', 'hashchange'])('follows %s', type => {
    history.pushState(null, '', '/b');
    window.dispatchEvent(new Event(type));
    window.dispatchEvent(new Event(type));
    expect(moved).toHaveBeenCalledTimes(1);
  });

  it('notices at once what the page pushes as it draws, with what was drawn', async () => {
    const drawn = document.createElement('p');
    document.body.append(drawn);
    history.pushState(null, '', '/e');
    // Changes are delivered after the task.
    await vi.advanceTimersByTimeAsync(0);
    expect(moved).toHaveBeenCalledExactlyOnceWith([expect.objectContaining({ addedNodes: [drawn] })]);
  });

  it.each(['click', 'keydown'])('notices at once what the page pushes at a %s', type => {
    document.body.addEventListener(type, () => history.pushState(null, '', '/f'), { once: true });
    document.body.dispatchEvent(new Event(type, { bubbles: true }));
    expect(moved).not.toHaveBeenCalled();
    vi.advanceTimersByTime(0);
    expect(moved).toHaveBeenCalledOnce();
  });

  it('notices what the page pushed within half a second', () => {
    history.pushState(null, '', '/c');
    vi.advanceTimersByTime(500);
    expect(moved).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(5_000);
    expect(moved).toHaveBeenCalledTimes(1);
    life.abort();
    history.pushState(null, '', '/d');
    vi.advanceTimersByTime(5_000);
    expect(moved).toHaveBeenCalledTimes(1);
  });
});
