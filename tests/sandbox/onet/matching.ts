import type { Occupation } from './occupations.ts';

type Fit = 'Best' | 'Great' | 'Good';

export interface Match {
  occupation: Occupation;
  fit: Fit;
}

/** Matches in O*NET's own sample of an answer; where its thresholds lie it does not publish. */
const mostMatches = 50;
/** Matches that get each word, counted from the nearest. */
const shares: [fit: Fit, upTo: number][] = [
  ['Best', 12],
  ['Great', 24],
  ['Good', mostMatches],
];

/** Stretches values to lie between 0 for the lowest and 1 for the highest; nothing where all are equal. */
function stretched(values: readonly number[]): number[] | undefined {
  const lowest = Math.min(...values);
  const range = Math.max(...values) - lowest;
  return range > 0 ? values.map(value => (value - lowest) / range) : undefined;
}

/**
 * How far apart two profiles are: the sum of what each interest differs by, from 0 to 6, once both are stretched to one
 * range. On purpose not the way in which Fitside itself compares profiles, so that neither can hide the other's faults.
 */
export function distance(from: readonly number[], to: readonly number[]): number {
  const here = stretched(from);
  const there = stretched(to);
  if (!here || !there) return Infinity;
  let apart = 0;
  for (const [index, value] of here.entries()) apart += Math.abs(value - there[index]!);
  return apart;
}

/** Returns the nearest of the things that have a profile, the nearest first; none that has no shape. */
export function nearest<Item>(
  from: readonly number[],
  items: readonly Item[],
  profileOf: (item: Item) => readonly number[],
): Item[] {
  const places = new Map(items.map(item => [item, distance(from, profileOf(item))]));
  const far = (item: Item) => places.get(item) ?? Infinity;
  return items.filter(item => far(item) < Infinity).toSorted((left, right) => far(left) - far(right));
}

/** Returns the occupations that match six scores: the best fits first, and those of one fit by title. */
export function matchCareers(scores: readonly number[], occupations: readonly Occupation[]): Match[] {
  const near = nearest(scores, occupations, occupation => occupation.interests).slice(0, mostMatches);
  return shares.flatMap(([fit, upTo], index) => {
    const from = index === 0 ? 0 : shares[index - 1]![1];
    const ofFit = near.slice(from, upTo).map(occupation => ({ occupation, fit }));
    return ofFit.toSorted((left, right) => left.occupation.title.localeCompare(right.occupation.title, 'en'));
  });
}
