import type { EpochMs } from '../../shared/model/time';

/**
 * Chromium refuses requests that an extension's background repeats to an address which answered 5xx: from the third such
 * answer on for 0.7 s, and for 1.4 times as long after each further one. The query does not count. It remembers
 * that as long as the background lives.
 */
const IGNORED = 2;
const FIRST_MS = 700;
const GROWTH = 1.4;
const LONGEST_MS = 15 * 60_000;
const MOST_ADDRESSES = 300;

interface Rest {
  errors: number;
  status: number;
  until: EpochMs;
}

/** Spaces the requests to an address that keeps failing, in every browser as Chromium does. */
export function createAddressRest(now: () => EpochMs = Date.now) {
  const rests = new Map<string, Rest>();

  return {
    /** Notes the status of an answer. */
    note(address: string, status: number): void {
      const before = rests.get(address);
      const errors = Math.max(0, (before?.errors ?? 0) + (status >= 500 ? 1 : -1));
      rests.delete(address);
      if (errors === 0) return;
      if (rests.size >= MOST_ADDRESSES) rests.delete([...rests.keys()][0]!);
      const restMs = errors > IGNORED ? Math.min(FIRST_MS * GROWTH ** (errors - IGNORED - 1), LONGEST_MS) : 0;
      // An answer without error ends no rest.
      const until = status >= 500 ? now() + restMs : (before?.until ?? 0);
      rests.set(address, { errors, status: status >= 500 ? status : before!.status, until });
    },

    /** Returns how long requests to an address must wait, and the status it answered. */
    of(address: string): { waitMs: number; status: number } | undefined {
      const rest = rests.get(address);
      // A clock that was set back makes nobody wait longer.
      const waitMs = rest ? Math.min(rest.until - now(), LONGEST_MS) : 0;
      return rest && waitMs > 0 ? { waitMs, status: rest.status } : undefined;
    },
  };
}
