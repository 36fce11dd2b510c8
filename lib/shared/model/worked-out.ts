import type { CareerMatch, Zone } from './careers';
import { correlation } from './correlation';
import type { Scores } from './interests';
import type { OnetTables, TabledOccupation } from './onet-tables';

/** How many matches are worked out at most. */
export const MOST_WORKED_OUT = 60;

/** Correlations closer than this are equal: what lies below is the rounding of the computer. */
const SAME = 1e-9;

/**
 * The careers whose interest values correlate with the scores, the closest first and equally close ones by code. They
 * bear no fit: those words are O*NET's, and so is what they stand for. None for scores that are all equal.
 * @param zone only careers of this job zone
 */
export function workOutCareers(scores: Scores, { occupations }: OnetTables, zone?: Zone): CareerMatch[] {
  const close: { code: string; alike: number }[] = [];
  for (const [code, occupation] of Object.entries(occupations)) {
    if (!occupation.interests || (zone !== undefined && occupation.zone !== zone)) continue;
    const alike = correlation(scores, occupation.interests);
    if (alike !== undefined && alike > SAME) close.push({ code, alike: Math.round(alike / SAME) });
  }
  return close
    .toSorted((a, b) => b.alike - a.alike || (a.code < b.code ? -1 : 1))
    .slice(0, MOST_WORKED_OUT)
    .map(({ code }) => matchOf(code, occupations[code] ?? {}));
}

function matchOf(code: string, { title, bright }: TabledOccupation): CareerMatch {
  const match: CareerMatch = { code, title: title ?? code, brightOutlook: bright !== undefined };
  return bright?.length ? { ...match, brightReasons: bright } : match;
}

/** The matches with what the tables say of why an outlook is bright. */
export function withBrightReasons(
  careers: readonly CareerMatch[],
  tables: OnetTables | undefined,
): CareerMatch[] {
  return careers.map(career => {
    const bright = tables?.occupations[career.code]?.bright;
    return career.brightOutlook && bright?.length ? { ...career, brightReasons: bright } : career;
  });
}
