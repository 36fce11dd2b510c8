import { storage } from '@wxt-dev/storage';
import { DEFAULT_SETTINGS, type Settings } from '../domain/settings';

/** Whether the sidebar's frame is open on candidate pages. */
export const frameOpen = storage.defineItem<boolean>('local:frameOpen', { fallback: true, version: 1 });

/** What the user chose on the settings page. */
export const settings = storage.defineItem<Settings>('local:settings', {
  fallback: DEFAULT_SETTINGS,
  version: 1,
});
