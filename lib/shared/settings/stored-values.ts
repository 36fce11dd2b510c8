import type { EpochMs } from '../model/time';
import { storage } from '@wxt-dev/storage';
import type { Consent, FirstRunStep } from '../model/consent';
import type { Service } from '../model/services';

/** Set while the sidebar's frame is open on candidate pages. */
export const frameOpen = storage.defineItem<boolean>('local:frameOpen', { fallback: true, version: 1 });

/** The user's consent; absent before it is given and after it is withdrawn. */
export const consent = storage.defineItem<Consent>('local:consent');

/** The step at which the first run was left; `done` once it was gone through. */
export const firstRunStep = storage.defineItem<FirstRunStep | 'done'>('local:firstRunStep', {
  fallback: 'reads',
});

/**
 * A change after which open sidebars read again: of consent, of a key, of the user's entries, or of O*NET's tables.
 */
export interface DataChange {
  of: 'consent' | 'key' | 'entry' | 'tables';
  at: EpochMs;
}

/** Returns whether O*NET's answers may differ after a change, or after all was forgotten. */
export function isAccessChange(change: DataChange | null): boolean {
  return change?.of !== 'entry' && change?.of !== 'tables';
}

/** The newest of these. In `local`, since Firefox gives framed pages no `session`. */
export const lastChange = storage.defineItem<DataChange>('local:lastChange');

/**
 * When it last changed how far O*NET's tables have been read: an open settings page then asks how far.
 */
export const tablesChangedAt = storage.defineItem<EpochMs>('local:tablesChangedAt', { fallback: 0 });

/** The database that O*NET's stored answers came from. */
export const onetDatabase = storage.defineItem<string>('local:onetDatabase');

/** Digests of the keys and users that services were last read with by policy. */
export const policyMarks = storage.defineItem<Partial<Record<Service, string>>>('local:policyMarks', {
  fallback: {},
});

/**
 * Set while people are blurred for screen sharing. In `local`, since Firefox gives framed pages no `session`; the
 * background resets it when the browser starts.
 */
export const blurred = storage.defineItem<boolean>('local:blurred', { fallback: false });

/** Set once the background has started in this browser session. */
export const hasBackgroundStarted = storage.defineItem<boolean>('session:begun', { fallback: false });
