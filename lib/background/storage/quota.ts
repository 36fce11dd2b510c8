import type { EpochMs } from '../../shared/model/time';
import { createSerialQueue } from '../../shared/async/serial-queue';
import { storage } from '@wxt-dev/storage';
import {
  openAllowance,
  updateAllowance,
  scarceUntil,
  takeRequest,
  type Allowance,
} from '../../shared/model/allowance';
import type { Service } from '../../shared/model/services';

export type Allowances = ReturnType<typeof createAllowances>;

const stored = storage.defineItem<Allowance>('session:allowance:jobscore');

/**
 * Keeps JobScore's hourly allowance, from the headers of its answers (`X-RateLimit-Limit`, `X-RateLimit-Remaining`).
 * It is kept while the browser is open, since a window outlives the background. The other services send none.
 */
export function createAllowances(now: () => EpochMs = Date.now) {
  const changes = createSerialQueue();

  return {
    /**
     * Counts a request that is about to be sent.
     * @returns undefined when it may be sent, otherwise when requests may be sent again at the latest
     */
    mayAsk(service: Service): Promise<number | undefined> {
      if (service !== 'jobscore') return Promise.resolve(undefined);
      return changes.run(async () => {
        const before = await stored.getValue();
        const after = before && takeRequest(before, now());
        if (!after) return undefined;
        if ('refusedUntil' in after) return after.refusedUntil;
        await stored.setValue(after);
        return undefined;
      });
    },

    /**
     * Stores the rest an answer names.
     * @param sentAt when its request was sent
     */
    note(service: Service, answer: { headers: Headers }, sentAt: EpochMs): Promise<void> {
      const remaining = numberIn(answer.headers, 'X-RateLimit-Remaining');
      // A refusal that names no rest may have another reason than a spent hour.
      if (service !== 'jobscore' || remaining === undefined) return Promise.resolve();
      return changes.run(async () => {
        const before = await stored.getValue();
        const limit = numberIn(answer.headers, 'X-RateLimit-Limit') ?? before?.limit ?? remaining;
        await stored.setValue(updateAllowance(before, { limit, remaining, sentAt, at: now() }));
      });
    },

    /** Returns the rest of the window that may still be open. */
    async left(): Promise<Allowance | undefined> {
      await changes.settled();
      return openAllowance(await stored.getValue(), now());
    },

    /** Returns until when requests are too few for more than the user opens; undefined when they are not. */
    async scarceUntil(): Promise<number | undefined> {
      await changes.settled();
      return scarceUntil(await stored.getValue(), now());
    },

    /** Forgets what is known, for another user's allowance is another. */
    clear: (): Promise<void> => changes.run(() => stored.removeValue()),
  };
}

/** Returns a whole number in a header; names are read in any case. */
function numberIn(headers: Headers, name: string): number | undefined {
  const text = headers.get(name)?.trim() ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
