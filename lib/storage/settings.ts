import { storage } from '@wxt-dev/storage';
import { DEFAULT_SETTINGS, type Settings } from '../domain/settings';

/** Whether the sidebar's frame is open on candidate pages. */
export const frameOpen = storage.defineItem<boolean>('local:frameOpen', { fallback: true, version: 1 });

/**
 * When a key was last saved or removed, in ms since the epoch: open sidebars then ask anew. In `local`, since Firefox
 * gives framed pages no `session`.
 */
export const keysChangedAt = storage.defineItem<number>('local:keysChangedAt', { fallback: 0 });

/** What the user chose on the settings page. */
export const settings = storage.defineItem<Settings>('local:settings', {
  fallback: DEFAULT_SETTINGS,
  version: 1,
});
