import { expect, it, vi } from 'vitest';
import { createSettingsHandlers } from '../../../../lib/background/handlers/settings';

const TAB = 7;
const apiKeys = { list: vi.fn(), save: vi.fn(), test: vi.fn(), remove: vi.fn() };
const preferences = { get: vi.fn(), set: vi.fn(), users: vi.fn() };
const consentStore = { state: vi.fn(), set: vi.fn() };
const openOptions = vi.fn(async () => undefined);
const handlers = createSettingsHandlers({ apiKeys, preferences, consentStore, openOptions });

it('open the options', async () => {
  expect(await handlers['options.open']({}, TAB)).toEqual({});
  expect(openOptions).toHaveBeenCalledOnce();
});

it('pass keys to the apiKeys', async () => {
  await handlers['keys.list']({}, undefined);
  await handlers['keys.save']({ service: 'onet', key: 'abcd' }, undefined);
  await handlers['keys.test']({ service: 'onet' }, undefined);
  await handlers['keys.remove']({ service: 'onet' }, undefined);
  expect(apiKeys.list).toHaveBeenCalledExactlyOnceWith();
  expect(apiKeys.save).toHaveBeenCalledExactlyOnceWith('onet', 'abcd');
  expect(apiKeys.test).toHaveBeenCalledExactlyOnceWith('onet');
  expect(apiKeys.remove).toHaveBeenCalledExactlyOnceWith('onet');
});

it('pass settings to the preferences', async () => {
  await handlers['settings.get']({}, undefined);
  await handlers['settings.set']({ readNotes: true }, undefined);
  await handlers['users.list']({}, undefined);
  expect(preferences.get).toHaveBeenCalledExactlyOnceWith();
  expect(preferences.set).toHaveBeenCalledExactlyOnceWith({ readNotes: true });
  expect(preferences.users).toHaveBeenCalledExactlyOnceWith();
});

it('pass consent on', async () => {
  await handlers['consent.get']({}, undefined);
  await handlers['consent.set']({ given: true }, undefined);
  expect(consentStore.state).toHaveBeenCalledExactlyOnceWith();
  expect(consentStore.set).toHaveBeenCalledExactlyOnceWith(true);
});
