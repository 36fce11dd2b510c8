import { StorageError, type StorageFault } from '../model/storage-fault';

/** A database that is opened when it is needed, and again when the browser closed it. */
export interface DatabaseConnection<Database> {
  /**
   * Works with the database. What a lost connection or a full disk cut off is done once more, so it must be right twice.
   * @throws StorageError where that failed too, or took too long
   */
  run<T>(work: (database: Database) => Promise<T>, longestMs?: number): Promise<T>;
  /** Closes it, for instance to delete it. */
  close(): void;
}

/** Called while a database is opened and after. */
export interface ConnectionEvents {
  /** It is brought up to a newer version, which may take a while. */
  upgrading(): void;
  /** The browser closed it, or it was closed to let another version or a deletion through. */
  closed(): void;
}

const OPEN_MS = 5_000;
const UPGRADE_MS = 120_000;
const CALL_MS = 10_000;
/** So long after it began, an opening that hangs is given up for another. */
const REOPEN_MS = 15_000;

interface Opening<Database> {
  database: Promise<Database>;
  /** The database, or the error that it is not there in time. */
  ready: Promise<Database>;
  begunAt: number;
  isHanging?: true;
}

/** Creates a connection that no hang, close or full disk of the browser's makes useless for good. */
export function createConnection<Database extends { close(): void }>(parts: {
  open: (events: ConnectionEvents) => Promise<Database>;
  /** Called when the browser closed the database. */
  lost?: () => void;
  /** Deletes what can be had again, where the disk is full. */
  makeRoom?: (database: Database) => Promise<void>;
}): DatabaseConnection<Database> {
  let current: Opening<Database> | undefined;

  return {
    async run(work, longestMs = CALL_MS) {
      try {
        return await attempt(work, longestMs);
      } catch (error) {
        const fault = faultOf(error);
        if (fault !== 'full' && fault !== 'failed') throw asFault(error);
        if (fault === 'full')
          await attempt(parts.makeRoom ?? (async () => {}), longestMs).catch(() => undefined);
        return attempt(work, longestMs).catch((again: unknown) => {
          throw asFault(again);
        });
      }
    },
    close: drop,
  };

  async function attempt<T>(work: (database: Database) => Promise<T>, longestMs: number): Promise<T> {
    const opening = opened();
    const database = await opening.ready;
    try {
      return await within(work(database), longestMs);
    } catch (error) {
      const fault = faultOf(error);
      if ((fault === 'failed' || fault === 'hanging') && current?.database === opening.database) drop();
      throw error;
    }
  }

  function opened(): Opening<Database> {
    if (current?.isHanging && performance.now() - current.begunAt > REOPEN_MS) drop();
    return (current ??= begin());
  }

  function begin(): Opening<Database> {
    let stopWaiting: (() => void) | undefined;
    const isCurrent = () => current === opening;
    const database = parts.open({
      upgrading: () => stopWaiting?.(),
      closed() {
        if (!isCurrent()) return;
        current = undefined;
        parts.lost?.();
      },
    });
    const late = new Promise<never>((_, reject) => {
      const hang = () => {
        opening.isHanging = true;
        reject(new StorageError('hanging'));
      };
      let timer = setTimeout(hang, OPEN_MS);
      stopWaiting = () => {
        clearTimeout(timer);
        timer = setTimeout(hang, UPGRADE_MS);
      };
      database.then(
        () => clearTimeout(timer),
        () => clearTimeout(timer),
      );
    });
    const opening: Opening<Database> = {
      database,
      ready: Promise.race([database, late]),
      begunAt: performance.now(),
    };
    opening.ready.catch(() => undefined);
    database.then(
      found => {
        if (!isCurrent()) found.close();
        else if (opening.isHanging) current = { database, ready: database, begunAt: opening.begunAt };
      },
      // The next call tries again.
      () => isCurrent() && (current = undefined),
    );
    return opening;
  }

  /** Forgets the connection, so that the next call opens it again. */
  function drop(): void {
    const before = current;
    current = undefined;
    before?.database.then(
      database => database.close(),
      () => undefined,
    );
  }
}

/** Returns the result if it comes in time. @throws StorageError `hanging` */
export function within<T>(result: Promise<T>, longestMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new StorageError('hanging')), longestMs);
    result.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function asFault(error: unknown): unknown {
  const fault = faultOf(error);
  return fault === undefined || error instanceof StorageError ? error : new StorageError(fault, error);
}

/** Names of the errors by which browsers end a connection, or refuse it for now. */
const LOST: ReadonlySet<string> = new Set([
  'AbortError',
  'InvalidStateError',
  'TimeoutError',
  'UnknownError',
]);

/** Returns the fault that an error of the browser's store shows; undefined for any other error. */
function faultOf(error: unknown): StorageFault | undefined {
  if (error instanceof StorageError) return error.fault;
  const { name } = Object(error) as { name?: unknown };
  if (name === 'QuotaExceededError') return 'full';
  if (name === 'VersionError') return 'newer';
  return LOST.has(String(name)) ? 'failed' : undefined;
}
