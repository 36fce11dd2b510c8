import { storage } from '@wxt-dev/storage';

/**
 * Set while people are blurred for screen sharing. In `local`, since Firefox gives framed pages no `session`; the
 * background resets it when the browser starts.
 */
export const blurred = storage.defineItem<boolean>('local:blurred', { fallback: false });
