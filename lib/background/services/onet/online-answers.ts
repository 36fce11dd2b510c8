import { z } from 'zod';
import { interestArea, type OccupationInterests } from '../../../shared/model/interests';
import type { OccupationOverview } from '../../../shared/model/occupation';
import { foundList, integer, line, list, requiredId, requiredLine, text } from '../shape';
import {
  brightReasons,
  end,
  occupationRef,
  occupationShape,
  someOfAll,
  texts,
  toOccupation,
  total,
} from './lists';

/** `GET /online/occupations/{code}/`: less than My Next Move's careers, but for every occupation. */
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

/** `GET /online/occupations/{code}/details/interests`. */
export const occupationInterests = z
  .object({ element: list(z.object({ id: requiredId, name: line, occupational_interest: interestValue })) })
  .transform(({ element }): OccupationInterests => {
    const interests: OccupationInterests = {};
    for (const { id, name, occupational_interest: value } of element) {
      const area = interestArea(id, name);
      if (area && value !== undefined) interests[area] ??= value;
    }
    return interests;
  });

/** `GET /online/occupations/{code}/details/tasks`. */
export const tasks = z
  .object({ task: foundList(z.object({ title: requiredLine })) })
  .transform(body => body.task.map(({ title }) => title));

/** `GET /online/occupations/{code}/details/apprenticeship`. */
export const apprenticeships = z.object({ example_title: texts }).transform(body => body.example_title);

/** `GET /online/search`. */
export const onlineSearch = someOfAll('occupation', occupationRef).transform(({ items, total }) => ({
  occupations: items,
  total,
}));

/** `GET …/search` of My Next Move. */
export const careerSearch = someOfAll('career', occupationRef).transform(({ items, total }) => ({
  occupations: items,
  total,
}));

/** As many as O*NET gives at a time. */
const MOST_ROWS = 2_000;

/** `GET /online/bright_outlook/all`. */
export const brightOutlook = z
  .object({
    end,
    total,
    occupation: foundList(
      z
        .object({ code: requiredId, title: requiredLine, category: brightReasons })
        .transform(({ code, title, category }) => ({ code, title, reasons: category })),
      MOST_ROWS,
    ),
  })
  .transform(({ occupation, ...counted }) => ({ occupations: occupation, ...counted }));
