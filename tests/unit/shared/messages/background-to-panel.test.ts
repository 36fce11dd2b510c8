import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { answerAsPanelOf, isPanelOpen } from '../../../../lib/shared/messages/background-to-panel';

const WINDOW = 3;
const BACKGROUND = { id: fakeBrowser.runtime.id };

beforeEach(() => {
  fakeBrowser.reset();
});

/** Returns the function by which the side panel of the window answers. */
function panel() {
  const add = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
  answerAsPanelOf(WINDOW);
  return add.mock.calls[0]![0] as unknown as (message: unknown, sender: unknown) => unknown;
}

describe('the side panel of a window', () => {
  it('answers the background when asked about its own window', async () => {
    expect(await panel()({ panelIn: WINDOW }, BACKGROUND)).toBe(true);
  });

  it.each([{ panelIn: WINDOW + 1 }, { panelIn: `${WINDOW}` }, { type: 'keys.list' }, null, undefined])(
    'answers nothing else: %j',
    message => {
      expect(panel()(message, BACKGROUND)).toBeUndefined();
    },
  );

  it.each([
    ['a content script or a frame', { ...BACKGROUND, tab: { id: 7 } }],
    ['another extension', { id: 'someotherextension' }],
  ])('does not answer %s', (_who, sender) => {
    expect(panel()({ panelIn: WINDOW }, sender)).toBeUndefined();
  });
});

describe('the question', () => {
  it('is answered with yes only by a panel that is there', async () => {
    const ask = vi.spyOn(fakeBrowser.runtime, 'sendMessage');
    ask.mockResolvedValueOnce(true);
    expect(await isPanelOpen(WINDOW)).toBe(true);
    expect(ask).toHaveBeenCalledExactlyOnceWith({ panelIn: WINDOW });
    ask.mockResolvedValueOnce({ reply: true });
    expect(await isPanelOpen(WINDOW)).toBe(false);
    ask.mockRejectedValueOnce(new Error('no receiver'));
    expect(await isPanelOpen(WINDOW)).toBe(false);
  });
});
