import { browser } from 'wxt/browser';

/** What browsers call the command that does what the toolbar button does. */
const COMMAND = '_execute_action';
/** Where Chromium's users change shortcuts. */
const CHROMIUM_SHORTCUTS = 'chrome://extensions/shortcuts';

/** The keys that really open the quick search, as the browser writes them; undefined when none do. */
export async function currentShortcut(): Promise<string | undefined> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === COMMAND)?.shortcut || undefined;
}

/** Shows the browser's own page for changing shortcuts. */
export async function openShortcuts(): Promise<void> {
  const commands = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: CHROMIUM_SHORTCUTS });
}
