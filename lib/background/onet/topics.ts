import { AREAS } from '../../shared/model/interests';
import type { CareerPart, OnlineReport } from '../services/onet';
import type { Language } from '../../shared/model/language';
import type { OccupationHits } from '../../shared/model/occupation';
import type { OnetTables } from '../../shared/model/onet-tables';
import type { Topic, TopicAnswer, TopicData, TopicKind } from '../../shared/model/topics';
import type { QueryClient, Query } from '../query/query-client';
import type { Freshness } from '../../shared/messages/fields';
import { readMatches } from './profiler-matches';
import { readOverview } from './overview';
import type { createOnetQueries, OnetData } from '../query/onet-queries';
import { readLocalized, isEmpty, type LocalizedResult } from './localized';
import type { OnetContext } from './onet-context';

/** Reads O*NET's data that concerns no person. */
export interface Topics {
  /** @param language Fitside's own by default */
  read(topic: Topic, want: Freshness, language?: Language): Promise<TopicAnswer>;
}

type Readers = {
  [K in TopicKind]: (
    topic: Extract<Topic, { kind: K }>,
    context: OnetContext,
  ) => Promise<LocalizedResult<TopicData[K]>>;
};

/**
 * @param parts.language Fitside's language now
 * @param parts.tables O*NET's tables, which answer some topics without a request once they have been read
 */
export function createTopics(parts: {
  queryClient: QueryClient;
  queries: ReturnType<typeof createOnetQueries>;
  language: () => Promise<Language>;
  tables?: { current(): Promise<OnetTables | undefined> };
}): Topics {
  const { queryClient, queries } = parts;
  const always = async () => true;

  return {
    async read(topic, want, wanted) {
      const [language, tables] = await Promise.all([wanted ?? parts.language(), parts.tables?.current()]);
      const read: OnetContext['read'] = query => queryClient.read(query, want, always);
      const reader = READERS[topic.kind] as (
        topic: Topic,
        context: OnetContext,
      ) => Promise<LocalizedResult<TopicData[TopicKind]>>;
      return toAnswer(await reader(topic, { read, queries, language, tables }));
    },
  };
}

const READERS: Readers = {
  overview: ({ code }, context) => readOverview(context, code),
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
  tasks: ({ code }, context) => inEnglish(context, context.queries.tasks(code)),
  apprenticeships: ({ code }, context) => inEnglish(context, context.queries.apprenticeships(code)),
  counterparts: ({ code }, context) => inEnglish(context, context.queries.counterparts(code)),
  knowledgeRatings: readReport,
  skillRatings: readReport,
  abilityRatings: readReport,
  workActivities: readReport,
  detailedActivities: readReport,
  workContext: readReport,
  workStyles: readReport,
  software: readReport,
  schooling: readReport,
  associations: readReport,
  military: ({ words, branch, start }, context) =>
    inEnglish(context, context.queries.military(words, branch, start)),
  search: ({ words, of, start }, context) =>
    of === 'job'
      ? inEnglish(context, context.queries.searchJobs(words, start))
      : searchCareers(words, start, context),
  zones: (_topic, { language, read, queries }) => readLocalized(language, read, queries.zones),
  questions: ({ form }, { language, read, queries }) =>
    readLocalized(language, read, tree => queries.profilerQuestions(form, tree)),
  results: ({ answers }, { language, read, queries }) =>
    readLocalized(language, read, tree => queries.results(answers, tree)),
  matches: readMatches,
};

/** Reads a part of a career from My Next Move or Mi Próximo Paso. */
function readPart<K extends CareerPart>(
  { kind, code }: { kind: K; code: string },
  { language, read, queries }: OnetContext,
): Promise<LocalizedResult<TopicData[K]>> {
  return readLocalized(language, read, tree => queries.part(kind, code, tree)) as Promise<
    LocalizedResult<TopicData[K]>
  >;
}

/** Reads a report of O*NET OnLine. */
function readReport<K extends OnlineReport>(
  { kind, code }: { kind: K; code: string },
  context: OnetContext,
): Promise<LocalizedResult<TopicData[K]>> {
  return inEnglish(context, context.queries.report(kind, code)) as Promise<LocalizedResult<TopicData[K]>>;
}

/** Reads a page of careers by words. Later pages are in the language of the first. */
async function searchCareers(
  words: string,
  start: number | undefined,
  { language, read, queries }: OnetContext,
): Promise<LocalizedResult<OccupationHits>> {
  const first = await readLocalized(
    language,
    read,
    tree => queries.searchCareers(words, tree),
    ({ total }) => total === 0,
  );
  if (start === undefined || !first.value) return first;
  const isEnglish = language === 'en' || first.isEnglish;
  const result = await read(queries.searchCareers(words, isEnglish ? 'mnm' : 'mpp', start));
  return first.isEnglish ? { ...result, isEnglish: true } : result;
}

/** Reads numbers, which are the same in every language. */
async function readInterestValues({ code }: { code: string }, { read, queries, tables }: OnetContext) {
  const tabled = tables?.occupations[code]?.interests;
  if (tables && tabled) {
    // Shown as on O*NET's own pages: decimals are for matching.
    const data = Object.fromEntries(AREAS.map(area => [area, Math.round(tabled[area])]));
    return { value: { data }, fetchedAt: tables.readAt };
  }
  const { value, ...rest } = await read(queries.occupationInterests(code));
  return { ...rest, value: value && (Object.keys(value).length > 0 ? { data: value } : {}) };
}

/** Reads data that O*NET has in English only. */
async function inEnglish<T>(context: OnetContext, query: Query<OnetData<T>>): Promise<LocalizedResult<T>> {
  const result = await context.read(query);
  return context.language === 'en' ? result : { ...result, isEnglish: true };
}

function toAnswer({
  value,
  fetchedAt,
  problem,
  isEnglish,
}: LocalizedResult<TopicData[TopicKind]>): TopicAnswer {
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
