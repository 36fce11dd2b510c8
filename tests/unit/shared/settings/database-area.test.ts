import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { createDatabaseArea } from '../../../../lib/shared/settings/database-area';
import { freshName } from '../../fixtures/database';

let name: string;

beforeEach(() => {
  fakeBrowser.reset();
  name = freshName();
});

const { local } = fakeBrowser.storage;

describe('values in the database', () => {
  it('are the same for every page', async () => {
    await createDatabaseArea({ name }).set('theme', 'dark');
    expect(await createDatabaseArea({ name }).get('theme')).toBe('dark');
    await createDatabaseArea({ name }).remove('theme');
    expect(await createDatabaseArea({ name }).get('theme')).toBeUndefined();
  });

  it('are announced to every page, the one that changed them too, until it ends that', async () => {
    const area = createDatabaseArea({ name });
    const [here, there, other] = [vi.fn(), vi.fn(), vi.fn()];
    const ends = [
      area.watch('theme', here),
      createDatabaseArea({ name }).watch('theme', there),
      area.watch('side', other),
    ];
    await area.set('theme', 'dark');
    await area.set('theme', 'light');
    await area.remove('theme');
    await vi.waitFor(() => expect(there).toHaveBeenCalledTimes(3));
    expect(there.mock.calls).toEqual([
      ['dark', undefined],
      ['light', 'dark'],
      [undefined, 'light'],
    ]);
    await vi.waitFor(() => expect(here.mock.calls).toEqual(there.mock.calls));
    expect(other).not.toHaveBeenCalled();
    for (const end of ends) end();
  });

  it('take over what earlier versions kept, once', async () => {
    await local.set({
      settings: { theme: 'dark' },
      consent: { version: 1, at: 5 },
      fixedSettings: { side: 'left' },
    });
    const [first, second] = [createDatabaseArea({ name }), createDatabaseArea({ name })];
    expect(await Promise.all([first.get('settings'), second.get('consent')])).toEqual([
      { theme: 'dark' },
      { version: 1, at: 5 },
    ]);
    expect(await first.get('fixedSettings')).toBeUndefined();
    await vi.waitFor(async () => expect(await local.get(null)).toEqual({}));
  });

  it('are never what a page writes to the browser’s storage later, even after all is cleared', async () => {
    const forged = { settings: { actingAs: { id: 'x', name: 'y' } }, consent: { version: 1, at: 5 } };
    const area = createDatabaseArea({ name });
    expect(await area.get('consent')).toBeUndefined();
    await local.set(forged);
    expect(await area.get('consent')).toBeUndefined();
    await area.clear();
    expect(await area.get('consent')).toBeUndefined();
    expect(await createDatabaseArea({ name }).get('settings')).toBeUndefined();
  });

  it('are read and written after the browser closed the database, or deleted it', async () => {
    const lost = vi.fn();
    const area = createDatabaseArea({ name, lost });
    await area.set('theme', 'dark');
    await deleteDB(name);
    expect(lost).toHaveBeenCalledTimes(1);
    expect(await area.get('theme')).toBeUndefined();
    await area.set('theme', 'light');
    expect(await createDatabaseArea({ name }).get('theme')).toBe('light');
  });

  it('are cleared, which is announced', async () => {
    const area = createDatabaseArea({ name });
    await area.set('theme', 'dark');
    const changed = vi.fn();
    const end = area.watch('theme', changed);
    await area.clear();
    await vi.waitFor(() => expect(changed).toHaveBeenCalledWith(undefined, 'dark'));
    expect(await area.get('theme')).toBeUndefined();
    end();
  });
});
