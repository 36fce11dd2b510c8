import * as z from 'zod/mini';
import type { Http } from '../http';
import type { OccupationHits } from '../../../shared/model/occupation';
import { path, type Path } from '../path';
import {
  apprenticeships,
  associations,
  brightOutlook,
  careerSearch,
  detailedActivities,
  occupationInterests,
  onlineOverview,
  onlineSearch,
  ratedElements,
  schooling,
  software,
  tasks,
} from './online-answers';
import { nextRow } from './lists';
import { OF_ONE_OCCUPATION, TREES, type Tree, type Window } from './rules';

/** More than any occupation has. */
const ALL: Window = { start: 1, end: 200 };
/** The reports on an occupation that My Next Move lacks: where each is, and what it looks like. */
const REPORTS = {
  knowledgeRatings: { path: path`knowledge`, answer: ratedElements, window: ALL },
  skillRatings: { path: path`skills`, answer: ratedElements, window: ALL },
  abilityRatings: { path: path`abilities`, answer: ratedElements, window: ALL },
  workActivities: { path: path`work_activities`, answer: ratedElements, window: ALL },
  detailedActivities: { path: path`detailed_work_activities`, answer: detailedActivities, window: ALL },
  workContext: { path: path`work_context`, answer: ratedElements, window: ALL },
  workStyles: { path: path`work_styles`, answer: ratedElements, window: ALL },
  software: { path: path`technology_skills`, answer: software, window: ALL },
  schooling: { path: path`education`, answer: schooling, window: {} },
  associations: { path: path`professional_associations`, answer: associations, window: ALL },
};
export type OnlineReport = keyof typeof REPORTS;
export type OnlineReportData = { [Report in OnlineReport]: z.output<(typeof REPORTS)[Report]['answer']> };

/** Rows read of a search at a time. */
const HITS = 20;

/** Reads O*NET OnLine, and searches My Next Move. */
export function onlineOf(http: Http) {
  const occupation = (code: string) => path`online/occupations/${code}/`;

  async function search(
    where: Path,
    answer: typeof careerSearch,
    keyword: string,
    start: number,
  ): Promise<OccupationHits> {
    const found = await http.get(where, answer, { keyword, start, end: start + HITS - 1 });
    const { occupations, total } = found;
    return { occupations, total, next: nextRow(found, start) };
  }

  return {
    /** Reads an occupation in short, for those that My Next Move does not have. */
    onlineOverview: (code: string) =>
      http.get(
        occupation(code),
        onlineOverview.check(z.refine(body => body.code === code)),
        {},
        OF_ONE_OCCUPATION,
      ),

    /** Interest values of one occupation. */
    occupationInterests: (code: string) =>
      http.get(
        path`${occupation(code)}details/interests`,
        occupationInterests,
        { ...ALL },
        OF_ONE_OCCUPATION,
      ),

    /** Reads the occupation's tasks, the most important first. */
    tasks: (code: string) =>
      http.get(
        path`${occupation(code)}details/tasks`,
        tasks,
        { sort: 'importance', ...ALL },
        OF_ONE_OCCUPATION,
      ),

    /** One of the reports on an occupation; ratings come with the highest first. */
    report: <Report extends OnlineReport>(
      report: Report,
      code: string,
    ): Promise<OnlineReportData[Report]> => {
      const { path: last, answer, window } = REPORTS[report];
      return http.get(
        path`${occupation(code)}details/${last}`,
        answer as z.ZodMiniType as z.ZodMiniType<OnlineReportData[Report]>,
        { ...window },
        OF_ONE_OCCUPATION,
      );
    },

    /** Titles of apprenticeships that lead to it. */
    apprenticeships: (code: string) =>
      http.get(
        path`${occupation(code)}details/apprenticeship`,
        apprenticeships,
        { ...ALL },
        OF_ONE_OCCUPATION,
      ),

    /** Careers by words or code, in plain language. @param start the first row of the page */
    searchCareers: (words: string, tree: Tree, start = 1) =>
      search(path`${TREES[tree]}/search`, careerSearch, words, start),

    /** Occupations by the title of a job, or by a code. @param start the first row of the page */
    searchJobs: (words: string, start = 1) => search(path`online/search`, onlineSearch, words, start),

    /** Occupations with a bright outlook, and why. Read in the background only. */
    brightOutlook: ({ start, end }: Window) =>
      http.get(path`online/bright_outlook/all`, brightOutlook, { start, end }, { priority: 'later' }),
  };
}
