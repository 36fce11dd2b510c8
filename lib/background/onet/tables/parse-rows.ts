import { ZONES } from '../../../shared/model/occupation';
import {
  hasAllAreas,
  interestArea,
  type Area,
  type OccupationInterests,
} from '../../../shared/model/interests';
import type { TabledOccupation } from '../../../shared/model/onet-tables';
import { onetCode } from '../../../shared/model/onet-code';
import type { TableLayout, TablePart } from './table-schema';
import type { Row } from './source';

/** An occupation's data gathered so far, perhaps without all interest values. */
interface Gathered extends Omit<TabledOccupation, 'interests'> {
  interests?: OccupationInterests;
}

/** By O*NET code. */
export type Gatherings = Record<string, Gathered>;

/** The scale of O*NET's interest values, and the filter for it: the table holds others too. */
const SCALE = 'OI';
/** Ends of the scale. */
const [LOWEST, HIGHEST] = [1, 7];

/** Returns the filters for the rows wanted of a table. */
export function filtersOf(part: TablePart, { columns }: TableLayout): string[] {
  return part === 'interests' ? [`${columns.scale}.eq.${SCALE}`] : [];
}

/** Adds rows to the gathered occupations. An odd row adds nothing. */
export function takeRows(into: Gatherings, layout: TableLayout, rows: readonly Row[]): Gatherings {
  const gathered = { ...into };
  for (const row of rows) {
    const cell = (column: keyof TableLayout['columns']) => row[layout.columns[column] ?? ''];
    const code = onetCode(textIn(cell('code')));
    if (code === undefined) continue;
    const known = gathered[code];
    const title = textIn(cell('title'));
    const zone = ZONES.find(value => value === numberIn(cell('zone')));
    const area = interestArea(textIn(cell('element')), textIn(cell('name')));
    const interests =
      area && textIn(cell('scale')) === SCALE ? interestIn(area, numberIn(cell('value'))) : undefined;
    if (title === undefined && zone === undefined && interests === undefined) continue;
    gathered[code] = {
      ...known,
      ...(title !== undefined && { title }),
      ...(zone !== undefined && { zone }),
      ...(interests && { interests: { ...known?.interests, ...interests } }),
    };
  }
  return gathered;
}

/** Returns the usable part: interest values only where all six are there. */
export function usable(gathered: Gatherings): Record<string, TabledOccupation> {
  return Object.fromEntries(
    Object.entries(gathered).map(([code, { interests, ...rest }]) => [
      code,
      interests && hasAllAreas(interests) ? { ...rest, interests } : rest,
    ]),
  );
}

/** Returns whether any occupation has all six interest values. */
export function hasInterests(gathered: Gatherings): boolean {
  return Object.values(gathered).some(({ interests }) => interests && hasAllAreas(interests));
}

/**
 * Returns a value of the scale from 1 to 7 on that from 0 to 100, as O*NET's pages have it, but with its decimals:
 * without them, other careers would match best.
 */
function interestIn(area: Area, value: number | undefined): OccupationInterests | undefined {
  if (value === undefined || value < LOWEST || value > HIGHEST) return undefined;
  return { [area]: ((value - LOWEST) / (HIGHEST - LOWEST)) * 100 };
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function numberIn(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
