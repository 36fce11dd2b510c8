import { AREAS, isFlat, type Scores } from './interests';

/**
 * How alike two interest profiles are in shape, whatever their scales: Pearson's correlation of the six values, from -1
 * to 1. Undefined when either is flat, for a flat profile has no shape.
 */
export function correlation(one: Scores, other: Scores): number | undefined {
  if (isFlat(one) || isFlat(other)) return undefined;
  const [a, b] = [deviations(one), deviations(other)];
  const alike = product(a, b) / Math.sqrt(product(a, a) * product(b, b));
  // Rounding may lead a little beyond.
  return Math.max(-1, Math.min(1, alike));
}

/** By how much each value differs from the mean of its profile. */
function deviations(scores: Scores): number[] {
  const values = AREAS.map(area => scores[area]);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map(value => value - mean);
}

function product(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}
