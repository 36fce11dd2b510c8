import { z } from 'zod';

/**
 * Optional fields as the services really send them: absent, null, or of another type than documented. All of
 * these count as absent, so that one odd field blanks one line and never a whole answer.
 */
const lenient = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** Text that is there and not blank. */
export const text = lenient(z.string().transform(value => value.trim() || undefined));

/** A whole number. */
export const integer = lenient(z.number().int());

/**
 * An ISO 8601 time, as ms since the epoch; JOFI writes 1 to 6 fractional digits. Anything else is left out, for
 * browsers find dates even in words such as "Room 12".
 */
export const time = lenient(
  z.string().transform(value => {
    const parsed = ISO.test(value) ? Date.parse(value) : Number.NaN;
    return Number.isNaN(parsed) ? undefined : parsed;
  }),
);

/** An object of the shape, or absent. */
export const maybe = <T extends z.ZodType>(schema: T) => lenient(schema);

/** A list of which the odd items are left out; anything but a list is refused. */
export function wholeList<T extends z.ZodType>(item: T): z.ZodType<z.output<T>[]> {
  return z.array(z.unknown()).transform(items => sound(items, item));
}

/** A list of which the odd items are left out; absent counts as empty. */
export function list<T extends z.ZodType>(item: T): z.ZodType<z.output<T>[]> {
  return z
    .array(z.unknown())
    .catch([])
    .transform(items => sound(items, item));
}

function sound<T extends z.ZodType>(items: unknown[], item: T): z.output<T>[] {
  return items.flatMap(one => {
    const parsed = item.safeParse(one);
    return parsed.success ? [parsed.data] : [];
  });
}

/** Both names, joined; empty when there is neither. */
export function fullName(first: string | undefined, last: string | undefined): string {
  return [first, last].filter(Boolean).join(' ');
}
