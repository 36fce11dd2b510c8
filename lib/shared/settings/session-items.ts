import { storage } from '@wxt-dev/storage';

/** Set once the background has started in this browser session. */
export const begun = storage.defineItem<boolean>('session:begun', { fallback: false });
