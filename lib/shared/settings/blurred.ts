import { storage } from '@wxt-dev/storage';

/**
 * Whether what is about people is blurred, for screen sharing. In `local`, since Firefox gives framed pages no
 * `session`; the background ends it when the browser starts.
 */
export const blurred = storage.defineItem<boolean>('local:blurred', { fallback: false });
