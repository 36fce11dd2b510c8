import { storage } from '@wxt-dev/storage';
import type { ValueArea } from './value-area';

/** Reads wait for this, so that nothing is used that a page could still have written. */
let isReady: Promise<unknown> = Promise.resolve();

/** Makes all reads of `storage.local` in this context wait. */
export function readAfter(ready: Promise<unknown>): void {
  isReady = ready;
}

/** Keeps values in `storage.local`, which Chromium closes to content scripts by its access level. */
export function createLocalArea(): ValueArea {
  const at = (name: string) => `local:${name}` as const;
  return {
    async get(name) {
      await isReady;
      return storage.getItem(at(name));
    },
    set: (name, value) => storage.setItem(at(name), value),
    remove: name => storage.removeItem(at(name)),
    clear: () => storage.clear('local'),
    watch: (name, onChange) => storage.watch(at(name), onChange),
  };
}
