// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openFramePort, takeFramePort, visitIn } from '../../../../lib/shared/messages/page-to-frame';

const JOBSCORE = 'https://hire.jobscore.com';
const ORIGIN = 'chrome-extension://fitside';
const post = vi.fn();
const frame = { contentWindow: { postMessage: post } } as unknown as HTMLIFrameElement;
const taken = vi.fn();
let receive: (event: object) => void;
let remove: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  vi.restoreAllMocks();
  vi.clearAllMocks();
  const add = vi.spyOn(window, 'addEventListener');
  remove = vi.spyOn(window, 'removeEventListener');
  takeFramePort(taken);
  receive = add.mock.calls[0]![1] as unknown as typeof receive;
});

/** Returns the event that the page's offer arrives with. */
function offered() {
  openFramePort(frame, ORIGIN);
  const [data, , ports] = post.mock.calls[0] as [unknown, string, MessagePort[]];
  return { source: window.parent, origin: JOBSCORE, data, ports };
}

describe('the channel between page and frame', () => {
  it('is offered to the sidebar page alone, and taken by it once', () => {
    const event = offered();
    expect(post.mock.calls[0]![1]).toBe(ORIGIN);
    receive(event);
    expect(taken).toHaveBeenCalledOnce();
    expect(taken.mock.calls[0]![0] === event.ports[0]).toBe(true);
    expect(remove).toHaveBeenCalledWith('message', receive);
  });

  it('carries messages both ways', async () => {
    const near = openFramePort(frame, ORIGIN);
    const [far] = (post.mock.calls[0] as [unknown, string, MessagePort[]])[2];
    const heard = new Promise(resolve =>
      near.addEventListener('message', ({ data }: MessageEvent<unknown>) => resolve(data)),
    );
    near.start();
    far!.postMessage('close', []);
    expect(await heard).toBe('close');
    near.close();
  });

  it.each([
    ['another window', { source: {} }],
    ['another site', { origin: 'https://example.org' }],
    ['a look-alike', { origin: 'https://hire.jobscore.com.example.org' }],
    ['a page without an origin', { origin: 'null' }],
    ['someone who says something else', { data: { visit: 'v1', ready: true } }],
    ['someone without a port', { ports: [] }],
  ])('is not taken from %s', (_who, change) => {
    receive({ ...offered(), ...change });
    expect(taken).not.toHaveBeenCalled();
  });
});

describe('a visit', () => {
  it.each([undefined, 1, 'true', false])('is ready only where the page is sure: %s', ready => {
    expect(visitIn({ visit: 'v1', ready })).toEqual({ visit: 'v1', ready: false });
  });

  it.each([null, 'visit', { ready: true }, { visit: 1, ready: true }])('is no other message: %j', data => {
    expect(visitIn(data)).toBeUndefined();
  });
});
