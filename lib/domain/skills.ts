import type { ElementGroup } from './occupation';

type Element = ElementGroup['elements'][number];

/**
 * Compares the skills of occupations.
 * @param skills those of each occupation, in O*NET's groups
 * @returns what all of them need, and for each what it needs and not all do; in the order O*NET names them
 */
export function compareSkills(skills: readonly (readonly ElementGroup[])[]): {
  shared: Element[];
  others: Element[][];
} {
  const lists = skills.map(groups => groups.flatMap(({ elements }) => elements));
  const isShared = ({ id }: Element) => lists.every(list => list.some(element => element.id === id));
  return {
    shared: (lists[0] ?? []).filter(isShared),
    others: lists.map(list => list.filter(element => !isShared(element))),
  };
}
