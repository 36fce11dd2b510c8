import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { receive, type Handlers } from '../../../../lib/shared/messages/receive';
import { send, sendAbout } from '../../../../lib/shared/messages/send';

beforeEach(() => {
  fakeBrowser.reset();
});

describe('sending', () => {
  it('sends type and request, and gives the reply', async () => {
    const listen = vi.fn(async (_message: unknown) => ({ reply: [] }));
    fakeBrowser.runtime.onMessage.addListener(listen);
    expect(await send('keys.list', {})).toEqual([]);
    expect(listen.mock.calls[0]![0]).toEqual({ type: 'keys.list', request: {} });
  });

  it('names another tab where the request is about that', async () => {
    const listen = vi.fn(async (_message: unknown) => ({ reply: {} }));
    fakeBrowser.runtime.onMessage.addListener(listen);
    await sendAbout(7)('review.shown', {});
    await sendAbout(undefined)('review.shown', {});
    expect(listen.mock.calls.map(([message]) => message)).toEqual([
      { type: 'review.shown', request: {}, tab: 7 },
      { type: 'review.shown', request: {} },
    ]);
  });

  it('fails when the message is dropped', async () => {
    fakeBrowser.runtime.onMessage.addListener(async () => undefined);
    await expect(send('keys.list', {})).rejects.toThrow('no answer to keys.list');
  });

  it('fails when nobody listens', async () => {
    await expect(send('keys.list', {})).rejects.toThrow('No listeners available');
  });

  it('fails when the page has outlived its extension', async () => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    await expect(send('keys.list', {})).rejects.toThrow('Extension context invalidated.');
  });
});

it('starts to answer at once when the background starts', () => {
  const add = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockReturnValue('chrome-extension://fitsidefitside/');
  receive({} as Handlers);
  expect(add).toHaveBeenCalledOnce();
});

it("answers pages of the extension's own origin", async () => {
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockReturnValue('moz-extension://6a7b-42/');
  const add = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
  receive({ 'keys.list': async () => [] } as Partial<Handlers> as Handlers);
  const listener = add.mock.calls[0]![0] as (message: unknown, sender: unknown) => unknown;
  const message = { type: 'keys.list', request: {} };
  const id = fakeBrowser.runtime.id;
  expect(await listener(message, { id, url: 'moz-extension://6a7b-42/options.html' })).toEqual({ reply: [] });
  expect(listener(message, { id, url: 'moz-extension://6a7b-43/options.html' })).toBeUndefined();
});
