import { z } from 'zod';
import { interestArea, type OccupationInterests } from '../../../shared/model/interests';
import type { ElementGroup, OccupationOverview, RatedElement } from '../../../shared/model/occupation';
import { foundList, line, list, maybe, requiredId, requiredLine, text } from '../shape';
import {
  brightReasons,
  end,
  occupationRef,
  occupationShape,
  ofHundred,
  someOfAll,
  texts,
  toOccupation,
  total,
} from './lists';
import { technologyKind } from './occupation-answers';

/** `GET /online/occupations/{code}/`: less than My Next Move's careers, but for every occupation. */
export const onlineOverview = z
  .object({ ...occupationShape, description: text, sample_of_reported_titles: texts })
  .transform((body): OccupationOverview => ({
    ...toOccupation(body),
    whatTheyDo: body.description,
    onTheJob: [],
    alsoCalled: body.sample_of_reported_titles,
  }));

/** `GET /online/occupations/{code}/details/interests`. */
export const occupationInterests = z
  .object({ element: list(z.object({ id: requiredId, name: line, occupational_interest: ofHundred })) })
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
  .object({ task: foundList(z.object({ title: requiredLine, importance: ofHundred })) })
  .transform(body =>
    body.task.map(({ title, importance }): RatedElement => ({ name: title, value: importance })),
  );

const respondents = z
  .object({ percentage_of_respondents: z.number().min(0).max(100), description: requiredLine })
  .transform(({ percentage_of_respondents: percent, description: words }) => ({ words, percent }));

/** `GET /online/occupations/{code}/details/skills` and all others whose elements are rated. */
export const ratedElements = z
  .object({
    element: foundList(
      z.object({
        name: requiredLine,
        description: text,
        importance: ofHundred,
        context: ofHundred,
        response: list(respondents),
      }),
    ),
  })
  .transform(body =>
    body.element.map(({ importance, context, response, ...element }): RatedElement => ({
      ...element,
      value: importance ?? context,
      ...(response.length > 0 && { answers: response }),
    })),
  );

/** `GET /online/occupations/{code}/details/detailed_work_activities`. */
export const detailedActivities = z
  .object({ activity: foundList(z.object({ title: requiredLine })) })
  .transform(body => body.activity.map(({ title }) => title));

/** `GET /online/occupations/{code}/details/technology_skills`. */
export const software = z.object({ category: foundList(technologyKind) }).transform(body => body.category);

/** `GET /online/occupations/{code}/details/education`. */
export const schooling = z
  .object({
    response: foundList(
      z.object({
        title: requiredLine,
        description: text,
        percentage_of_respondents: ofHundred,
      }),
    ),
  })
  .transform(body =>
    body.response.map(({ title, description, percentage_of_respondents }): RatedElement => ({
      name: title,
      description,
      value: percentage_of_respondents,
    })),
  );

/** `GET /online/occupations/{code}/details/professional_associations`. */
export const associations = z
  .object({
    source: foundList(z.object({ name: requiredLine, category: maybe(z.object({ title: line })) })),
  })
  .transform(body => {
    const groups = new Map<string, ElementGroup>();
    for (const [at, { name, category }] of body.source.entries()) {
      const title = category?.title ?? '';
      const group = groups.get(title) ?? { name: title, elements: [] };
      group.elements.push({ id: String(at), name });
      groups.set(title, group);
    }
    return [...groups.values()];
  });

/** `GET /online/occupations/{code}/details/apprenticeship`. */
export const apprenticeships = z.object({ example_title: texts }).transform(body => body.example_title);

/** `GET /online/search`. */
export const onlineSearch = someOfAll('occupation', occupationRef).transform(({ items, ...page }) => ({
  occupations: items,
  ...page,
}));

/** `GET …/search` of My Next Move. */
export const careerSearch = someOfAll('career', occupationRef).transform(({ items, ...page }) => ({
  occupations: items,
  ...page,
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
