import { browser } from 'wxt/browser';
import { TOGGLE_COMMAND } from '../../shared/browser/toggle-command';

/** Browser commands of the toolbar button, and of the sidebar: Firefox's own or the frame in the page. */
const COMMANDS = {
  search: ['_execute_action'],
  sidebar: ['_execute_sidebar_action', TOGGLE_COMMAND],
} as const;
/** Where Chromium's users change shortcuts. */
const CHROMIUM_SHORTCUTS = 'chrome://extensions/shortcuts';

/** The keys that really open something, as the browser writes them; undefined when none do. */
export async function currentShortcut(of: keyof typeof COMMANDS = 'search'): Promise<string | undefined> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => COMMANDS[of].some(known => known === name))?.shortcut || undefined;
}

/** Shows the browser's own page for changing shortcuts. */
export async function openShortcuts(): Promise<void> {
  const commands = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: CHROMIUM_SHORTCUTS });
}
