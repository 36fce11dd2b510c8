import { StorageError, type StorageFault } from '../../shared/model/storage-fault';

/** Set where the background does not answer, or cannot for a fault of the browser's store. */
export type Lost = boolean | StorageFault;

/** Returns why the background gave no answer. */
export function lostBy(error: unknown): Lost {
  return error instanceof StorageError ? error.fault : true;
}
