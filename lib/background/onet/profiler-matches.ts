import {
  CAREERS_PER_PAGE,
  type CareerPage,
  withBrightReasons,
  matchCareersLocally,
} from '../../shared/model/career-matches';
import type { Zone } from '../../shared/model/occupation';
import { hasAllAreas, isFlat, type OccupationInterests } from '../../shared/model/interests';
import type { Language } from '../../shared/model/language';
import type { OnetTables } from '../../shared/model/onet-tables';
import type { Query, QueryResult } from '../query/query-client';
import type { createOnetQueries } from '../query/onet-queries';
import { readLocalized, type LocalizedResult } from './localized';

interface Means {
  read: <Value>(query: Query<Value>) => Promise<QueryResult<Value>>;
  queries: Pick<ReturnType<typeof createOnetQueries>, 'matches' | 'results'>;
  language: Language;
  tables: OnetTables | undefined;
}

interface Asked {
  answers: string;
  /** From 1. */
  page: number;
  zone?: Zone | undefined;
  /** The pages before were worked out, so this one is too. */
  isWorkedOut?: true | undefined;
}

/**
 * A page of the careers that match an answer string, as O*NET orders them. Where O*NET cannot be asked for the first
 * page they are worked out of its scores and its tables, if both have been read; later pages are what the first is.
 */
export async function readMatches(asked: Asked, means: Means): Promise<LocalizedResult<CareerPage>> {
  const { tables } = means;
  if (asked.isWorkedOut) return workOut(asked, means);
  const found = await readPage(asked, means);
  const { data } = found.value ?? {};
  if (data) {
    return { ...found, value: { data: { ...data, careers: withBrightReasons(data.careers, tables) } } };
  }
  if (found.value || !found.problem || asked.page > 1) return found;
  const workedOut = await workOut(asked, means);
  return workedOut.value ? { ...workedOut, problem: found.problem } : found;
}

function readPage({ answers, page, zone }: Asked, { language, read, queries }: Means) {
  return readLocalized(language, read, tree => queries.matches(answers, page, zone, tree));
}

/** A problem without tables, or without scores that prefer something. */
async function workOut(
  { answers, page, zone }: Asked,
  { language, read, queries, tables }: Means,
): Promise<LocalizedResult<CareerPage>> {
  const results = await readLocalized(language, read, tree => queries.results(answers, tree));
  const scores: OccupationInterests = Object.fromEntries(
    (results.value?.data ?? []).map(({ area, score }) => [area, score]),
  );
  if (!tables || !hasAllAreas(scores) || isFlat(scores)) {
    return { problem: results.problem ?? { kind: 'not-found', service: 'onet' } };
  }
  const all = matchCareersLocally(scores, tables, zone);
  const start = (page - 1) * CAREERS_PER_PAGE;
  const careers = all.slice(start, start + CAREERS_PER_PAGE);
  // The tables are in English.
  const isEnglish = language === 'en' ? {} : { isEnglish: true as const };
  return {
    value: { data: { careers, total: all.length, isWorkedOut: true } },
    fetchedAt: tables.readAt,
    ...isEnglish,
  };
}
