import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { overhearPage } from '../../../../lib/shared/messages/page-to-panel';
import { REQUESTS, VISIT } from '../../fixtures/messages';
import { sender, SENDERS, TAB } from '../../fixtures/senders';

const ID = fakeBrowser.runtime.id;
const PAGE = { ...SENDERS.content, id: ID };
const CANDIDATE = { type: 'page.candidate', request: REQUESTS['page.candidate'] };
const heard = vi.fn();

beforeEach(() => {
  fakeBrowser.reset();
  heard.mockClear();
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockReturnValue('chrome-extension://fitsidefitside/');
});

/** Returns a function that delivers a message to the panel that overhears the tab. */
function panel() {
  const add = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
  overhearPage(TAB, heard);
  return add.mock.calls[0]![0] as unknown as (message: unknown, sender: unknown) => unknown;
}

describe('the page of a tab', () => {
  it('is overheard when it reports a candidate, and when it shows none any more, without an answer', () => {
    const deliver = panel();
    expect(deliver(CANDIDATE, PAGE)).toBeUndefined();
    expect(deliver({ type: 'page.left', request: {} }, PAGE)).toBeUndefined();
    expect(heard.mock.calls).toEqual([[VISIT], [undefined]]);
  });

  it.each([
    ['another tab', { ...PAGE, tab: { id: TAB + 1 } }],
    ['a frame in the tab', { ...PAGE, frameId: 2 }],
    ['a page that is not JobScore’s', sender('https://example.org/', { id: ID })],
    ['another extension', SENDERS.content],
    ['a page of Fitside in the tab', { ...SENDERS.page, id: ID }],
  ])('is not %s', (_who, from) => {
    panel()(CANDIDATE, from);
    expect(heard).not.toHaveBeenCalled();
  });

  it.each([
    null,
    { type: 'marks.read', request: REQUESTS['marks.read'] },
    { type: 'page.candidate' },
    { type: 'page.candidate', request: { visit: 1 } },
  ])('is not overheard in other messages: %j', message => {
    panel()(message, PAGE);
    expect(heard).not.toHaveBeenCalled();
  });

  it('is overheard until that is ended', () => {
    const remove = vi.spyOn(fakeBrowser.runtime.onMessage, 'removeListener');
    const add = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
    overhearPage(TAB, heard)();
    expect(remove).toHaveBeenCalledExactlyOnceWith(add.mock.calls[0]![0]);
  });
});
