import { z } from 'zod';
import {
  BRIGHT_REASONS,
  type BrightReason,
  type JobZone,
  type OccupationRef,
  ZONES,
} from '../../../shared/model/occupation';
import { cleanText } from '../../../shared/model/clean-text';
import { count, integer, list, maybe, requiredId, requiredLine, text, wholeList } from '../shape';

/** The number of rows in all, which every paged list has. */
export const total = count;

/** The last row an answer holds: it may come before the one that was asked for. */
export const end = count;

const tags = maybe(z.object({ bright_outlook: z.boolean().optional().catch(undefined) }));

/** Fields that name an occupation in O*NET's lists. */
export const occupationShape = { code: requiredId, title: requiredLine, tags };

export const toOccupation = (item: z.output<z.ZodObject<typeof occupationShape>>): OccupationRef => ({
  code: item.code,
  title: item.title,
  brightOutlook: item.tags?.bright_outlook === true,
});

export const occupationRef = z.object(occupationShape).transform(toOccupation);

/** Reasons for a bright outlook; those this version does not know are left out. */
export const brightReasons = list(z.object({ code: z.enum(BRIGHT_REASONS) })).transform(
  reasons => reasons.map(({ code }) => code) satisfies BrightReason[],
);

/** A job zone as it is described beside an occupation, and in the list of all. */
export const jobZone = z
  .object({ code: z.literal(ZONES), title: requiredLine, experience: text, training: text, education: text })
  .transform((zone): JobZone => zone);

/** Returns the schema of a list cut from a total. It may be absent only where the total is 0. */
export function someOfAll<Item>(
  name: string,
  item: z.ZodType<Item>,
): z.ZodType<{ items: Item[]; total: number }> {
  const found = z.object({ [name]: wholeList(item).optional() });
  return z.intersection(found, z.object({ total })).transform((body, context) => {
    const items = body[name] as Item[] | undefined;
    if (!items && body.total > 0) context.addIssue({ code: 'custom', message: 'no list' });
    return { items: items ?? [], total: body.total };
  });
}

/** A whole number from 0 to 100: O*NET's ratings and percentages. */
export const ofHundred = integer.transform(value =>
  value !== undefined && value >= 0 && value <= 100 ? value : undefined,
);

/** A list of texts that are not blank. */
export const texts = list(
  z
    .string()
    .transform(value => cleanText(value))
    .pipe(z.string().min(1)),
);
