import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { listenToNews, sendNews } from '../../../../lib/shared/messages/background-to-page';
import { askVisit } from '../../../../lib/shared/messages/panel-to-page';

const TAB = 7;
const toTab = vi.fn();

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(toTab.mockReset());
});

/** Returns what a page that shows this visit does with messages: a function that delivers one, and all it heard. */
function page(visit: string | undefined) {
  const add = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
  const heard = vi.fn(() => visit);
  listenToNews(heard);
  const listener = add.mock.calls[0]![0] as (
    message: unknown,
    sender: unknown,
    reply: (visit: unknown) => void,
  ) => unknown;
  const deliver = (message: unknown) => {
    const reply = vi.fn();
    listener(message, {}, reply);
    return reply.mock.calls;
  };
  return { heard, deliver };
}

describe('news', () => {
  it('goes to the page of a tab, not to frames in it', async () => {
    await sendNews(TAB, { marks: true });
    expect(toTab).toHaveBeenCalledExactlyOnceWith(TAB, { marks: true }, { frameId: 0 });
  });

  it('is heard in the page, which replies the visit it shows', () => {
    const { heard, deliver } = page('visit1');
    expect(deliver({ marks: true })).toEqual([['visit1']]);
    expect(heard).toHaveBeenCalledExactlyOnceWith({ marks: true });
  });

  it.each([null, undefined, {}])('without content only asks for the visit: %s', message => {
    const { heard, deliver } = page('visit1');
    expect(deliver(message)).toEqual([['visit1']]);
    expect(heard).toHaveBeenCalledExactlyOnceWith({});
  });
});

describe('the visit that a page shows', () => {
  it('is asked for with news without content', async () => {
    toTab.mockResolvedValue('visit1');
    expect(await askVisit(TAB)).toBe('visit1');
    expect(toTab).toHaveBeenCalledExactlyOnceWith(TAB, {}, { frameId: 0 });
  });

  it('is none where the page shows none, replies something else, or has no Fitside in it', async () => {
    toTab.mockResolvedValueOnce(undefined).mockResolvedValueOnce({ visit: 'visit1' });
    expect(await askVisit(TAB)).toBeUndefined();
    expect(await askVisit(TAB)).toBeUndefined();
    toTab.mockRejectedValue(new Error('nobody there'));
    expect(await askVisit(TAB)).toBeUndefined();
  });
});
