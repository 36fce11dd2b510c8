import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { closeStorage } from '../../../../lib/background/storage/access-levels';

const areas = fakeBrowser.storage as unknown as Record<string, { setAccessLevel?: unknown }>;

afterEach(() => {
  for (const name of ['local', 'session', 'managed']) delete areas[name]!.setAccessLevel;
});

it('closes every area to content scripts', async () => {
  const set = vi.fn(async () => undefined);
  for (const name of ['local', 'session', 'managed']) areas[name]!.setAccessLevel = set;
  expect(await closeStorage()).toEqual({ local: true, session: true, managed: true });
  expect(set.mock.calls).toEqual(Array.from({ length: 3 }, () => [{ accessLevel: 'TRUSTED_CONTEXTS' }]));
});

it('goes on where a browser has no access levels, or not for every area', async () => {
  expect(await closeStorage()).toEqual({ local: false, session: false, managed: false });
  areas['local']!.setAccessLevel = async () => undefined;
  areas['managed']!.setAccessLevel = () => Promise.reject(new Error('Not for this area.'));
  areas['session']!.setAccessLevel = () => {
    throw new Error('Not for this area.');
  };
  expect(await closeStorage()).toEqual({ local: true, session: false, managed: false });
});
