import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createConnection } from '../../../../lib/shared/browser/database-connection';
import type { StorageError, StorageFault } from '../../../../lib/shared/model/storage-fault';
import { openDatabase, type Connection, type Database } from '../../../../lib/background/storage/database';
import { makeRoom } from '../../../../lib/background/storage/query-cache';
import { freshName } from '../../fixtures/database';

let name: string;
let opened: Database[];
const created = vi.fn();

beforeEach(() => {
  name = freshName();
  opened = [];
  created.mockClear();
});
afterEach(() => {
  vi.useRealTimers();
});

const connect = (open?: () => Promise<Database>): Connection => {
  const connection: Connection = createConnection<Database>({
    open: async events => {
      const database = await (open?.() ?? openDatabase(name, { ...events, created }));
      opened.push(database);
      return database;
    },
    makeRoom,
    lost: () => void connection.run(async () => undefined).catch(() => undefined),
  });
  return connection;
};
const recent = (person: string) => ({ person, at: 1 });
const note = (connection: Connection, person: string) =>
  connection.run(async database => database.put('recent', recent(person)));
const all = (connection: Connection) => connection.run(database => database.getAll('recent'));
const error = (errorName: string) => new DOMException('no', errorName);
const fault = (expected: StorageFault) => expect.objectContaining({ name: 'StorageError', fault: expected });

describe('a connection to the database', () => {
  it('that was closed is opened again, and the work done once more', async () => {
    const connection = connect();
    await note(connection, 'a');
    opened[0]!.close();
    await note(connection, 'b');
    expect(await all(connection)).toEqual([recent('a'), recent('b')]);
    expect(opened).toHaveLength(2);
  });

  it.each(['AbortError', 'InvalidStateError', 'UnknownError'])(
    'does work cut off by %s once more',
    async cut => {
      const connection = connect();
      const work = vi.fn().mockRejectedValueOnce(error(cut)).mockResolvedValue('done');
      expect(await connection.run(work)).toBe('done');
      expect(work).toHaveBeenCalledTimes(2);
    },
  );

  it('is given up where that fails too, and works again later', async () => {
    const connection = connect();
    const work = vi.fn().mockRejectedValue(error('UnknownError'));
    await expect(connection.run(work)).rejects.toEqual(fault('failed'));
    expect(work).toHaveBeenCalledTimes(2);
    await note(connection, 'a');
    expect(await all(connection)).toEqual([recent('a')]);
  });

  it('is opened once more for many that lost it at once', async () => {
    const connection = connect();
    await note(connection, 'a');
    opened[0]!.close();
    await Promise.all(['b', 'c', 'd'].map(person => note(connection, person)));
    expect(opened).toHaveLength(2);
  });

  it('passes on errors that are none of the store', async () => {
    const work = vi.fn().mockRejectedValue(new TypeError('odd'));
    await expect(connect().run(work)).rejects.toThrow(TypeError);
    expect(work).toHaveBeenCalledOnce();
  });

  it('makes room where the disk is full, by answers that would expire first', async () => {
    const connection = connect();
    for (const at of [1, 2, 3, 4]) {
      await connection.run(database =>
        database.put('answers', {
          question: `jofi:${at}`,
          service: 'jofi',
          value: 1,
          fetchedAt: 0,
          expiresAt: at,
        }),
      );
    }
    const work = vi.fn().mockRejectedValueOnce(error('QuotaExceededError')).mockResolvedValue('kept');
    expect(await connection.run(work)).toBe('kept');
    expect(await connection.run(database => database.getAllKeys('answers'))).toEqual(['jofi:3', 'jofi:4']);
  });

  it('names a disk that stays full', async () => {
    const work = vi.fn().mockRejectedValue(error('QuotaExceededError'));
    await expect(connect().run(work)).rejects.toEqual(fault('full'));
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('names a database of a later version at once', async () => {
    await new Promise(resolve => {
      const request = indexedDB.open(name, 99);
      request.addEventListener('success', () => resolve(request.result.close()));
    });
    await expect(all(connect())).rejects.toEqual(fault('newer'));
  });

  it('lets a later version and a deletion through, and sees what is left', async () => {
    const connection = connect();
    await note(connection, 'a');
    await new Promise(resolve => {
      indexedDB.deleteDatabase(name).addEventListener('success', resolve);
    });
    await vi.waitFor(() => expect(created).toHaveBeenCalledTimes(2));
    expect(await all(connection)).toEqual([]);
  });

  describe('with a browser that does not answer', () => {
    beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
    const never = () => new Promise<never>(() => undefined);
    /** Notes how it ended, so that nothing is unhandled while time passes. */
    const outcome = (work: Promise<unknown>) => work.then(String, (reason: StorageError) => reason.fault);

    it('waits five seconds for it to open, and then no more for a while', async () => {
      const open = vi.fn(never);
      const connection = connect(open);
      const first = outcome(all(connection));
      await vi.advanceTimersByTimeAsync(4_999);
      expect(await Promise.race([first, 'waits'])).toBe('waits');
      await vi.advanceTimersByTimeAsync(1);
      expect(await first).toBe('hanging');
      expect(await outcome(all(connection))).toBe('hanging');
      expect(open).toHaveBeenCalledOnce();
      await vi.advanceTimersByTimeAsync(11_000);
      open.mockImplementation(async () => ({ close: vi.fn() }) as never);
      expect(await outcome(connection.run(async () => 'open'))).toBe('open');
    });

    it('goes on where it opens late', async () => {
      let open: (database: Database) => void = () => undefined;
      const connection = connect(() => new Promise(resolve => (open = resolve)));
      const first = outcome(all(connection));
      await vi.advanceTimersByTimeAsync(6_000);
      expect(await first).toBe('hanging');
      open({ close: vi.fn() } as never);
      await vi.advanceTimersByTimeAsync(0);
      expect(await outcome(connection.run(async () => 'open'))).toBe('open');
    });

    it('ends each call after ten seconds, and opens it anew for the next', async () => {
      const close = vi.fn();
      const connection = connect(async () => ({ close }) as never);
      const hanging = outcome(connection.run(never));
      await vi.advanceTimersByTimeAsync(10_000);
      expect(await hanging).toBe('hanging');
      expect(close).toHaveBeenCalledOnce();
      expect(await outcome(connection.run(async () => 'open'))).toBe('open');
      expect(opened).toHaveLength(2);
    });
  });
});
