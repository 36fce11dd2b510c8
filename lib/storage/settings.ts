import { storage } from '@wxt-dev/storage';

/** Whether the sidebar's frame is open on candidate pages. */
export const frameOpen = storage.defineItem<boolean>('local:frameOpen', { fallback: true, version: 1 });

/**
 * When a key was last saved or removed, in ms since the epoch: open sidebars then ask anew. In `local`, since Firefox
 * gives framed pages no `session`.
 */
export const keysChangedAt = storage.defineItem<number>('local:keysChangedAt', { fallback: 0 });
