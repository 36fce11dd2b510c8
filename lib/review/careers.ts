import { CAREERS_PER_PAGE, type CareerPage, type Zone } from '../domain/careers';
import { isFlat } from '../domain/interests';
import type { CareersData } from '../domain/review';
import { withBrightReasons, workOutCareers } from '../domain/worked-out';
import { findInterests } from './interests';
import { oldest, without, type Outcome, type ReviewContext } from './outcome';
import type { Reading } from './asker';

/** How much of a section is wanted. */
export interface Wanted {
  /** Of careers, only those of this job zone. */
  zone?: Zone | undefined;
  /** How many pages of careers, from the first. */
  pages: number;
  /** Of the job, what takes requests too. */
  opened?: boolean | undefined;
}

/**
 * The O*NET careers that match the candidate's interests, as O*NET orders them: section *careers*. Where O*NET cannot be
 * asked they are worked out here, if its tables have been read.
 */
export async function readCareers(
  context: ReviewContext,
  { zone, pages }: Wanted,
): Promise<Outcome<CareersData>> {
  const interests = await findInterests(context);
  if (!interests.data) return without(interests, 'interests');
  if (interests.data.kind === 'none') return { data: { kind: 'none', reason: 'no-interests' } };
  const { scores, source } = interests.data;
  if (isFlat(scores)) return { data: { kind: 'none', reason: 'equal' } };

  const read: Reading<CareerPage>[] = [];
  for (let page = 1; page <= pages; page += 1) {
    const reading = await context.read(context.questions.careers(scores, page, zone));
    read.push(reading);
    const isLast = (reading.value?.total ?? 0) <= page * CAREERS_PER_PAGE;
    if (isLast) break;
  }

  const problem = read.map(reading => reading.problem).find(Boolean);
  const had = read.flatMap(reading => reading.value ?? []);
  const [first] = had;
  const tables = await context.tables.current();
  if (first) {
    const careers = withBrightReasons(
      had.flatMap(page => page.careers),
      tables,
    );
    return {
      data: { kind: 'known', careers, total: first.total, zone, source },
      fetchedAt: oldest(...read.map(reading => reading.fetchedAt)),
      problem,
    };
  }
  if (!problem || !tables) return { problem };
  const all = workOutCareers(scores, tables, zone);
  const careers = all.slice(0, pages * CAREERS_PER_PAGE);
  return {
    data: { kind: 'known', careers, total: all.length, zone, source, isWorkedOut: true },
    fetchedAt: tables.readAt,
    problem,
  };
}
