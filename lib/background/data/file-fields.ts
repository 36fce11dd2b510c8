import type { EpochMs } from '../../shared/model/time';
import { z } from 'zod';
import { cleanLine } from '../../shared/model/clean-text';
import { MAX_FILE_RECORDS } from '../../shared/model/stored-data';
import { profileId } from '../../shared/messages/fields';

/** A time in a file. */
export const fileTime = z.iso.datetime().transform(text => Date.parse(text));
/** A name or title in a file. */
export const fileName = z
  .string()
  .max(500)
  .transform(text => cleanLine(text));

/** Account and mode. */
export const fileAccount = z.string().regex(/^(?:live|test|unknown):\d{0,20}$/);

/** JOFI's id of a profile, or a customer's of a person, as it can be drawn. */
export const plainId = profileId.refine(id => cleanLine(id) === id);

/** Returns the schema of a list that has every record once. */
export function listOf<T>(record: z.ZodType<T>, keyOf: (record: T) => string, most = MAX_FILE_RECORDS) {
  return z
    .array(record)
    .max(most)
    .refine(all => new Set(all.map(keyOf)).size === all.length)
    .default([]);
}

/** Returns a time as a file has it. */
export const timeText = (at: EpochMs) => new Date(at).toISOString();
