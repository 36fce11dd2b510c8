import * as z from 'zod/mini';
import { atLeast } from '../../../shared/messages/lengths';
import {
  BRIGHT_REASONS,
  type BrightReason,
  type JobZone,
  type OccupationRef,
  ZONES,
} from '../../../shared/model/occupation';
import { cleanText } from '../../../shared/model/clean-text';
import { count, integer, line, list, maybe, requiredId, requiredLine, text, wholeList } from '../shape';

/** The number of rows in all, which every paged list has. */
export const total = count;

/** The last row an answer holds: it may come before the one that was asked for. */
export const end = count;

const tags = maybe(z.object({ bright_outlook: z.catch(z.optional(z.boolean()), undefined) }));

/** Fields that name an occupation in O*NET's lists. */
export const occupationShape = { code: requiredId, title: requiredLine, tags };

export const toOccupation = (item: z.output<z.ZodMiniObject<typeof occupationShape>>): OccupationRef => ({
  code: item.code,
  title: item.title,
  brightOutlook: item.tags?.bright_outlook === true,
});

export const occupationRef = z.pipe(z.object(occupationShape), z.transform(toOccupation));

/** Reasons for a bright outlook; those this version does not know are left out. */
export const brightReasons = z.pipe(
  list(z.object({ code: z.enum(BRIGHT_REASONS) })),
  z.transform(reasons => reasons.map(({ code }) => code) satisfies BrightReason[]),
);

/** A job zone as it is described beside an occupation, and in the list of all. */
export const jobZone = z.pipe(
  z.object({
    code: z.literal(ZONES),
    title: requiredLine,
    experience: text,
    training: text,
    education: text,
  }),
  z.transform((zone): JobZone => zone),
);

/** Fields of a page of a list. An odd one ends the list; it refuses nothing. */
export const paging = { end: integer, next: line };

/**
 * Returns the row that the next page begins with, or undefined after the last. By its numbers there is one until `end`
 * reaches the total; a `next` that leads to no later row ends the list all the same.
 * @param start the first row that was asked for
 */
export function nextRow(
  { end: last, next, total: all }: { end?: number | undefined; next?: string | undefined; total: number },
  start: number,
): number | undefined {
  if (last === undefined || last < start || last >= all) return undefined;
  const named = Number(/[?&]start=(\d{1,9})(?:&|$)/.exec(next ?? '')?.[1] ?? last + 1);
  return named > start ? last + 1 : undefined;
}

/** Returns the schema of a list cut from a total. It may be absent only where the total is 0. */
export function someOfAll<Item>(
  name: string,
  item: z.ZodMiniType<Item>,
): z.ZodMiniType<{ items: Item[]; total: number; end?: number | undefined; next?: string | undefined }> {
  const found = z.object({ [name]: z.optional(wholeList(item)) });
  return z.pipe(
    z.intersection(found, z.object({ total, ...paging })),
    z.transform((body, context) => {
      const items = body[name] as Item[] | undefined;
      if (!items && body.total > 0) context.issues.push({ code: 'custom', message: 'no list', input: body });
      return { items: items ?? [], total: body.total, end: body.end, next: body.next };
    }),
  );
}

/** A whole number from 0 to 100: O*NET's ratings and percentages. */
export const ofHundred = z.pipe(
  integer,
  z.transform(value => (value !== undefined && value >= 0 && value <= 100 ? value : undefined)),
);

/** A list of texts that are not blank. */
export const texts = list(
  z.string().check(
    z.overwrite(value => cleanText(value)),
    atLeast(1),
  ),
);
