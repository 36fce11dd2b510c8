import type { ElementGroup } from './occupation';

type Element = ElementGroup['elements'][number];

/**
 * Compares the skills of occupations.
 * @param skills those of each occupation, in O*NET's groups
 * @returns what O*NET names for all of them, and for each what it names for that and not for all; in O*NET's order. It
 *   names the main ones only, so that one it does not name may be needed too
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
