import type { CareerPart } from '../services/onet';
import type { Language } from '../../shared/model/language';
import type { OnetTables } from '../../shared/model/onet-tables';
import type { Topic, TopicAnswer, TopicData, TopicKind } from '../../shared/model/topics';
import type { Asker, Question, Reading, Want } from '../query/query-client';
import { readMatches } from './profiler-matches';
import { readOverview } from './overview';
import type { createOnetQuestions, Had } from '../query/onet-queries';
import { inOwnLanguage, isEmpty, type OwnReading } from './localized';

/** Reads what O*NET has that is about no person. */
export interface Topics {
  /** @param language the one Fitside speaks now unless told */
  read(topic: Topic, want: Want, language?: Language): Promise<TopicAnswer>;
}

/** What one topic is read with. */
interface Means {
  read: <Value>(question: Question<Value>) => Promise<Reading<Value>>;
  questions: ReturnType<typeof createOnetQuestions>;
  language: Language;
  tables: OnetTables | undefined;
}

type Readers = {
  [K in TopicKind]: (topic: Extract<Topic, { kind: K }>, means: Means) => Promise<OwnReading<TopicData[K]>>;
};

/**
 * @param parts.language the one Fitside speaks now
 * @param parts.tables O*NET's tables, which answer some topics without a request once they have been read
 */
export function createTopics(parts: {
  asker: Asker;
  questions: ReturnType<typeof createOnetQuestions>;
  language: () => Promise<Language>;
  tables?: { current(): Promise<OnetTables | undefined> };
}): Topics {
  const { asker, questions } = parts;
  const always = async () => true;

  return {
    async read(topic, want, wanted) {
      const [language, tables] = await Promise.all([wanted ?? parts.language(), parts.tables?.current()]);
      const read: Means['read'] = question => asker.read(question, want, always);
      const reader = READERS[topic.kind] as (
        topic: Topic,
        means: Means,
      ) => Promise<OwnReading<TopicData[TopicKind]>>;
      return toAnswer(await reader(topic, { read, questions, language, tables }));
    },
  };
}

const READERS: Readers = {
  overview: ({ code }, means) => readOverview(means, code),
  interests: readInterestValues,
  knowledge: readPart,
  skills: readPart,
  abilities: readPart,
  personality: readPart,
  technology: readPart,
  education: readPart,
  outlook: readPart,
  states: readPart,
  related: readPart,
  tasks: ({ code }, means) => inEnglish(means, means.questions.tasks(code)),
  apprenticeships: ({ code }, means) => inEnglish(means, means.questions.apprenticeships(code)),
  counterparts: ({ code }, means) => inEnglish(means, means.questions.counterparts(code)),
  military: ({ words, branch }, means) => inEnglish(means, means.questions.military(words, branch)),
  search: ({ words, of }, means) =>
    of === 'job'
      ? inEnglish(means, means.questions.searchJobs(words))
      : inOwnLanguage(
          means.language,
          means.read,
          tree => means.questions.searchCareers(words, tree),
          ({ total }) => total === 0,
        ),
  zones: (_topic, { language, read, questions }) => inOwnLanguage(language, read, questions.zones),
  questions: ({ form }, { language, read, questions }) =>
    inOwnLanguage(language, read, tree => questions.profilerQuestions(form, tree)),
  results: ({ answers }, { language, read, questions }) =>
    inOwnLanguage(language, read, tree => questions.results(answers, tree)),
  matches: readMatches,
};

/** A part of a career, as My Next Move or Mi Próximo Paso tells it. */
function readPart<K extends CareerPart>(
  { kind, code }: { kind: K; code: string },
  { language, read, questions }: Means,
): Promise<OwnReading<TopicData[K]>> {
  return inOwnLanguage(language, read, tree => questions.part(kind, code, tree)) as Promise<
    OwnReading<TopicData[K]>
  >;
}

/** Numbers alone, which are the same in every language. */
async function readInterestValues({ code }: { code: string }, { read, questions, tables }: Means) {
  const tabled = tables?.occupations[code]?.interests;
  if (tables && tabled) return { value: { data: tabled }, fetchedAt: tables.readAt };
  const { value, ...rest } = await read(questions.occupationInterests(code));
  return { ...rest, value: value && (Object.keys(value).length > 0 ? { data: value } : {}) };
}

/** What O*NET has in English alone. */
async function inEnglish<T>(means: Means, question: Question<Had<T>>): Promise<OwnReading<T>> {
  const reading = await means.read(question);
  return means.language === 'en' ? reading : { ...reading, isEnglish: true };
}

function toAnswer({ value, fetchedAt, problem, isEnglish }: OwnReading<TopicData[TopicKind]>): TopicAnswer {
  if (!value) return problem ? { state: 'failed', problem } : { state: 'pending' };
  const { data } = value;
  const isKnown = data !== undefined && !isEmpty(data);
  return {
    ...(isKnown ? { state: 'known', data } : { state: 'none' }),
    ...(fetchedAt !== undefined && { fetchedAt }),
    ...(problem && { problem }),
    ...(isKnown && isEnglish && { isEnglish }),
  };
}
