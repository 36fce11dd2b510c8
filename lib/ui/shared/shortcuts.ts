import { browser } from 'wxt/browser';

/** Browser commands of the toolbar button and of Firefox's sidebar. */
const COMMANDS = { search: '_execute_action', sidebar: '_execute_sidebar_action' } as const;
/** Where Chromium's users change shortcuts. */
const CHROMIUM_SHORTCUTS = 'chrome://extensions/shortcuts';

/** The keys that really open something, as the browser writes them; undefined when none do. */
export async function currentShortcut(of: keyof typeof COMMANDS = 'search'): Promise<string | undefined> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === COMMANDS[of])?.shortcut || undefined;
}

/** Shows the browser's own page for changing shortcuts. */
export async function openShortcuts(): Promise<void> {
  const commands = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: CHROMIUM_SHORTCUTS });
}
