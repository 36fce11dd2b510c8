// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isClose, postClose } from '../../../../lib/shared/messages/frame-to-page';
import { listenToVisits, postVisit } from '../../../../lib/shared/messages/page-to-frame';

const JOBSCORE = 'https://hire.jobscore.com';
const post = vi.fn();
const frame = { contentWindow: { postMessage: post } } as unknown as HTMLIFrameElement;

beforeEach(() => {
  post.mockClear();
});

/** Returns the message that the page posts. */
function posted() {
  postVisit(frame, { visit: 'v1', ready: true });
  return post.mock.calls[0]![0] as unknown;
}

describe('a visit', () => {
  const heard = vi.fn();
  let receive: (event: object) => void;

  beforeEach(() => {
    heard.mockClear();
    const add = vi.spyOn(window, 'addEventListener');
    listenToVisits(heard);
    receive = add.mock.calls[0]![1] as unknown as typeof receive;
  });

  it('goes from the page to the frame in it', () => {
    receive({ source: window.parent, origin: JOBSCORE, data: posted() });
    expect(heard).toHaveBeenCalledExactlyOnceWith({ visit: 'v1', ready: true });
  });

  it('is posted nowhere while there is no frame', () => {
    expect(() => postVisit(undefined, { visit: 'v1', ready: true })).not.toThrow();
  });

  it.each([
    ['another window', { source: {} }],
    ['another site', { origin: 'https://example.org' }],
    ['a look-alike', { origin: 'https://hire.jobscore.com.example.org' }],
    ['a page without an origin', { origin: 'null' }],
  ])('is not taken from %s', (_who, change) => {
    receive({ source: window.parent, origin: JOBSCORE, data: posted(), ...change });
    expect(heard).not.toHaveBeenCalled();
  });

  it.each([
    null,
    'visit',
    { visit: 'v1', ready: true },
    { fitside: 'close' },
    { fitside: 'visit', visit: 1, ready: true },
  ])('is no other message: %j', data => {
    receive({ source: window.parent, origin: JOBSCORE, data });
    expect(heard).not.toHaveBeenCalled();
  });

  it.each([undefined, 1, 'true'])('is ready only where the page is sure: %s', ready => {
    receive({ source: window.parent, origin: JOBSCORE, data: { fitside: 'visit', visit: 'v1', ready } });
    expect(heard).toHaveBeenCalledExactlyOnceWith({ visit: 'v1', ready: false });
  });
});

describe('the wish to be closed', () => {
  const close = () => {
    const toPage = vi.spyOn(window.parent, 'postMessage').mockImplementation(() => undefined);
    postClose();
    return toPage.mock.calls[0]![0] as unknown;
  };
  const event = (source: unknown, data: unknown) => ({ source, data }) as MessageEvent;

  it('goes from the frame to the page around it', () => {
    expect(isClose(event(frame.contentWindow, close()), frame)).toBe(true);
  });

  it('is not taken from elsewhere', () => {
    expect(isClose(event(window, close()), frame)).toBe(false);
    expect(isClose(event(null, close()), frame)).toBe(false);
    const gone = { contentWindow: null } as HTMLIFrameElement;
    expect(isClose(event(null, close()), gone)).toBe(false);
    expect(isClose(event(frame.contentWindow, close()), undefined)).toBe(false);
  });

  it.each([null, 'close', {}, { fitside: 'visit' }])('is no other message: %j', data => {
    expect(isClose(event(frame.contentWindow, data), frame)).toBe(false);
  });
});
