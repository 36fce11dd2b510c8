import { storage } from '@wxt-dev/storage';

/** Whether the background has begun before, since the browser was started. */
export const begun = storage.defineItem<boolean>('session:begun', { fallback: false });
