import { browser } from 'wxt/browser';

type Place = { tabId: number } | { windowId: number };

/** The browsers' APIs of it, which are not all in the types that both share. */
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

/** Chromium's list of the extension's own contexts. */
interface Contexts {
  getContexts?(filter: { contextTypes: ['SIDE_PANEL'] }): Promise<unknown[]>;
}

const { sidePanel, sidebarAction } = browser as unknown as BrowserPanel;

/** Answers whether the side panel may show Fitside in some window: Chromium knows, without asking any page. */
export async function mayPanelBeOpen(): Promise<boolean> {
  const panels = await (browser.runtime as Contexts).getContexts?.({ contextTypes: ['SIDE_PANEL'] });
  return panels?.length !== 0;
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
 * @returns whether the browser opened it
 */
export function openPanelHere(): Promise<boolean> {
  const opened = sidebarAction
    ? sidebarAction.open()
    : browser.windows.getCurrent().then(({ id }) => openPanel({ windowId: id! }));
  return succeeds(opened);
}

/**
 * Closes the side panel that this page is in; to be called in a click.
 * @returns whether the browser closed it
 */
export async function closePanel(): Promise<boolean> {
  if (sidebarAction) return succeeds(sidebarAction.close());
  window.close();
  return true;
}

/** Answers whether the browser did it: browsers refuse by an error. */
function succeeds(done: Promise<unknown>): Promise<boolean> {
  return done.then(
    () => true,
    () => false,
  );
}

/** Leaves a click on the toolbar button to Fitside, rather than to Chromium's side panel. */
export function keepActionClick(): void {
  void sidePanel?.setPanelBehavior?.({ openPanelOnActionClick: false });
}
