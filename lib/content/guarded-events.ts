import { listenTo } from './trusted-events';

/** The content script's world, where the guard runs once the background has put it there. */
export const guardedWorld = globalThis as { fitside?: (event: Event) => void };

/** Events by which a page takes the focus, or gets what is typed. */
export const GUARDED = 'focus blur focusout pointerdown keydown keypress keyup beforeinput paste';

/** Has the guard of the focus, if it is there, look at an event before the page does. */
export const passToGuard = (event: Event): void => guardedWorld.fitside?.(event);

/** Has the guard look before any listener of the page, whose scripts come later. */
export const guardEvents = (window: Window): void =>
  listenTo(window, GUARDED, passToGuard, { capture: true });
