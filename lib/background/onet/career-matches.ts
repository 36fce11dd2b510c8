import {
  CAREERS_PER_PAGE,
  type CareerPage,
  withBrightReasons,
  matchCareersLocally,
} from '../../shared/model/career-matches';
import type { Scores } from '../../shared/model/interests';
import type { Zone } from '../../shared/model/occupation';
import type { OnetTables } from '../../shared/model/onet-tables';
import { readLocalized, type LocalizedResult } from './localized';
import type { OnetContext } from './onet-context';

/**
 * Reads a page of the careers that match interests, as O*NET orders them.
 * @param by scores, or an answer string, which is passed on unchanged
 */
export async function readCareerPage(
  {
    read,
    queries,
    language,
    tables,
  }: Pick<OnetContext, 'read' | 'language' | 'tables'> & {
    queries: Pick<OnetContext['queries'], 'matches'>;
  },
  by: Scores | string,
  { page, zone }: { page: number; zone?: Zone | undefined },
): Promise<LocalizedResult<CareerPage>> {
  const result = await readLocalized(language, read, tree => queries.matches(by, page, zone, tree));
  const data = result.value?.data;
  if (!data) return result;
  return { ...result, value: { data: { ...data, careers: withBrightReasons(data.careers, tables) } } };
}

/** Works out pages of careers from scores and O*NET's tables, for when O*NET cannot be asked. */
export function workOutCareers(
  scores: Scores,
  tables: OnetTables,
  { language }: Pick<OnetContext, 'language'>,
  { page, pages = 1, zone }: { page: number; pages?: number; zone?: Zone | undefined },
) {
  const all = matchCareersLocally(scores, tables, zone);
  const start = (page - 1) * CAREERS_PER_PAGE;
  const careers = all.slice(start, start + pages * CAREERS_PER_PAGE);
  return {
    data: { careers, total: all.length, isWorkedOut: true as const },
    fetchedAt: tables.readAt,
    // The tables are in English.
    ...(language !== 'en' && { isEnglish: true as const }),
  };
}
