import { areas, occupations, reasonsOf, type Occupation, unrated } from './occupations.ts';
import { origin, page, ParameterError, paging } from './parameters.ts';
import { codeIn, type Asked, type Resource } from './resource.ts';

/** A rated occupation. 404 has been seen for codes without a record too; the documents name 422, and a fault can make it a 404. */
function rated(asked: Asked): Occupation {
  const code = codeIn(asked);
  const found = occupations.find(one => one.code === code);
  if (found) return found;
  const known = unrated.some(one => one.code === code);
  throw new ParameterError(
    known ? `there is no such data for ${code}` : `no occupation has the code ${code}`,
  );
}

/** An occupation as O*NET OnLine's lists have it. */
export function occupationItem({
  code,
  title,
  bright,
}: Pick<Occupation, 'code' | 'title'> & { bright?: boolean }) {
  return {
    href: `${origin}/online/occupations/${code}/`,
    code,
    title,
    tags: bright ? { bright_outlook: true } : {},
  };
}

export const online: Resource[] = [
  {
    path: '/online/bright_outlook/all',
    parameters: { sort: { kind: 'choice', values: ['title', 'code'] }, ...paging },
    answer: ({ url, values }) => {
      const key = values.sort === 'code' ? 'code' : 'title';
      const sorted = occupations
        .filter(one => one.bright)
        .toSorted((one, other) => one[key].localeCompare(other[key]));
      const { envelope, items } = page(url, values, sorted);
      return {
        ...envelope,
        occupation: items.map(one => ({ ...occupationItem(one), category: reasonsOf(one) })),
      };
    },
  },
  {
    path: '/online/occupations/:code/details/interests',
    parameters: { sort: { kind: 'choice', values: ['occupational_interest', 'name'] }, ...paging },
    answer: asked => {
      const { url, values } = asked;
      const { code, interests } = rated(asked);
      const elements = areas.map((area, index) => {
        const id = `1.B.1.${'abcdef'[index]}`;
        const name = area[0]!.toUpperCase() + area.slice(1);
        return {
          id,
          related: `${origin}/online/occupations/${code}/related/interests/${id}`,
          name,
          description: `How far the work is ${area}.`,
          occupational_interest: interests[index] ?? 0,
        };
      });
      const sorted =
        values.sort === 'name'
          ? elements.sort((one, other) => one.name.localeCompare(other.name))
          : elements.sort((one, other) => other.occupational_interest - one.occupational_interest);
      const { envelope, items } = page(url, values, sorted);
      return { ...envelope, element: items };
    },
  },
];
