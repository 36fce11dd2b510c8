import type { EpochMs } from '../../shared/model/time';
import * as z from 'zod/mini';
import { atMost } from '../../shared/messages/lengths';
import { cleanLine } from '../../shared/model/clean-text';
import { MAX_FILE_RECORDS } from '../../shared/model/stored-data';
import { profileId } from '../../shared/messages/fields';

/** A time in a file. */
export const fileTime = z.pipe(
  z.iso.datetime(),
  z.transform(text => Date.parse(text)),
);
/** A name or title in a file. */
export const fileName = z.string().check(
  atMost(500),
  z.overwrite(text => cleanLine(text)),
);

/** Account and mode. */
export const fileAccount = z.string().check(z.regex(/^(?:live|test|unknown):\d{0,20}$/));

/** JOFI's id of a profile, or a customer's of a person, as it can be drawn. */
export const plainId = profileId.check(z.refine(id => cleanLine(id) === id));

/** Returns the schema of a list that has every record once. */
export function listOf<T>(record: z.ZodMiniType<T>, keyOf: (record: T) => string, most = MAX_FILE_RECORDS) {
  return z._default(
    z.array(record).check(
      atMost(most),
      z.refine(all => new Set(all.map(keyOf)).size === all.length),
    ),
    [],
  );
}

/** Returns a time as a file has it. */
export const timeText = (at: EpochMs) => new Date(at).toISOString();
