import * as z from 'zod/mini';
import { atLeast, atMost } from '../../shared/messages/lengths';
import { cleanLine, cleanText } from '../../shared/model/clean-text';
import { readEmails, type EmailField } from '../../shared/model/email';
import { withoutMarkup } from './entities';

/**
 * Optional fields as the services really send them: absent, null, or of another type than documented. All of
 * these count as absent, so that one odd field blanks one line and never a whole answer.
 */
const lenient = <T extends z.ZodMiniType>(schema: T) => z.catch(z.optional(schema), undefined);

const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** Lists are longer in no answer that keeps to what was asked for, except tables. */
const MOST_ITEMS = 500;
/** Ids are never cut: half an id would be another's. */
const LONGEST_ID = 100;
const LONGEST_EMAIL = 254;
/** The length up to which unreadable text is shown. */
const LONGEST_SHOWN = 80;
/** Dates outside these are mistakes. */
const [EARLIEST, LATEST] = [Date.UTC(1900), Date.UTC(2200)];

/** Text that is there and not blank, cut to a bound and safe to draw. */
export const text = lenient(
  z.pipe(
    z.string(),
    z.transform(value => cleanText(value) || undefined),
  ),
);

/** The same of one line: a name, a title. */
export const line = lenient(
  z.pipe(
    z.string(),
    z.transform(value => cleanLine(value) || undefined),
  ),
);

/** Depth and number to which lists in the place of text are read. */
const [DEEPEST, MOST_WRITTEN] = [3, 100];

/** The same of text that may come as a number, a truth value or a list, as forms with stars and boxes do. */
export const writtenText = z.pipe(
  z.optional(z.unknown()),
  z.transform(value => cleanText(written(value)) || undefined),
);

export const writtenLine = z.pipe(
  z.optional(z.unknown()),
  z.transform(value => cleanLine(written(value)) || undefined),
);

/** Returns what is written in a field, be it text or not. */
export function written(value: unknown, depth = 0): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value)))
    return String(value);
  if (typeof value !== 'object' || value === null || depth === DEEPEST) return '';
  const items = Object.values(value).slice(0, MOST_WRITTEN);
  return items
    .map(item => written(item, depth + 1).trim())
    .filter(Boolean)
    .join('; ');
}

/** A person's name, which may come as markup: `O&#39;Brien`. */
export const nameLine = lenient(
  z.pipe(
    z.string(),
    z.transform(value => cleanLine(withoutMarkup(value)) || undefined),
  ),
);

/** A name or title without which there is nothing to show. */
export const requiredLine = z.string().check(
  z.overwrite(value => cleanLine(value)),
  atLeast(1),
);

/** Required id. */
export const requiredId = z.string().check(atLeast(1), atMost(LONGEST_ID), z.refine(isPlain));

/** Optional id. */
export const id = lenient(z.string().check(z.trim(), atLeast(1), atMost(LONGEST_ID), z.refine(isPlain)));

/** Text in the place of an email; left out where it is too long for one. */
export const emailShape = lenient(
  z.pipe(
    z.string(),
    z.transform(value => (value.trim().length > LONGEST_EMAIL ? undefined : cleanLine(value) || undefined)),
  ),
);

/** A field for addresses, in whatever way it was filled. What is no text can't be read. */
export const emailField = z.pipe(
  z.optional(z.unknown()),
  z.transform((value): EmailField => {
    if (value === undefined || value === null) return { emails: [], unreadable: [] };
    if (typeof value === 'string') return readEmails(value);
    return { emails: [], unreadable: [cleanLine(JSON.stringify(value), LONGEST_SHOWN)] };
  }),
);

/** A whole number. */
export const integer = lenient(z.int());

/** A count. */
export const count = z.int().check(z.gte(0));

/**
 * An ISO 8601 time, as ms since the epoch; JOFI writes 1 to 6 fractional digits. Anything else is left out, for
 * browsers find dates even in words such as "Room 12".
 */
export const time = lenient(
  z.pipe(
    z.string(),
    z.transform(value => {
      const parsed = ISO.test(value) ? Date.parse(value) : Number.NaN;
      return parsed >= EARLIEST && parsed < LATEST ? parsed : undefined;
    }),
  ),
);

/** An object of the shape, or absent. */
export const maybe = <T extends z.ZodMiniType>(schema: T) => lenient(schema);

/** A list without its odd items, and its length with them. */
type Counted<Item> = { items: Item[]; length: number };

/** To the user, none and none readable are not the same. */
export const isUnreadable = ({ items, length }: Counted<unknown>) => items.length === 0 && length > 0;

/** Returns the schema of a list without its odd items, even where none is left. It refuses anything but a list. */
export function partedList<T extends z.ZodMiniType>(
  item: T,
  most = MOST_ITEMS,
): z.ZodMiniType<Counted<z.output<T>>> {
  return z.pipe(
    z.array(z.unknown()),
    z.transform(all => ({ items: sound(all.slice(0, most), item), length: all.length })),
  );
}

/** Returns the same schema, which refuses as `wholeList` does. */
export function countedList<T extends z.ZodMiniType>(
  item: T,
  most = MOST_ITEMS,
): z.ZodMiniType<Counted<z.output<T>>> {
  return partedList(item, most).check(z.refine(list => !isUnreadable(list)));
}

/** Returns the schema of a list without its odd items. It refuses anything but a list, and one with only odd items. */
export function wholeList<T extends z.ZodMiniType>(item: T, most = MOST_ITEMS): z.ZodMiniType<z.output<T>[]> {
  return z.pipe(
    countedList(item, most),
    z.transform(({ items }) => items),
  );
}

/** Returns the same schema, in which an absent list counts as empty. */
export function foundList<T extends z.ZodMiniType>(item: T, most = MOST_ITEMS): z.ZodMiniType<z.output<T>[]> {
  return z.pipe(
    z.nullish(wholeList(item, most)),
    z.transform(items => items ?? []),
  );
}

/** Returns the schema of a list without its odd items, in which anything but a list counts as empty. */
export function list<T extends z.ZodMiniType>(item: T, most = MOST_ITEMS): z.ZodMiniType<z.output<T>[]> {
  return z.pipe(
    z.catch(z.array(z.unknown()), []),
    z.transform(items => sound(items.slice(0, most), item)),
  );
}

function sound<T extends z.ZodMiniType>(items: unknown[], item: T): z.output<T>[] {
  return items.flatMap(value => {
    const parsed = item.safeParse(value);
    return parsed.success ? [parsed.data] : [];
  });
}

/** Returns whether a text can be drawn as it is. */
function isPlain(text: string): boolean {
  return cleanLine(text) === text;
}

/** Joins both names; empty when there is neither. */
export function fullName(first: string | undefined, last: string | undefined): string {
  return [first, last].filter(Boolean).join(' ');
}
