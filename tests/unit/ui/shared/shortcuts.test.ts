import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { currentShortcut, openShortcuts } from '../../../../lib/ui/shared/shortcuts';

const getAll = vi.fn();
const openShortcutSettings = vi.fn(async () => undefined);

beforeEach(() => {
  vi.clearAllMocks();
  fakeBrowser.reset();
  Object.assign(browser.commands, { getAll, openShortcutSettings: undefined });
});

describe('the shortcut', () => {
  const sidebar = { name: '_execute_sidebar_action', shortcut: 'Alt+Shift+J' };

  it.each([
    ['as the browser assigned it', [sidebar, { name: '_execute_action', shortcut: 'Ctrl+Y' }], 'Ctrl+Y'],
    ['none where none is assigned', [sidebar, { name: '_execute_action', shortcut: '' }], undefined],
    ['none where the browser knows no such command', [sidebar], undefined],
  ])('is shown %s', async (_title, commands, shortcut) => {
    getAll.mockResolvedValue(commands);
    expect(await currentShortcut()).toBe(shortcut);
  });

  it('is changed in the browser’s settings, in Chromium on a page of its own', async () => {
    const create = vi.spyOn(browser.tabs, 'create');
    await openShortcuts();
    expect(create).toHaveBeenCalledExactlyOnceWith({ url: 'chrome://extensions/shortcuts' });
    Object.assign(browser.commands, { openShortcutSettings });
    await openShortcuts();
    expect(openShortcutSettings).toHaveBeenCalledOnce();
    expect(create).toHaveBeenCalledOnce();
  });
});
