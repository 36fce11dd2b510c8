import { isJobscoreId } from '../model/candidate';
import { FIRST_RUN_STEPS, type Consent, type FirstRunStep } from '../model/consent';
import type { ManagedSettings } from '../model/policy';
import { HIDEABLE_SECTIONS } from '../model/section-lists';
import { SERVICES, type Service } from '../model/services';
import { MAX_COPY_CHARACTERS, type WorkCopyRecord } from '../model/stored-data';
import {
  PREFERENCE_NAMES,
  PREFERENCES,
  preferenceFacts,
  type ActingAs,
  type Settings,
} from '../model/settings';

// Written by hand, since the pages do without the library that checks messages.

const LONGEST_NAME = 300;
/** More than the digest of a key has, or the name of a database. */
const LONGEST_TEXT = 100;

/** Returns a number that a time or a count may be. */
export const readNumber = (raw: unknown) =>
  typeof raw === 'number' && Number.isFinite(raw) && raw >= 0 ? raw : undefined;

/** Returns a boolean. */
export const readBoolean = (raw: unknown) => (typeof raw === 'boolean' ? raw : undefined);

/** Returns a short text. */
export const readText = (raw: unknown) =>
  typeof raw === 'string' && raw.length <= LONGEST_TEXT ? raw : undefined;

/** Returns a consent. */
export function readConsent(raw: unknown): Consent | undefined {
  const { version, at } = recordOf(raw);
  const [knownVersion, knownAt] = [readNumber(version), readNumber(at)];
  return knownVersion === undefined || knownAt === undefined
    ? undefined
    : { version: knownVersion, at: knownAt };
}

/** Returns a second copy of the user's work. */
export function readWorkCopy(raw: unknown): WorkCopyRecord | undefined {
  const { text, at, isLeft } = recordOf(raw);
  const knownAt = readNumber(at);
  if (typeof text !== 'string' || text.length > MAX_COPY_CHARACTERS || knownAt === undefined)
    return undefined;
  return { text, at: knownAt, ...(isLeft === true && { isLeft }) };
}

/** Returns the step at which the first run was left. */
export function readStep(raw: unknown): FirstRunStep | 'done' | undefined {
  return ([...FIRST_RUN_STEPS, 'done'] as const).find(step => step === raw);
}

/** Returns digests by service. */
export function readDigests(raw: unknown): Partial<Record<Service, string>> {
  const record = recordOf(raw);
  return Object.fromEntries(
    SERVICES.flatMap(service => {
      const digest = readText(record[service]);
      return digest === undefined ? [] : [[service, digest]];
    }),
  );
}

/** Returns times by names. */
export function readTimes(raw: unknown): Record<string, number> {
  return Object.fromEntries(
    Object.entries(recordOf(raw)).flatMap(([name, at]) => {
      const time = readNumber(at);
      return time === undefined ? [] : [[name, time]];
    }),
  );
}

/** Returns the settings among the values that have a form they may have. */
export function readSettings(raw: unknown): ManagedSettings & Partial<Settings> {
  const record = recordOf(raw);
  const actingAs = readUser(record['actingAs']);
  const { hiddenSections } = record;
  return {
    ...Object.fromEntries(
      PREFERENCE_NAMES.flatMap(name => {
        const { values } = preferenceFacts(name);
        const value = record[name];
        const isOffered: boolean = values
          ? (values as readonly unknown[]).includes(value)
          : typeof value === typeof PREFERENCES[name].default;
        return isOffered ? [[name, value]] : [];
      }),
    ),
    ...(actingAs && { actingAs }),
    ...(Array.isArray(hiddenSections) && {
      hiddenSections: HIDEABLE_SECTIONS.filter(section => hiddenSections.includes(section)),
    }),
  };
}

function readUser(raw: unknown): ActingAs | undefined {
  const { id, name } = recordOf(raw);
  if (typeof id !== 'string' || !isJobscoreId(id)) return undefined;
  return typeof name === 'string' && name.length <= LONGEST_NAME ? { id, name } : undefined;
}

function recordOf(raw: unknown): Record<string, unknown> {
  return typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : {};
}
