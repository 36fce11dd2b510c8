import type { Occupation } from './occupations.ts';

type Fit = 'Best' | 'Great' | 'Good';

export interface Match {
  occupation: Occupation;
  fit: Fit;
}

/** How alike two profiles are in shape, from -1 to 1; undefined where one of them has no shape. */
export function correlation(one: readonly number[], other: readonly number[]): number | undefined {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanOne, meanOther] = [mean(one), mean(other)];
  let product = 0;
  let squareOne = 0;
  let squareOther = 0;
  one.forEach((value, index) => {
    const a = value - meanOne;
    const b = (other[index] ?? 0) - meanOther;
    product += a * b;
    squareOne += a * a;
    squareOther += b * b;
  });
  const scale = Math.sqrt(squareOne * squareOther);
  return scale === 0 ? undefined : product / scale;
}

/** O*NET publishes neither its thresholds nor its longest list; these give typical people three pages of twenty. */
const longestList = 60;

function fitOf(alike: number): Fit | undefined {
  if (alike >= 0.8) return 'Best';
  if (alike >= 0.55) return 'Great';
  return alike > 0 ? 'Good' : undefined;
}

/** Returns the occupations that match six scores, best first. */
export function matchCareers(scores: readonly number[], occupations: readonly Occupation[]): Match[] {
  return occupations
    .map(occupation => ({ occupation, alike: correlation(scores, occupation.interests) ?? -1 }))
    .sort((one, other) => other.alike - one.alike || one.occupation.code.localeCompare(other.occupation.code))
    .flatMap(({ occupation, alike }) => {
      const fit = fitOf(alike);
      return fit ? [{ occupation, fit }] : [];
    })
    .slice(0, longestList);
}
