import { signal, type ReadonlySignal } from '@preact/signals';
import type { Send } from '../../shared/messages/send';
import { StorageError, type StorageFault } from '../../shared/model/storage-fault';

/** Set where the background does not answer, or cannot for a fault of the browser's store. */
export type Lost = boolean | StorageFault;

/** Returns why the background gave no answer. */
export function lostBy(error: unknown): Lost {
  return error instanceof StorageError ? error.fault : true;
}

/** Adds to a `send` the fault of the browser's store by which the last message failed. */
export function withFault(send: Send): { send: Send; fault: ReadonlySignal<StorageFault | undefined> } {
  const fault = signal<StorageFault | undefined>(undefined);
  return {
    fault,
    send: async (name, request) => {
      try {
        const reply = await send(name, request);
        fault.value = undefined;
        return reply;
      } catch (error) {
        fault.value = error instanceof StorageError ? error.fault : undefined;
        throw error;
      }
    },
  };
}
