import type { EpochMs } from '../model/time';
import { storage } from '@wxt-dev/storage';
import type { FirstRunStep } from '../model/consent';
import { CLEAR_SCOPES } from '../model/stored-data';
import { KEY_LOCKS, type KeyLockState } from '../model/passphrase';
import { defineValue } from './define-value';
import {
  readBoolean,
  readConsent,
  readDigests,
  readNumber,
  readStep,
  readText,
  readTimes,
  readWorkCopy,
} from './read-values';

/** Set while the sidebar's frame is open on candidate pages. */
export const frameOpen = defineValue('frameOpen', readBoolean, true);

/** The user's consent; absent before it is given and after it is withdrawn. */
export const consent = defineValue('consent', readConsent, null);

/** The step at which the first run was left; `done` once it was gone through. */
export const firstRunStep = defineValue<FirstRunStep | 'done', 'reads'>('firstRunStep', readStep, 'reads');

/**
 * A change after which open sidebars read again: of consent, of a key, of the user's entries, or of O*NET's tables.
 */
export interface DataChange {
  of: (typeof CHANGED)[number];
  at: EpochMs;
}
const CHANGED = ['consent', 'key', 'entry', 'tables'] as const;

function readChange(raw: unknown): DataChange | undefined {
  const { of, at } = Object(raw) as Partial<Record<keyof DataChange, unknown>>;
  const [knownOf, knownAt] = [CHANGED.find(kind => kind === of), readNumber(at)];
  return knownOf === undefined || knownAt === undefined ? undefined : { of: knownOf, at: knownAt };
}

/** Returns whether O*NET's answers may differ after a change, or after all was forgotten. */
export function isAccessChange(change: DataChange | null): boolean {
  return change?.of !== 'entry' && change?.of !== 'tables';
}

/** The newest of these. Not in `session`, which Firefox gives framed pages none of. */
export const lastChange = defineValue('lastChange', readChange, null);

/**
 * When it last changed how far O*NET's tables have been read: an open settings page then asks how far.
 */
export const tablesChangedAt = defineValue<EpochMs, EpochMs>('tablesChangedAt', readNumber, 0);

/** For how long what is stored about people was last kept. */
export const appliedKeepFor = defineValue('appliedKeepFor', readText, null);

/** The kind being deleted; kept until it is all gone. */
export const clearing = defineValue('clearing', raw => CLEAR_SCOPES.find(scope => scope === raw), null);

/** A second copy of what the user made, apart from the database with people's data. */
export const workCopy = defineValue('workCopy', readWorkCopy, null);

/** The database that O*NET's stored answers came from. */
export const onetDatabase = defineValue('onetDatabase', readText, null);

/** Scopes of the profile index whose JOFI key is gone, and since when. */
export const leftScopes = defineValue('leftScopes', readTimes, {});

/** Digests of the keys and users that services were last read with by policy. */
export const policyMarks = defineValue('policyMarks', readDigests, {});

/**
 * Set while people are blurred for screen sharing. Not in `session`, which Firefox gives framed pages none of; the
 * background resets it when the browser starts.
 */
export const blurred = defineValue('blurred', readBoolean, false);

/**
 * State of the keys as the background last found it, for what pages show: what decides is in the background's
 * own stores. Not in `session`, which Firefox gives framed pages none of.
 */
export const keyLockState = defineValue<KeyLockState, KeyLockState>(
  'keyLock',
  raw => KEY_LOCKS.find(state => state === raw),
  'none',
);

/** Set once the background has started in this browser session. */
export const hasBackgroundStarted = storage.defineItem<boolean>('session:begun', { fallback: false });
