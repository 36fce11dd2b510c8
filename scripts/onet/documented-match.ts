import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { matchCareersLocally } from '../../lib/shared/model/career-matches';
import { AREAS, type Scores } from '../../lib/shared/model/interests';
import type { OnetTables } from '../../lib/shared/model/onet-tables';
import { nearest } from '../../tests/sandbox/onet/matching';

/** The scores of the answers in O*NET's manual, and the two careers that it lists as the best for them. */
const SCORES: Scores = {
  realistic: 27,
  investigative: 13,
  artistic: 23,
  social: 25,
  enterprising: 14,
  conventional: 14,
};
const BEST = ['27-2031.00', '39-5094.00'];

/** Interest values of one occupation, from 1 to 7 as O*NET's database has them. */
interface RatedOccupation {
  code: string;
  title: string;
  values: number[];
}

/**
 * Returns how matching departs from O*NET's documented sample, with real interest values: both the product's and the
 * sandbox's must find the same two careers first, in either order, for O*NET promises none within one fit.
 * @param folder has a table, tab-separated, with the columns `code`, `title` and one for each interest
 */
export async function faultsOfMatching(folder: string): Promise<{ count: number; faults: string[] }> {
  const rated = await readValues(folder);
  const tables: OnetTables = {
    database: 'real values',
    occupations: Object.fromEntries(
      rated.map(({ code, title, values }) => [
        code,
        {
          title,
          interests: Object.fromEntries(AREAS.map((area, at) => [area, percent(values[at]!)])) as Scores,
        },
      ]),
    ),
  } as OnetTables;
  const found: Record<string, string[]> = {
    Fitside: matchCareersLocally(SCORES, tables).map(({ code }) => code),
    'the sandbox': nearest(
      AREAS.map(area => SCORES[area]),
      rated,
      ({ values }) => values,
    ).map(({ code }) => code),
  };
  const faults = Object.entries(found).flatMap(([who, codes]) => {
    const first = codes.slice(0, BEST.length).toSorted();
    return first.join() === BEST.join()
      ? []
      : [`${who} finds ${first.join(', ')} first, not ${BEST.join(', ')}`];
  });
  return { count: rated.length, faults };
}

/** Returns a level from 1 to 7 as O*NET OnLine's from 0 to 100. */
const percent = (level: number) => ((level - 1) / 6) * 100;

async function readValues(folder: string): Promise<RatedOccupation[]> {
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.tsv')) continue;
    const [header = [], ...rows] = (await readFile(join(folder, name), 'utf8'))
      .split(/\r?\n/)
      .filter(Boolean)
      .map(line => line.split('\t'));
    const columns = AREAS.map(area => header.indexOf(area));
    if (columns.includes(-1)) continue;
    const [code, title] = [header.indexOf('code'), header.indexOf('title')];
    return rows.map(row => ({
      code: row[code]!,
      title: row[title]!,
      values: columns.map(column => Number(row[column])),
    }));
  }
  throw new Error(`no table of interest values in ${folder}`);
}
