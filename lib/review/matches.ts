import { CAREERS_PER_PAGE, type CareerPage, type Zone } from '../domain/careers';
import { hasAllAreas, isFlat, type OccupationInterests } from '../domain/interests';
import type { Language } from '../domain/language';
import type { OnetTables } from '../domain/onet-tables';
import { withBrightReasons, workOutCareers } from '../domain/worked-out';
import type { Question, Reading } from './asker';
import type { createOnetQuestions } from './onet-questions';
import { inOwnLanguage, type OwnReading } from './own-language';

interface Means {
  read: <Value>(question: Question<Value>) => Promise<Reading<Value>>;
  questions: Pick<ReturnType<typeof createOnetQuestions>, 'matches' | 'results'>;
  language: Language;
  tables: OnetTables | undefined;
}

interface Asked {
  answers: string;
  /** From 1. */
  page: number;
  zone?: Zone | undefined;
}

/**
 * A page of the careers that match an answer string, as O*NET orders them. Where O*NET cannot be asked they are worked
 * out of its scores and its tables, if both have been read; never behind a page that is O*NET's own.
 */
export async function readMatches(asked: Asked, means: Means): Promise<OwnReading<CareerPage>> {
  const { tables } = means;
  const found = await readPage(asked, means);
  const { data } = found.value ?? {};
  if (data) {
    return { ...found, value: { data: { ...data, careers: withBrightReasons(data.careers, tables) } } };
  }
  if (found.value || !found.problem || !tables) return found;
  const isFirst = asked.page === 1;
  if (!isFirst && (await readPage({ ...asked, page: 1 }, means)).value) return found;
  const page = await workOut(asked, means, tables);
  if (!page) return found;
  const isEnglish = means.language === 'en' ? {} : { isEnglish: true as const };
  return { value: { data: page }, fetchedAt: tables.readAt, problem: found.problem, ...isEnglish };
}

function readPage({ answers, page, zone }: Asked, { language, read, questions }: Means) {
  return inOwnLanguage(language, read, tree => questions.matches(answers, page, zone, tree));
}

async function workOut(
  { answers, page, zone }: Asked,
  { language, read, questions }: Means,
  tables: OnetTables,
): Promise<CareerPage | undefined> {
  const results = await inOwnLanguage(language, read, tree => questions.results(answers, tree));
  const scores: OccupationInterests = Object.fromEntries(
    (results.value?.data ?? []).map(({ area, score }) => [area, score]),
  );
  if (!hasAllAreas(scores) || isFlat(scores)) return undefined;
  const all = workOutCareers(scores, tables, zone);
  const start = (page - 1) * CAREERS_PER_PAGE;
  return { careers: all.slice(start, start + CAREERS_PER_PAGE), total: all.length, isWorkedOut: true };
}
