import { z } from 'zod';
import type { Area, OccupationInterests } from '../../../shared/model/interests';
import type { OccupationOverview } from '../../../shared/model/occupation';
import { integer, list, text } from '../shape';
import { brightReasons, end, occupationRef, occupationShape, texts, toOccupation, total } from './lists';

/** `GET /online/occupations/{code}/`: less than My Next Move tells of a career, but of every occupation. */
export const onlineOverview = z
  .object({ ...occupationShape, description: text, sample_of_reported_titles: texts })
  .transform((body): OccupationOverview => ({
    ...toOccupation(body),
    whatTheyDo: body.description,
    onTheJob: [],
    alsoCalled: body.sample_of_reported_titles,
  }));

/** An interest value of an occupation: a whole number from 0 to 100. */
const interestValue = integer.transform(value =>
  value !== undefined && value >= 0 && value <= 100 ? value : undefined,
);

/** Element ids of the six interest areas in O*NET's content model. */
const INTEREST_ELEMENTS: ReadonlyMap<string, Area> = new Map<string, Area>([
  ['1.B.1.a', 'realistic'],
  ['1.B.1.b', 'investigative'],
  ['1.B.1.c', 'artistic'],
  ['1.B.1.d', 'social'],
  ['1.B.1.e', 'enterprising'],
  ['1.B.1.f', 'conventional'],
]);

/** `GET /online/occupations/{code}/details/interests`. */
export const occupationInterests = z
  .object({ element: list(z.object({ id: z.string(), occupational_interest: interestValue })) })
  .transform(({ element }): OccupationInterests => {
    const interests: OccupationInterests = {};
    for (const { id, occupational_interest: value } of element) {
      const area = INTEREST_ELEMENTS.get(id);
      if (area && value !== undefined) interests[area] = value;
    }
    return interests;
  });

/** `GET /online/occupations/{code}/details/tasks`. */
export const tasks = z
  .object({ task: list(z.object({ title: z.string().trim().min(1) })) })
  .transform(body => body.task.map(({ title }) => title));

/** `GET /online/occupations/{code}/details/apprenticeship`. */
export const apprenticeships = z.object({ example_title: texts }).transform(body => body.example_title);

/** `GET /online/search`. */
export const onlineSearch = z
  .object({ total, occupation: list(occupationRef) })
  .transform(body => ({ occupations: body.occupation, total: body.total }));

/** `GET …/search` of My Next Move. */
export const careerSearch = z
  .object({ total, career: list(occupationRef) })
  .transform(body => ({ occupations: body.career, total: body.total }));

/** `GET /online/bright_outlook/all`. */
export const brightOutlook = z
  .object({
    end,
    total,
    occupation: list(
      z
        .object({ code: z.string(), title: z.string(), category: brightReasons })
        .transform(({ code, title, category }) => ({ code, title, reasons: category })),
    ),
  })
  .transform(({ occupation, ...counted }) => ({ occupations: occupation, ...counted }));
