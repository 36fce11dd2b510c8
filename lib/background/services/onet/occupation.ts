import * as z from 'zod/mini';
import type { Http } from '../http';
import { path } from '../path';
import {
  education,
  groups,
  outlook,
  overview,
  personality,
  related,
  states,
  technology,
} from './occupation-answers';
import { OF_ONE_OCCUPATION, TREES, type Tree } from './rules';

/** The parts of a career in My Next Move: where each is, and what it looks like. */
const PARTS = {
  knowledge: { path: path`knowledge`, answer: groups },
  skills: { path: path`skills`, answer: groups },
  abilities: { path: path`abilities`, answer: groups },
  personality: { path: path`personality`, answer: personality },
  technology: { path: path`technology`, answer: technology },
  education: { path: path`education`, answer: education },
  outlook: { path: path`job_outlook`, answer: outlook },
  states: { path: path`check_out_my_state`, answer: states },
  related: { path: path`explore_more`, answer: related },
};
export type CareerPart = keyof typeof PARTS;
export type CareerPartData = { [Part in CareerPart]: z.output<(typeof PARTS)[Part]['answer']> };

/** Creates the routes of My Next Move's careers: `…/careers/{code}/`. */
export function occupationOf(http: Http) {
  return {
    /** Reads a career in short. */
    overview: (code: string, tree: Tree) =>
      http.get(
        path`${TREES[tree]}/careers/${code}/`,
        overview.check(z.refine(body => body.code === code)),
        {},
        OF_ONE_OCCUPATION,
      ),

    /** One part of a career. */
    part: <Part extends CareerPart>(part: Part, code: string, tree: Tree): Promise<CareerPartData[Part]> => {
      const { path: last, answer } = PARTS[part];
      return http.get(
        path`${TREES[tree]}/careers/${code}/${last}`,
        answer as z.ZodMiniType as z.ZodMiniType<CareerPartData[Part]>,
        {},
        OF_ONE_OCCUPATION,
      );
    },
  };
}
