import type { FrameState, FrameUpdate, FrameWords } from '../../shared/model/frame';
import {
  FRAME_WIDTHS,
  isAnyChanged,
  type Settings,
  type SidebarChoice,
  type SidebarPlace,
} from '../../shared/model/settings';
import type { Handlers } from '../../shared/messages/receive';
import { inTab } from '../review/tab-subject';

/** What the frame's looks are chosen by, and what marks in lists say. */
const OF_FRAMES = ['side', 'width', 'language'] as const;
const OF_MARKS = ['listMarks', 'language', 'actingAs'] as const;

export type Panels = ReturnType<typeof createPanels>;

/**
 * Has one sidebar in each window: the browser's side panel while that is open, else the frames of the window's pages.
 * Pages are told when it comes and goes; for the case that this does not reach them, each also asks when it shows a
 * candidate, comes into view or becomes wider or narrower, and then the panel itself says whether it is there.
 */
export function createPanels(parts: {
  settings: { getValue(): Promise<Settings> };
  /** What the frame says, in the language the user chose. */
  words(): Promise<FrameWords>;
  /** Keeps where the user has the sidebar. */
  choose(place: SidebarPlace): Promise<unknown>;
  /** Whether the frame was last open. */
  frameOpen: { getValue(): Promise<boolean>; setValue(open: boolean): Promise<void> };
  /** Whether the side panel may be open in any window: to ask it takes until all pages have heard the question. */
  mayBeOpen(): Promise<boolean>;
  /** Whether the side panel is open in a window, by asking it. */
  isOpen(windowId: number): Promise<boolean>;
  /** Opens the side panel beside a tab; works only in the very task of a click's message. */
  open(tabId: number): Promise<void>;
  windowOf(tabId: number): Promise<number>;
  /** The tabs of one window, or of all. */
  tabsIn(windowId?: number): Promise<number[]>;
  /** Tells the page of a tab; rejects where Fitside is not in it. */
  tell(tabId: number, news: FrameUpdate): Promise<unknown>;
}) {
  const { settings, frameOpen } = parts;

  const handlers: Pick<Handlers, Extract<keyof Handlers, `panel.${string}`> | 'frame.look'> = {
    'frame.look': async (_request, tabId) => {
      const { open: _, ...look } = await lookIn(inTab(tabId));
      return look;
    },

    'panel.open': async (_request, tabId) => {
      await parts.open(inTab(tabId));
      await parts.choose('panel');
      return {};
    },

    'panel.opened': ({ window }) => tellWindow(window, { away: true }),

    'panel.closed': async ({ window }) => {
      const { place } = await settings.getValue();
      // Whoever chose the side panel and closes it wants no sidebar for now.
      return tellWindow(window, { away: false, ...(place === 'panel' && { open: false }) });
    },

    'panel.left': async ({ window }) => {
      const before = await choice();
      await choose({ place: 'frame', isFrameOpen: true });
      await tellWindow(window, { away: false, open: true });
      return before;
    },

    'panel.stayed': async ({ window, before }) => {
      await choose(before);
      return tellWindow(window, { away: true, open: before.place === 'frame' && before.isFrameOpen });
    },
  };
  return { handlers, lookIn, heed, renewMarks, renewPages };

  /** How the page of a tab is to draw its frame. */
  async function lookIn(tabId: number): Promise<FrameState> {
    const [{ place, openAutomatically }, wasOpen, away, style] = await Promise.all([
      settings.getValue(),
      frameOpen.getValue(),
      isBesidePanel(tabId),
      styleOf(),
    ]);
    return { ...style, open: place === 'frame' && openAutomatically && wasOpen, away };
  }

  /** Has all pages draw their frames and marks as the user chose by now, if that makes them others. */
  async function heed(value: Settings, before: Settings): Promise<void> {
    const news: FrameUpdate = {
      ...(isAnyChanged(value, before, OF_FRAMES) && (await styleOf())),
      ...(isAnyChanged(value, before, OF_MARKS) && { marks: true }),
    };
    if (Object.keys(news).length > 0) await tell(await parts.tabsIn(), news);
  }

  /** Has all pages ask anew for their marks. */
  async function renewMarks(): Promise<void> {
    await tell(await parts.tabsIn(), { marks: true });
  }

  /** Has all pages say anew whom they show, which was forgotten, and ask anew for their marks. */
  async function renewPages(): Promise<void> {
    await tell(await parts.tabsIn(), { marks: true, anew: true });
  }

  async function choice(): Promise<SidebarChoice> {
    const [{ place }, isFrameOpen] = await Promise.all([settings.getValue(), frameOpen.getValue()]);
    return { place, isFrameOpen };
  }

  async function choose({ place, isFrameOpen }: SidebarChoice): Promise<void> {
    await parts.choose(place);
    await frameOpen.setValue(isFrameOpen);
  }

  /** What the user chose of the frame's looks. */
  async function styleOf(): Promise<Pick<FrameState, 'side' | 'width' | 'words'>> {
    const [{ side, width }, words] = await Promise.all([settings.getValue(), parts.words()]);
    return { side, width: FRAME_WIDTHS[width], words };
  }

  /** A tab that is gone meanwhile is beside nothing. */
  async function isBesidePanel(tabId: number): Promise<boolean> {
    if (!(await parts.mayBeOpen())) return false;
    return parts
      .windowOf(tabId)
      .then(parts.isOpen)
      .catch(() => false);
  }

  async function tellWindow(windowId: number, news: FrameUpdate): Promise<Record<string, never>> {
    await tell(await parts.tabsIn(windowId), news);
    return {};
  }

  async function tell(tabs: readonly number[], news: FrameUpdate): Promise<void> {
    await Promise.allSettled(tabs.map(tab => parts.tell(tab, news)));
  }
}
