import { storage } from '@wxt-dev/storage';
import { createSerialQueue } from '../../shared/async/serial-queue';
import type { EpochMs } from '../../shared/model/time';
import { importBytes, type Bytes } from './encryption';

/**
 * The key that decrypts the saved keys, while they are unlocked. It outlives the background, which browsers stop when it
 * idles, but not the browser: session storage is in memory alone, and out of content scripts' reach.
 */
interface Opened {
  bytes: number[];
  usedAt: EpochMs;
  /** The latest time seen since, by which a clock that was set back is noticed. */
  seenAt: EpochMs;
}
const opened = storage.defineItem<Opened>('session:openedKey');

/** Clocks may go back so far by themselves, when the computer sets them right. */
const CLOCK_SLACK_MS = 60_000;

export type KeyLock = ReturnType<typeof createKeyLock>;

/** Keeps the keys unlocked until the user has not used Fitside for a while. */
export function createKeyLock(parts: {
  /** How long the keys stay unlocked without use; undefined until the browser is closed. */
  limitMs: () => Promise<number | undefined>;
  /** Called once the time was over. */
  expired?: () => void;
  now?: () => EpochMs;
}) {
  const { limitMs, now = Date.now } = parts;
  const changes = createSerialQueue();

  return {
    /** Returns the key; undefined while locked. */
    async key(): Promise<CryptoKey | undefined> {
      const found = await changes.run(check);
      return found && importBytes(new Uint8Array(found.bytes));
    },

    open: (bytes: Bytes): Promise<void> =>
      changes.run(() => opened.setValue({ bytes: [...bytes], usedAt: now(), seenAt: now() })),

    close: (): Promise<void> => changes.run(() => opened.removeValue()),

    /** Notes that the user did something in Fitside. */
    use: (): Promise<void> =>
      changes.run(async () => {
        const found = await check();
        if (found) await opened.setValue({ ...found, usedAt: now(), seenAt: now() });
      }),

    /** Returns when the keys will be locked, unless they are used before. */
    dueAt: (): Promise<EpochMs | undefined> =>
      changes.run(async () => {
        const [found, limit] = [await check(), await limitMs()];
        return found && limit !== undefined ? found.usedAt + limit : undefined;
      }),
  };

  /** Returns what is unlocked; forgets it first where its time is over, or the time can't be trusted. */
  async function check(): Promise<Opened | undefined> {
    const found = (await opened.getValue()) ?? undefined;
    if (!found) return undefined;
    const [limit, at] = [await limitMs(), now()];
    const isOver = at - found.usedAt >= (limit ?? Infinity) || at < found.seenAt - CLOCK_SLACK_MS;
    if (limit !== undefined && isOver) {
      await opened.removeValue();
      parts.expired?.();
      return undefined;
    }
    if (at - found.seenAt >= CLOCK_SLACK_MS) await opened.setValue({ ...found, seenAt: at });
    return found;
  }
}
