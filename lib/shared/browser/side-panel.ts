import { browser } from 'wxt/browser';

type Place = { tabId: number } | { windowId: number };

/** What the browsers have for it; not all of it is in the types that both share. */
interface BrowserPanel {
  /** Chromium's. */
  sidePanel?: {
    open?(where: Place): Promise<void>;
    setPanelBehavior?(behaviour: { openPanelOnActionClick: boolean }): Promise<void>;
  };
  /** Firefox's. */
  sidebarAction?: {
    open(): Promise<void>;
    close(): Promise<void>;
  };
}

/** What Chromium alone can tell of itself. */
interface Contexts {
  getContexts?(filter: { contextTypes: ['SIDE_PANEL'] }): Promise<unknown[]>;
}

/** Asked of the extension's pages by the background. */
interface PanelQuestion {
  panelIn: number;
}

const { sidePanel, sidebarAction } = browser as unknown as BrowserPanel;

/** Whether the browser's side panel may show Fitside in some window: Chromium knows, without any page being asked. */
export async function mayPanelBeOpen(): Promise<boolean> {
  const panels = await (browser.runtime as Contexts).getContexts?.({ contextTypes: ['SIDE_PANEL'] });
  return panels?.length !== 0;
}

/**
 * Whether it does in this window. The panel itself is asked: what Chromium tells of its contexts does not name the
 * window.
 */
export async function isPanelOpen(windowId: number): Promise<boolean> {
  const question: PanelQuestion = { panelIn: windowId };
  return browser.runtime.sendMessage(question).then(
    (answer: unknown) => answer === true,
    () => false,
  );
}

/** Has this page answer that it is the side panel of a window, for as long as it is there. */
export function answerAsPanelOf(windowId: number): void {
  browser.runtime.onMessage.addListener((message: unknown) =>
    (message as Partial<PanelQuestion> | null)?.panelIn === windowId ? Promise.resolve(true) : undefined,
  );
}

/**
 * Opens Chromium's side panel. Browsers do so only in a click; in the background, only in the very task of its message.
 * Firefox opens its own for pages at top level alone.
 */
export function openPanel(where: Place): Promise<void> {
  return sidePanel?.open?.(where) ?? Promise.reject(new Error('no side panel'));
}

/**
 * Opens the browser's side panel beside this page, which is at top level; to be called in a click.
 * @returns whether the browser did
 */
export function openPanelHere(): Promise<boolean> {
  const opened = sidebarAction
    ? sidebarAction.open()
    : browser.windows.getCurrent().then(({ id }) => openPanel({ windowId: id! }));
  return whether(opened);
}

/**
 * Closes the side panel that this page is in; to be called in a click.
 * @returns whether the browser did
 */
export async function closePanel(): Promise<boolean> {
  if (sidebarAction) return whether(sidebarAction.close());
  window.close();
  return true;
}

/** Browsers refuse by an error. */
function whether(done: Promise<unknown>): Promise<boolean> {
  return done.then(
    () => true,
    () => false,
  );
}

/** Leaves a click on the toolbar button to Fitside, rather than to Chromium's side panel. */
export function keepActionClick(): void {
  void sidePanel?.setPanelBehavior?.({ openPanelOnActionClick: false });
}
