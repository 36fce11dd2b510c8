/** The browser command that opens and closes the frame in the page in front, where the browser has no sidebar of its own. */
export const TOGGLE_COMMAND = 'toggle-sidebar';
