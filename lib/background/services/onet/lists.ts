import { z } from 'zod';
import {
  BRIGHT_REASONS,
  type BrightReason,
  type JobZone,
  type OccupationRef,
  ZONES,
} from '../../../shared/model/occupation';
import { list, maybe, text } from '../shape';

/** How many rows a list has in all. Every list with pages says so. */
export const total = z.number().int();

/** The last row an answer holds: it may come before the one that was asked for. */
export const end = z.number().int();

const tags = maybe(z.object({ bright_outlook: z.boolean().optional().catch(undefined) }));

/** What names an occupation wherever O*NET lists some. */
export const occupationShape = { code: z.string(), title: z.string(), tags };

export const toOccupation = (one: z.output<z.ZodObject<typeof occupationShape>>): OccupationRef => ({
  code: one.code,
  title: one.title,
  brightOutlook: one.tags?.bright_outlook === true,
});

export const occupationRef = z.object(occupationShape).transform(toOccupation);

/** Why an outlook is bright; reasons this version does not know are left out. */
export const brightReasons = list(z.object({ code: z.enum(BRIGHT_REASONS) })).transform(
  reasons => reasons.map(({ code }) => code) satisfies BrightReason[],
);

/** A job zone as it is described beside an occupation, and in the list of all. */
export const jobZone = z
  .object({ code: z.literal(ZONES), title: z.string(), experience: text, training: text, education: text })
  .transform((zone): JobZone => zone);

/** A list of texts that are not blank. */
export const texts = list(z.string().trim().min(1));
