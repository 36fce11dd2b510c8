import type { EpochMs } from './time';

/** Requests a service still accepts in its window of time, as last known. */
export interface Allowance {
  /** Requests a window has in all. */
  limit: number;
  /** Requests left; those on their way count as used. */
  remaining: number;
  /** The last count the service sent, and when. */
  heard: { remaining: number; at: EpochMs };
  /** When the window ends at the latest. */
  endsBy: number;
}

/** The window's state, as one answer's headers have it. */
export interface AllowanceReport {
  limit: number;
  remaining: number;
  /** When the request was sent and when its answer was there. */
  sentAt: EpochMs;
  at: EpochMs;
}

/** JobScore's window is fixed and begins with its first request; no header gives that time. */
export const WINDOW_MS = 60 * 60 * 1000;
/** Below this share of the limit, requests are kept for what the user opens. */
const SCARCE = 0.1;

/** The allowance while its window may still be open; one that ends beyond a window is of a clock set back since. */
export function openAllowance(allowance: Allowance | null | undefined, now: EpochMs): Allowance | undefined {
  return allowance && now < allowance.endsBy && allowance.endsBy <= now + WINDOW_MS ? allowance : undefined;
}

/** The allowance less one request that is about to be sent, or until when none may be. */
export function takeRequest(
  allowance: Allowance,
  now: EpochMs,
): Allowance | { refusedUntil: EpochMs } | undefined {
  const open = openAllowance(allowance, now);
  if (!open) return undefined;
  return open.remaining > 0 ? { ...open, remaining: open.remaining - 1 } : { refusedUntil: open.endsBy };
}

/**
 * Returns the allowance after one more answer. Answers may overtake one another, so within a window the rest only
 * falls. A larger rest begins a new window if its request was sent after the last count arrived.
 */
export function updateAllowance(before: Allowance | null | undefined, note: AllowanceReport): Allowance {
  const { limit, remaining, sentAt, at } = note;
  const known = openAllowance(before, at);
  const isNewWindow = !known || (sentAt > known.heard.at && remaining > known.heard.remaining);
  // The window began when its first request arrived, which was before its answer did.
  if (isNewWindow) return { limit, remaining, heard: { remaining, at }, endsBy: at + WINDOW_MS };
  return {
    ...known,
    limit,
    remaining: Math.min(known.remaining, remaining),
    heard: remaining <= known.heard.remaining ? { remaining, at } : known.heard,
  };
}

/** Until when requests are too few for anything but what the user opens; undefined when they are not. */
export function scarceUntil(allowance: Allowance | null | undefined, now: EpochMs): EpochMs | undefined {
  const open = openAllowance(allowance, now);
  return open && open.remaining < open.limit * SCARCE ? open.endsBy : undefined;
}
