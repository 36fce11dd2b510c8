import type { PageNews } from '../../shared/messages/background-to-page';
import type { FrameState, FrameWords } from '../../shared/model/frame';
import {
  FRAME_WIDTHS,
  isAnyChanged,
  type Settings,
  type SidebarChoice,
  type SidebarPlace,
} from '../../shared/model/settings';

/** The settings that decide how frames look, and what marks in lists show. */
const OF_FRAMES = ['side', 'width', 'language'] as const;
const OF_MARKS = ['listMarks', 'language', 'actingAs'] as const;

export type Panels = ReturnType<typeof createPanels>;

/** Settings, windows and tabs that the panels need. */
interface PanelSurroundings {
  settings: { getValue(): Promise<Settings> };
  /** The words in the frame, in the language the user chose. */
  words(): Promise<FrameWords>;
  /** Keeps the place the user chose for the sidebar. */
  choose(place: SidebarPlace): Promise<unknown>;
  /** Keeps whether the frame was last open. */
  frameOpen: { getValue(): Promise<boolean>; setValue(open: boolean): Promise<void> };
  /** Answers whether the side panel may be open in any window: asking the panel itself takes longer. */
  mayBeOpen(): Promise<boolean>;
  /** Asks the side panel of a window whether it is open. */
  isOpen(windowId: number): Promise<boolean>;
  /** Opens the side panel beside a tab; works only in the very task of a click's message. */
  open(tabId: number): Promise<void>;
  windowOf(tabId: number): Promise<number>;
  /** Lists the tabs of one window, or of all. */
  tabsIn(windowId?: number): Promise<number[]>;
  /** Sends news to the page of a tab; rejects where Fitside is not in it. */
  sendNews(tabId: number, news: PageNews): Promise<unknown>;
}

/**
 * Has one sidebar in each window: the browser's side panel while that is open, else the frames of the window's pages.
 * Pages get news when it opens and closes. In case that does not reach them, each also asks when it shows a candidate,
 * comes into view or becomes wider or narrower; the panel itself then answers whether it is there.
 */
export function createPanels(parts: PanelSurroundings) {
  const { settings, frameOpen } = parts;

  return { lookIn, open, opened, closed, left, stayed, followSettings, renewMarks, renewPages };

  /** Opens the side panel beside a tab, and keeps that the user chose it. */
  async function open(tabId: number): Promise<void> {
    await parts.open(tabId);
    await parts.choose('panel');
  }

  async function opened(windowId: number): Promise<void> {
    await sendToWindow(windowId, { away: true });
  }

  async function closed(windowId: number): Promise<void> {
    const { place } = await settings.getValue();
    // A user who chose the side panel and closes it wants no sidebar for now.
    await sendToWindow(windowId, { away: false, ...(place === 'panel' && { open: false }) });
  }

  /** Moves the sidebar from the side panel into the page. @returns what was chosen before */
  async function left(windowId: number): Promise<SidebarChoice> {
    const before = await choice();
    await choose({ place: 'frame', isFrameOpen: true });
    await sendToWindow(windowId, { away: false, open: true });
    return before;
  }

  /** Takes back `left`, since the browser did not close the side panel. */
  async function stayed(windowId: number, before: SidebarChoice): Promise<void> {
    await choose(before);
    await sendToWindow(windowId, { away: true, open: before.place === 'frame' && before.isFrameOpen });
  }

  /** Returns how the page of a tab is to draw its frame. */
  async function lookIn(tabId: number): Promise<FrameState> {
    const [{ place, openAutomatically }, wasOpen, away, style] = await Promise.all([
      settings.getValue(),
      frameOpen.getValue(),
      isBesidePanel(tabId),
      styleOf(),
    ]);
    return { ...style, open: place === 'frame' && openAutomatically && wasOpen, away };
  }

  /** Has all pages redraw their frames and marks after a change of settings that concerns them. */
  async function followSettings(value: Settings, before: Settings): Promise<void> {
    const news: PageNews = {
      ...(isAnyChanged(value, before, OF_FRAMES) && (await styleOf())),
      ...(isAnyChanged(value, before, OF_MARKS) && { marks: true }),
    };
    if (Object.keys(news).length > 0) await sendTo(await parts.tabsIn(), news);
  }

  /** Has all pages ask again for their marks. */
  async function renewMarks(): Promise<void> {
    await sendTo(await parts.tabsIn(), { marks: true });
  }

  /** Has all pages report again the candidate they show, which was forgotten, and ask again for their marks. */
  async function renewPages(): Promise<void> {
    await sendTo(await parts.tabsIn(), { marks: true, report: true });
  }

  async function choice(): Promise<SidebarChoice> {
    const [{ place }, isFrameOpen] = await Promise.all([settings.getValue(), frameOpen.getValue()]);
    return { place, isFrameOpen };
  }

  async function choose({ place, isFrameOpen }: SidebarChoice): Promise<void> {
    await parts.choose(place);
    await frameOpen.setValue(isFrameOpen);
  }

  /** Returns how the user chose the frame to look. */
  async function styleOf(): Promise<Pick<FrameState, 'side' | 'width' | 'words'>> {
    const [{ side, width }, words] = await Promise.all([settings.getValue(), parts.words()]);
    return { side, width: FRAME_WIDTHS[width], words };
  }

  /** Answers whether a tab is beside the side panel; one that closed meanwhile is not. */
  async function isBesidePanel(tabId: number): Promise<boolean> {
    if (!(await parts.mayBeOpen())) return false;
    return parts
      .windowOf(tabId)
      .then(parts.isOpen)
      .catch(() => false);
  }

  async function sendToWindow(windowId: number, news: PageNews): Promise<void> {
    await sendTo(await parts.tabsIn(windowId), news);
  }

  async function sendTo(tabs: readonly number[], news: PageNews): Promise<void> {
    await Promise.allSettled(tabs.map(tab => parts.sendNews(tab, news)));
  }
}
