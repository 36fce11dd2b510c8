import type { BrightReason, Zone } from './occupation';
import { AREAS, isFlat, type Scores } from './interests';
import type { OnetTables, TabledOccupation } from './onet-tables';

/** O*NET's words for the fit of a career, the strongest first. */
export const FITS = ['Best', 'Great', 'Good'] as const;
export type Fit = (typeof FITS)[number];

/** An O*NET occupation that matches interests. */
export interface CareerMatch {
  code: string;
  title: string;
  /** Reasons for its bright outlook, where they were read. */
  brightReasons?: BrightReason[];
  /** Absent when O*NET names no fit, or one this version does not know. */
  fit?: Fit;
  brightOutlook: boolean;
}

/** Rows of matching careers from one page on, as O*NET counts them. */
export interface CareerPage {
  careers: CareerMatch[];
  /** The number of all matching careers. */
  total: number;
  /** Worked out here, since O*NET's matching could not be asked. */
  isWorkedOut?: true;
}

/** The number of careers on one page. */
export const CAREERS_PER_PAGE = 20;

/** So many pages are all there are: reading ends with the last. */
export const ALL_PAGES = 100;

/**
 * Returns Pearson's correlation of two interest profiles, from -1 to 1, which compares their shapes whatever their
 * scales. Undefined when either is flat, since a flat profile has no shape.
 */
export function correlation(first: Scores, second: Scores): number | undefined {
  if (isFlat(first) || isFlat(second)) return undefined;
  const [a, b] = [deviations(first), deviations(second)];
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

/** The most matches worked out locally. */
export const MAX_LOCAL_MATCHES = 60;

/** Correlations closer than this are equal: what lies below is the rounding of the computer. */
const SAME = 1e-9;

/**
 * The careers whose interest values correlate with the scores, the closest first and equally close ones by code. They
 * bear no fit: those words are O*NET's, and so is what they stand for. None for scores that are all equal.
 * @param zone only careers of this job zone
 */
export function matchCareersLocally(scores: Scores, { occupations }: OnetTables, zone?: Zone): CareerMatch[] {
  const close: { code: string; alike: number }[] = [];
  for (const [code, occupation] of Object.entries(occupations)) {
    if (!occupation.interests || (zone !== undefined && occupation.zone !== zone)) continue;
    const alike = correlation(scores, occupation.interests);
    if (alike !== undefined && alike > SAME) close.push({ code, alike: Math.round(alike / SAME) });
  }
  return close
    .toSorted((a, b) => b.alike - a.alike || (a.code < b.code ? -1 : 1))
    .slice(0, MAX_LOCAL_MATCHES)
    .map(({ code }) => matchOf(code, occupations[code] ?? {}));
}

function matchOf(code: string, { title, bright }: TabledOccupation): CareerMatch {
  const match: CareerMatch = { code, title: title ?? code, brightOutlook: bright !== undefined };
  return bright?.length ? { ...match, brightReasons: bright } : match;
}

/** Adds the tables' reasons for a bright outlook to matches. */
export function withBrightReasons(
  careers: readonly CareerMatch[],
  tables: OnetTables | undefined,
): CareerMatch[] {
  return careers.map(career => {
    const bright = tables?.occupations[career.code]?.bright;
    return career.brightOutlook && bright?.length ? { ...career, brightReasons: bright } : career;
  });
}
