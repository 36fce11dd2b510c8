import { occupations, unrated, type Occupation } from './occupations.ts';
import { page, ParameterError } from './parameters.ts';
import { codeIn, type Asked } from './resource.ts';

/** Path of the reports on an occupation. */
export const details = '/online/occupations/:code/details';

/** A rated occupation. 404 has been seen for codes without a record too; the documents name 422, and a fault can make it a 404. */
export function rated(asked: Asked): Occupation {
  const code = codeIn(asked);
  const found = occupations.find(one => one.code === code);
  if (found) return found;
  const known = unrated.some(one => one.code === code);
  throw new ParameterError(
    known ? `there is no such data for ${code}` : `no occupation has the code ${code}`,
  );
}

/** Answers with a page of rated elements, by name or with the highest rating first. */
export function elementPage<Item extends { name: string }>(
  { url, values }: Asked,
  items: Item[],
  ratingOf: (item: Item) => number,
) {
  const sorted = items.toSorted((one, other) =>
    values.sort === 'name' ? one.name.localeCompare(other.name) : ratingOf(other) - ratingOf(one),
  );
  const { envelope, items: element } = page(url, values, sorted);
  return { ...envelope, element };
}
