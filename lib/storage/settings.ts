import { storage } from '@wxt-dev/storage';

/** Whether the sidebar's frame is open on candidate pages. */
export const frameOpen = storage.defineItem<boolean>('local:frameOpen', { fallback: true, version: 1 });
