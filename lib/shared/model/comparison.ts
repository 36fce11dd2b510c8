import { AREAS, hasAllAreas, type Area, type OccupationInterests, type Scores } from './interests';
import type { ElementGroup } from './occupation';

/** Areas in which a person's and an occupation's interests agree and differ; no measure of fit. */
export interface Likeness {
  /** The areas each is highest in: several where they tie. */
  highest: { person: Area[]; occupation: Area[]; both: Area[] };
  /** Areas the occupation asks more of than the person's interests lean to, the widest apart first. */
  more: Area[];
  /** Areas the person's interests lean to more than the occupation asks, the widest apart first. */
  less: Area[];
}

/** The least distance worth showing, as a share of the range from lowest to highest. */
const CLEAR_DISTANCE = 0.3;

/**
 * Compares two profiles by shape, since their scales differ: each area by its place between the profile's own lowest
 * and highest value. Undefined where either has no shape: values missing, or all equal.
 */
export function likeness(person: Scores, occupation: OccupationInterests): Likeness | undefined {
  if (!hasAllAreas(occupation)) return undefined;
  const [ofPerson, ofOccupation] = [places(person), places(occupation)];
  if (!ofPerson || !ofOccupation) return undefined;
  const [personHighest, occupationHighest] = [highest(ofPerson), highest(ofOccupation)];
  const apart = (area: Area) => Math.round((ofOccupation[area] - ofPerson[area]) * 1000) / 1000;
  const byDistance = (a: Area, b: Area) => Math.abs(apart(b)) - Math.abs(apart(a));
  return {
    highest: {
      person: personHighest,
      occupation: occupationHighest,
      both: personHighest.filter(area => occupationHighest.includes(area)),
    },
    more: AREAS.filter(area => apart(area) >= CLEAR_DISTANCE).toSorted(byDistance),
    less: AREAS.filter(area => apart(area) <= -CLEAR_DISTANCE).toSorted(byDistance),
  };
}

/** Each value's place between the lowest, 0, and the highest, 1. */
function places(values: Record<Area, number>): Record<Area, number> | undefined {
  const all = AREAS.map(area => values[area]);
  const lowest = Math.min(...all);
  const width = Math.max(...all) - lowest;
  if (width === 0) return undefined;
  return Object.fromEntries(AREAS.map(area => [area, (values[area] - lowest) / width])) as Record<
    Area,
    number
  >;
}

function highest(values: Record<Area, number>): Area[] {
  return AREAS.filter(area => values[area] === 1);
}

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
