import {
  CAREERS_PER_PAGE,
  type CareerPage,
  withBrightReasons,
  matchCareersLocally,
} from '../../../shared/model/career-matches';
import type { Zone } from '../../../shared/model/occupation';
import { isFlat, type Scores } from '../../../shared/model/interests';
import type { CareersData, Section } from '../../../shared/model/sections';
import { findInterests } from './interests';
import { withoutData, type Outcome, type ReviewContext } from '../context';
import { oldest } from '../../query/oldest';
import { readLocalized, type LocalizedResult } from '../../onet/localized';

/** Extent of a section to read. */
export interface Wanted {
  /** Of careers, only those of this job zone. */
  zone?: Zone | undefined;
  /** The number of pages of careers, from the first. */
  pages: number;
  /** Of the job, what takes requests too. */
  opened?: boolean | undefined;
  /** Sections that stay folded where the answer is shown: the job must not reveal them either. */
  folded?: readonly Section[] | undefined;
}

/**
 * The O*NET careers that match the candidate's interests, as O*NET orders them: section *careers*. Where O*NET cannot be
 * asked they are worked out here, if its tables have been read.
 */
export async function readCareers(
  context: ReviewContext,
  { zone, pages }: Wanted,
): Promise<Outcome<CareersData>> {
  const { outcome: interests, caveats: readCaveats } = await findInterests(context);
  if (!interests.data) return withoutData(interests, 'interests');
  if (interests.data.kind === 'none') return { data: { kind: 'none', reason: 'no-interests' } };
  const { scores, source } = interests.data;
  if (isFlat(scores)) return { data: { kind: 'none', reason: 'equal' } };

  // Answers are passed on as they are: O*NET's scores of them may have lost something.
  const by = source.kind === 'answers' ? source.answers : scores;
  const read = await readPages(context, by, { zone, pages });
  const problem = read.map(result => result.problem).find(Boolean);
  const had = read.flatMap(({ value }) => (value ? [value.data ?? NO_CAREERS] : []));
  const [first] = had;
  const [tables, caveats] = await Promise.all([context.tables.current(), readCaveats()]);
  if (first) {
    const careers = withBrightReasons(
      had.flatMap(page => page.careers),
      tables,
    );
    return {
      data: { kind: 'known', careers, total: first.total, zone, source, caveats, ...isEnglishIn(read) },
      fetchedAt: oldest(...read.map(result => result.fetchedAt)),
      problem,
    };
  }
  if (!problem || !tables) return { problem };
  const all = matchCareersLocally(scores, tables, zone);
  const careers = all.slice(0, pages * CAREERS_PER_PAGE);
  // The tables are in English.
  const isEnglish = (await context.language()) === 'en' ? {} : { isEnglish: true as const };
  return {
    data: {
      kind: 'known',
      careers,
      total: all.length,
      zone,
      source,
      caveats,
      isWorkedOut: true,
      ...isEnglish,
    },
    fetchedAt: tables.readAt,
    problem,
  };
}

const NO_CAREERS: CareerPage = { careers: [], total: 0 };

/** Page by page until there are no more. A refresh asks for the first alone: the others change with it or not at all. */
async function readPages(
  { read, lookUp, queries, language }: ReviewContext,
  by: Scores | string,
  { zone, pages }: Wanted,
): Promise<LocalizedResult<CareerPage>[]> {
  const spoken = await language();
  const results: LocalizedResult<CareerPage>[] = [];
  for (let page = 1; page <= pages; page += 1) {
    const result = await readLocalized(spoken, page === 1 ? read : lookUp, tree =>
      queries.matches(by, page, zone, tree),
    );
    results.push(result);
    const isLast = (result.value?.data?.total ?? 0) <= page * CAREERS_PER_PAGE;
    if (isLast) break;
  }
  return results;
}

function isEnglishIn(results: LocalizedResult<CareerPage>[]): { isEnglish?: true } {
  return results.some(({ isEnglish }) => isEnglish) ? { isEnglish: true } : {};
}
