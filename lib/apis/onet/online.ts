import type { Http } from '../http';
import {
  apprenticeships,
  brightOutlook,
  careerSearch,
  occupationInterests,
  onlineOverview,
  onlineSearch,
  tasks,
} from './online-answers';
import { segment, type Tree, type Window } from './rules';

/** More than any occupation has. */
const ALL: Window = { start: 1, end: 200 };
/** How many hits of a search are told. */
const HITS: Window = { start: 1, end: 20 };

/** O*NET OnLine, and the search of My Next Move. */
export function onlineOf(http: Http) {
  const occupation = (code: string) => `online/occupations/${segment(code)}/`;
  return {
    /** What an occupation is, for those that My Next Move does not tell of. */
    onlineOverview: (code: string) =>
      http.get(
        occupation(code),
        onlineOverview.refine(body => body.code === code),
      ),

    /** Interest values of one occupation. */
    occupationInterests: (code: string) =>
      http.get(`${occupation(code)}details/interests`, occupationInterests, { start: 1, end: 6 }),

    /** What people in the occupation do, the most important first. */
    tasks: (code: string) =>
      http.get(`${occupation(code)}details/tasks`, tasks, { sort: 'importance', ...ALL }),

    /** Titles of apprenticeships that lead to it. */
    apprenticeships: (code: string) =>
      http.get(`${occupation(code)}details/apprenticeship`, apprenticeships, { ...ALL }),

    /** Careers by words or code, in plain language. */
    searchCareers: (words: string, tree: Tree) =>
      http.get(`${tree}/search`, careerSearch, { keyword: words, ...HITS }),

    /** Occupations by the title of a job, or by a code. */
    searchJobs: (words: string) => http.get('online/search', onlineSearch, { keyword: words, ...HITS }),

    /** Occupations with a bright outlook, and why. Read in the background only. */
    brightOutlook: ({ start, end }: Window) =>
      http.get('online/bright_outlook/all', brightOutlook, { start, end }, { priority: 'later' }),
  };
}
