import type { Language } from '../domain/language';
import type { Overview, OverviewData } from '../domain/occupation';
import type { Question, Reading } from './asker';
import type { createOnetQuestions } from './onet-questions';
import { inOwnLanguage, type OwnReading } from './own-language';
import { readSuccession } from './succession';

/** How an occupation is read. */
interface Means {
  read: <Value>(question: Question<Value>) => Promise<Reading<Value>>;
  questions: ReturnType<typeof createOnetQuestions>;
  language: Language;
}

/**
 * What an occupation is: as My Next Move tells it, else as O*NET OnLine does; for a code that both refuse, the
 * occupation that took its place, or all that did.
 */
export async function readOverview(means: Means, code: string): Promise<OwnReading<OverviewData>> {
  const found = await readCurrent(means, code);
  if (!found.value || found.value.data) return withData(found, overview => ({ kind: 'one', overview }));

  const succession = await readSuccession(means.read, means.questions, code);
  const { retired, successors = [] } = succession.value?.data ?? {};
  const [only] = successors;
  if (!retired || !only) return { ...succession, value: succession.value && {} };
  if (successors.length > 1) {
    const several = { ...succession, value: { data: { kind: 'several' as const, retired, successors } } };
    return means.language === 'en' ? several : { ...several, isEnglish: true };
  }
  const successor = await readCurrent(means, only.code);
  const untold: Overview = { ...only, brightOutlook: false, onTheJob: [], alsoCalled: [] };
  return withData(
    successor.value ? { ...successor, value: { data: successor.value.data ?? untold } } : successor,
    overview => ({ kind: 'one', overview, carriedFrom: retired }),
  );
}

/** The overview of a code of today's taxonomy. */
async function readCurrent(
  { read, questions, language }: Means,
  code: string,
): Promise<OwnReading<Overview>> {
  const career = await inOwnLanguage(language, read, tree => questions.overview(code, tree));
  if (!career.value || career.value.data) return career;
  const online = await read(questions.onlineOverview(code));
  return language !== 'en' && online.value?.data ? { ...online, isEnglish: true } : online;
}

function withData<From, To>(reading: OwnReading<From>, change: (data: From) => To): OwnReading<To> {
  const { value, ...rest } = reading;
  if (!value) return rest;
  return { ...rest, value: value.data === undefined ? {} : { data: change(value.data) } };
}
