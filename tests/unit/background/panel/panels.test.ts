import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../../lib/shared/model/settings';
import { frameWords } from '../../../../lib/background/panel/frame-labels';
import { createPanelHandlers } from '../../../../lib/background/handlers/panel';
import { createPanels, type Panels } from '../../../../lib/background/panel/panels';

const TAB = 7;
const WINDOW = 3;
/** A tab of the window that Fitside is not in. */
const OTHER_TAB = 8;
const WORDS = frameWords('es');

let settings: Settings;
let wasOpen: boolean;
let openWindows: Set<number>;
let mayBeOpen: boolean;
let panels: Panels;
let handlers: ReturnType<typeof createPanelHandlers>;
let opens: () => Promise<void>;
const asked = vi.fn(async (window: number) => openWindows.has(window));
const send = vi.fn();

beforeEach(() => {
  settings = DEFAULT_SETTINGS;
  wasOpen = true;
  openWindows = new Set();
  mayBeOpen = true;
  opens = async () => undefined;
  asked.mockClear();
  send.mockReset().mockImplementation(async tab => {
    if (tab === OTHER_TAB) throw new Error('nobody there');
  });
  panels = createPanels({
    settings: { getValue: async () => settings },
    words: async () => WORDS,
    choose: async place => void (settings = { ...settings, place }),
    frameOpen: { getValue: async () => wasOpen, setValue: async open => void (wasOpen = open) },
    mayBeOpen: async () => mayBeOpen,
    isOpen: asked,
    open: () => opens(),
    windowOf: async tab => {
      if (tab !== TAB) throw new Error('no such tab');
      return WINDOW;
    },
    tabsIn: async window => (window === undefined || window === WINDOW ? [OTHER_TAB, TAB] : []),
    sendNews: send,
  });
  handlers = createPanelHandlers({ panels });
});

const sent = () => send.mock.calls.filter(([tab]) => tab === TAB).map(([, news]) => news);

describe('how a page draws its frame', () => {
  it('is as the user chose', async () => {
    expect(await panels.lookIn(TAB)).toEqual({
      open: true,
      side: 'right',
      width: 380,
      away: false,
      words: WORDS,
    });
    settings = { ...settings, side: 'left', width: 'wide' };
    expect(await panels.lookIn(TAB)).toEqual({
      open: true,
      side: 'left',
      width: 460,
      away: false,
      words: WORDS,
    });
  });

  it.each([
    ['it was closed last', () => void (wasOpen = false)],
    ['it is not to open by itself', () => void (settings = { ...settings, openAutomatically: false })],
    ['the side panel was chosen', () => void (settings = { ...settings, place: 'panel' })],
  ])('is closed where %s', async (_, happen) => {
    happen();
    expect((await panels.lookIn(TAB)).open).toBe(false);
  });

  it('is not at all beside the side panel, in its window alone', async () => {
    openWindows.add(WINDOW + 1);
    expect((await panels.lookIn(TAB)).away).toBe(false);
    openWindows.add(WINDOW);
    expect((await panels.lookIn(TAB)).away).toBe(true);
  });

  it('takes no question where the browser knows of no side panel', async () => {
    mayBeOpen = false;
    expect((await panels.lookIn(TAB)).away).toBe(false);
    expect(asked).not.toHaveBeenCalled();
    mayBeOpen = true;
    await panels.lookIn(TAB);
    expect(asked).toHaveBeenCalledWith(WINDOW);
  });

  it('is known of a tab that is gone, too', async () => {
    expect((await panels.lookIn(99)).away).toBe(false);
  });
});

describe('pages that are open', () => {
  const choose = async (change: Partial<Settings>) => {
    const before = settings;
    settings = { ...settings, ...change };
    await panels.followSettings(settings, before);
  };

  it('redraw the frame at once without opening or closing it', async () => {
    await choose({ side: 'left', width: 'narrow' });
    expect(sent()).toEqual([{ side: 'left', width: 320, words: WORDS }]);
  });

  it.each([
    ['whether there are any', { listMarks: false }],
    ['as whom JobScore is seen', { actingAs: { id: 'robert', name: 'Robert' } }],
  ])('request their marks again when it changes %s', async (_, change) => {
    await choose(change);
    expect(sent()).toEqual([{ marks: true }]);
  });

  it('do both when the language changes', async () => {
    await choose({ language: 'es' });
    expect(sent()).toEqual([{ side: 'right', width: 380, words: WORDS, marks: true }]);
  });

  it('request their marks again when consent is given or withdrawn', async () => {
    await panels.renewMarks();
    expect(sent()).toEqual([{ marks: true }]);
  });

  it('request their marks and report their candidate again when people’s data was deleted', async () => {
    await panels.renewPages();
    expect(sent()).toEqual([{ marks: true, report: true }]);
  });

  it('are not notified of any other choice', async () => {
    await choose({ actingAs: { id: 'robert', name: 'Robert' } });
    send.mockClear();
    await choose({
      actingAs: { id: 'robert', name: 'Robert' },
      theme: 'dark',
      keepFor: 'week',
      readNotes: true,
      purpose: 'structured',
    });
    expect(send).not.toHaveBeenCalled();
  });
});

describe('the side panel', () => {
  it('is opened in the very task of the message, and chosen', async () => {
    const open = vi.fn(async () => undefined);
    opens = open;
    const done = handlers['panel.open']({}, TAB);
    expect(open).toHaveBeenCalledOnce();
    await done;
    expect(settings.place).toBe('panel');
  });

  it('is not chosen where it does not open', async () => {
    opens = () => Promise.reject(new Error('no click'));
    await expect(handlers['panel.open']({}, TAB)).rejects.toThrow('no click');
    expect(settings.place).toBe('frame');
  });

  it('has the frames of its window give way, and come back as they were', async () => {
    await handlers['panel.opened']({ window: WINDOW }, undefined);
    await handlers['panel.closed']({ window: WINDOW }, undefined);
    expect(sent()).toEqual([{ away: true }, { away: false }]);
    expect(settings.place).toBe('frame');
  });

  it('leaves them closed where it was chosen', async () => {
    settings = { ...settings, place: 'panel' };
    await handlers['panel.closed']({ window: WINDOW }, undefined);
    expect(sent()).toEqual([{ away: false, open: false }]);
    expect(settings.place).toBe('panel');
  });

  it('is left for the page, which opens its frame, and so does the next', async () => {
    settings = { ...settings, place: 'panel' };
    wasOpen = false;
    await handlers['panel.left']({ window: WINDOW }, undefined);
    expect(sent()).toEqual([{ away: false, open: true }]);
    expect(await panels.lookIn(TAB)).toMatchObject({ open: true });
  });

  it.each([
    ['panel', false, false],
    ['panel', true, false],
    ['frame', false, false],
    ['frame', true, true],
  ] as const)(
    'stays where the browser does not close it, and what was chosen too: %s, %s',
    async (place, wasOpenBefore, isOpen) => {
      settings = { ...settings, place };
      wasOpen = wasOpenBefore;
      const before = await handlers['panel.left']({ window: WINDOW }, undefined);
      await handlers['panel.stayed']({ window: WINDOW, before }, undefined);
      expect(settings.place).toBe(place);
      expect(wasOpen).toBe(wasOpenBefore);
      expect(sent()).toEqual([
        { away: false, open: true },
        { away: true, open: isOpen },
      ]);
    },
  );
});
