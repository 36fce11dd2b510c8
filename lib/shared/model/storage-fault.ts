/**
 * Reasons why the browser's store does not serve: the disk is full, the data are a later version's, the browser does not
 * answer, or it answers with an error.
 */
export type StorageFault = 'full' | 'newer' | 'hanging' | 'failed';

/** An error of the browser's store, never of a service. */
export class StorageError extends Error {
  override name = 'StorageError';

  constructor(
    readonly fault: StorageFault,
    cause?: unknown,
  ) {
    super(`storage: ${fault}`, { cause });
  }
}
