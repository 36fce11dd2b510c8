import { CAREERS_PER_PAGE, type CareerPage } from '../../../shared/model/career-matches';
import type { Zone } from '../../../shared/model/occupation';
import { isFlat, type Scores } from '../../../shared/model/interests';
import { joinPages } from '../../../shared/model/pages';
import type { CareersData, Section } from '../../../shared/model/sections';
import { findInterests } from './interests';
import { withoutData, type Outcome, type ReviewContext } from '../context';
import { oldest } from '../../query/oldest';
import { readCareerPage, workOutCareers } from '../../onet/career-matches';
import type { LocalizedResult } from '../../onet/localized';
import type { OnetContext } from '../../onet/onet-context';

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
 * Reads the section *careers*: the O*NET careers that match the candidate's interests, as O*NET orders them. Where O*NET
 * cannot be asked they are worked out, if its tables have been read.
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
  const [language, tables] = await Promise.all([context.language(), context.tables.current()]);
  const results = await readPages({ ...context, language, tables }, by, { zone, pages });
  const problem = results.map(result => result.problem).find(Boolean);
  const read = results.flatMap(({ value }) => (value ? [value.data ?? NO_CAREERS] : []));
  const [first] = read;
  const known = { kind: 'known', zone, source, caveats: await readCaveats() } as const;
  if (first) {
    const pages = read.map((page, at) => ({ ...page, items: page.careers, next: at + 1 }));
    const { items: careers, next } = joinPages(pages);
    const isEnd = next === undefined || first.total <= read.length * CAREERS_PER_PAGE;
    const ends = isEnd && careers.length < first.total && { isEnd };
    return {
      data: { ...known, careers, total: first.total, ...ends, ...isEnglishIn(results) },
      fetchedAt: oldest(...results.map(result => result.fetchedAt)),
      problem,
    };
  }
  if (!problem || !tables) return { problem };
  const { data, fetchedAt, ...rest } = workOutCareers(scores, tables, { language }, { page: 1, pages, zone });
  return { data: { ...known, ...data, ...rest }, fetchedAt, problem };
}

const NO_CAREERS: CareerPage = { careers: [], total: 0 };

/**
 * Reads until there are no more pages, or one fails or has nothing new. A refresh asks for the first alone: the others
 * change with it or not at all.
 */
async function readPages(
  context: Omit<ReviewContext, 'language' | 'tables'> & Pick<OnetContext, 'language' | 'tables'>,
  by: Scores | string,
  { zone, pages }: Wanted,
): Promise<LocalizedResult<CareerPage>[]> {
  const results: LocalizedResult<CareerPage>[] = [];
  const codes = new Set<string>();
  for (let page = 1; page <= pages; page += 1) {
    const read = page === 1 ? context.read : context.lookUp;
    const result = await readCareerPage({ ...context, read }, by, { page, zone });
    results.push(result);
    const { careers, total } = result.value?.data ?? NO_CAREERS;
    const before = codes.size;
    for (const { code } of careers) codes.add(code);
    if (total <= page * CAREERS_PER_PAGE || codes.size === before) break;
  }
  return results;
}

function isEnglishIn(results: LocalizedResult<CareerPage>[]): { isEnglish?: true } {
  return results.some(({ isEnglish }) => isEnglish) ? { isEnglish: true } : {};
}
