import type {
  CareerPart,
  CareerPartData,
  Onet,
  OnlineReport,
  OnlineReportData,
  Tree,
} from '../services/onet';
import type { CareerPage } from '../../shared/model/career-matches';
import type {
  Zone,
  JobZone,
  OccupationHits,
  OccupationOverview,
  RatedElement,
  RetiredCode,
} from '../../shared/model/occupation';
import { AREAS, roundedScores, type OccupationInterests, type Scores } from '../../shared/model/interests';
import type { Branch, MilitaryCareerMatches, MilitaryCounterparts } from '../../shared/model/military';
import type {
  AnswerOption,
  InterestResult,
  ProfilerForm,
  ProfilerQuestion,
} from '../../shared/model/profiler';
import type { Query } from './query-client';
import { ifNotFound } from './if-not-found';
import type { QueryId } from './query-keys';

const DAY = 24 * 60 * 60_000;

/** O*NET publishes a few times a year; all is forgotten then (see `onet/database-version`). */
const KEPT = { service: 'onet' as const, freshMs: 30 * DAY, keepMs: 30 * DAY };

/** O*NET's answer on something; without data where it has none, which is kept like any other answer. */
export interface OnetData<T> {
  data?: T;
}

interface Successors {
  title?: string | undefined;
  successors: { code: string; title: string }[];
}

/** Creates the queries to O*NET. Names include the language where answers differ by it. */
export function createOnetQueries(onet: Onet) {
  const asked = <T>(
    id: QueryId,
    ask: () => Promise<T>,
    keepMs: Query<T>['keepMs'] = KEPT.keepMs,
  ): Query<OnetData<T>> => ({
    ...KEPT,
    keepMs,
    id,
    ask: () =>
      ifNotFound<OnetData<T>, OnetData<T>>(
        ask().then(data => ({ data })),
        () => ({}),
      ),
  });

  /** Creates a query by words that a user typed. They may be a person's name, and are stored with the answer. */
  const askedByWords = <T>(id: QueryId, ask: () => Promise<T>) => asked(id, ask, 'people');

  return {
    overview: (code: string, tree: Tree): Query<OnetData<OccupationOverview>> =>
      asked(`overview:${tree}:${code}`, () => onet.overview(code, tree)),

    part: <Part extends CareerPart>(
      part: Part,
      code: string,
      tree: Tree,
    ): Query<OnetData<CareerPartData[Part]>> =>
      asked(`${part}:${tree}:${code}`, () => onet.part(part, code, tree)),

    onlineOverview: (code: string): Query<OnetData<OccupationOverview>> =>
      asked(`overview:online:${code}`, () => onet.onlineOverview(code)),

    /** Empty where O*NET has no values. */
    occupationInterests: (code: string): Query<OccupationInterests> => ({
      ...KEPT,
      id: `interests:${code}`,
      ask: () => ifNotFound(onet.occupationInterests(code), () => ({})),
    }),

    /** Their name differs from that of tasks without ratings, which may be stored. */
    tasks: (code: string): Query<OnetData<RatedElement[]>> =>
      asked(`tasks:rated:${code}`, () => onet.tasks(code)),

    report: <Report extends OnlineReport>(
      report: Report,
      code: string,
    ): Query<OnetData<OnlineReportData[Report]>> =>
      asked(`${report}:${code}`, () => onet.report(report, code)),

    apprenticeships: (code: string): Query<OnetData<string[]>> =>
      asked(`apprenticeships:${code}`, () => onet.apprenticeships(code)),

    counterparts: (code: string): Query<OnetData<MilitaryCounterparts>> =>
      asked(`counterparts:${code}`, () => onet.counterparts(code)),

    /** Successors of a code of an earlier taxonomy. */
    successors: (taxonomy: RetiredCode['taxonomy'], code: string): Query<OnetData<Successors>> =>
      asked<Successors>(`successors:${taxonomy}:${code}`, () => onet.successors(taxonomy, code)),

    searchCareers: (words: string, tree: Tree, start?: number): Query<OnetData<OccupationHits>> =>
      askedByWords(`search:${tree}:${start ?? 1}:${folded(words)}`, () =>
        onet.searchCareers(words, tree, ...laterPage(start)),
      ),

    searchJobs: (words: string, start?: number): Query<OnetData<OccupationHits>> =>
      askedByWords(`search:online:${start ?? 1}:${folded(words)}`, () =>
        onet.searchJobs(words, ...laterPage(start)),
      ),

    military: (words: string, branch?: Branch, start?: number): Query<OnetData<MilitaryCareerMatches>> =>
      askedByWords(`military:${branch ?? 'all'}:${start ?? 1}:${folded(words)}`, () =>
        onet.military(words, branch, ...laterPage(start)),
      ),

    zones: (tree: Tree): Query<OnetData<JobZone[]>> => asked(`zones:${tree}`, () => onet.zones(tree)),

    profilerQuestions: (
      form: ProfilerForm,
      tree: Tree,
    ): Query<OnetData<{ options: AnswerOption[]; questions: ProfilerQuestion[] }>> =>
      asked(`questions:${tree}:${form}`, () => onet.questions(form, tree)),

    results: (answers: string, tree: Tree): Query<OnetData<InterestResult[]>> =>
      asked(`results:${tree}:${answers}`, () => onet.results(answers, tree)),

    /** @param by six scores, or an answer string, which is passed on unchanged */
    matches: (
      by: Scores | string,
      page: number,
      zone: Zone | undefined,
      tree: Tree,
    ): Query<OnetData<CareerPage>> =>
      asked(`matches:${tree}:${nameOf(by)}:${zone ?? 'all'}:${page}`, () =>
        onet.careers(by, page, zone, tree),
      ),
  };
}

/** Returns the name that equal requests share: O*NET takes scores as whole numbers. */
function nameOf(by: Scores | string): string {
  if (typeof by === 'string') return by;
  const scores = roundedScores(by);
  return AREAS.map(area => scores[area]).join('-');
}

function laterPage(start: number | undefined): [start?: number] {
  return start === undefined ? [] : [start];
}

/** Folds words, since O*NET's searches ignore case. */
function folded(words: string): string {
  return words.trim().replace(/\s+/g, ' ').toLowerCase();
}
