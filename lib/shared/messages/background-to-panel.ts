import { browser } from 'wxt/browser';
import { isFromBackground } from './sender';

/** Asks the side panel of one window whether it is there. */
interface PanelQuestion {
  panelIn: number;
}

/**
 * Asks whether the browser's side panel shows Fitside in this window. The panel itself is asked: Chromium's list of
 * contexts does not name the window.
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
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    const { panelIn } = Object(message) as Partial<PanelQuestion>;
    return panelIn === windowId && isFromBackground(sender) ? Promise.resolve(true) : undefined;
  });
}
