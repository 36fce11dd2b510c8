import * as z from 'zod/mini';
import {
  BRANCHES,
  MILITARY_MATCHES,
  type Branch,
  type MilitaryCareerMatches,
  type MilitaryCounterparts,
} from '../../../shared/model/military';
import type { Http } from '../http';
import { path } from '../path';
import { OF_ONE_OCCUPATION } from './rules';
import { foundList, line, list, requiredId, requiredLine, text } from '../shape';
import { nextRow, occupationShape, paging, toOccupation, total } from './lists';

const militaryTitle = z.pipe(
  z.object({ code: requiredId, title: requiredLine, active: z.catch(z.boolean(), true) }),
  z.transform(({ code, title, active }) => ({ code, title, isActive: active })),
);

const match = z.intersection(
  z.object({ branch: z.catch(z.optional(z.enum(BRANCHES)), undefined) }),
  militaryTitle,
);

const career = z.pipe(
  z.object({
    ...occupationShape,
    match_type: z.catch(z.optional(z.enum(MILITARY_MATCHES)), undefined),
    preparation_needed: text,
    pay_grade: line,
  }),
  z.transform(career => ({
    ...toOccupation(career),
    match: career.match_type,
    preparation: career.preparation_needed,
    payGrade: career.pay_grade,
  })),
);

/** `GET /veterans/military`. */
export const militaryCareers = z.pipe(
  z.object({ total, ...paging, military_match: list(match), career: foundList(career) }),
  z.transform(({ military_match, career, ...page }) => ({
    titles: military_match,
    careers: career,
    ...page,
  })),
);

const branchTitles = list(militaryTitle);

/** `GET /veterans/careers/{code}/in_the_military`. */
export const counterparts = z.pipe(
  z.object(
    Object.fromEntries(BRANCHES.map(branch => [branch, branchTitles])) as Record<Branch, typeof branchTitles>,
  ),
  z.transform((body): MilitaryCounterparts =>
    Object.fromEntries(BRANCHES.flatMap(branch => (body[branch].length > 0 ? [[branch, body[branch]]] : []))),
  ),
);

/** Careers read at a time. */
const CAREERS = 50;

/** Reads My Next Move for Veterans. */
export function veteransOf(http: Http) {
  return {
    /**
     * Civilian careers by a military title or code, in all branches unless one is named.
     * @param start the first row of the page
     */
    async military(words: string, branch?: Branch, start = 1): Promise<MilitaryCareerMatches> {
      const found = await http.get(path`veterans/military`, militaryCareers, {
        keyword: words,
        branch,
        start,
        end: start + CAREERS - 1,
      });
      const { titles, careers, total } = found;
      return { titles, careers, total, next: nextRow(found, start) };
    },

    /** The military occupations that are like a civilian one. */
    counterparts: (code: string) =>
      http.get(path`veterans/careers/${code}/in_the_military`, counterparts, {}, OF_ONE_OCCUPATION),
  };
}
