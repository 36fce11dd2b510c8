import * as z from 'zod/mini';
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
export const onlineOverview = z.pipe(
  z.object({ ...occupationShape, description: text, sample_of_reported_titles: texts }),
  z.transform((body): OccupationOverview => ({
    ...toOccupation(body),
    whatTheyDo: body.description,
    onTheJob: [],
    alsoCalled: body.sample_of_reported_titles,
  })),
);

/** `GET /online/occupations/{code}/details/interests`. */
export const occupationInterests = z.pipe(
  z.object({ element: list(z.object({ id: requiredId, name: line, occupational_interest: ofHundred })) }),
  z.transform(({ element }): OccupationInterests => {
    const interests: OccupationInterests = {};
    for (const { id, name, occupational_interest: value } of element) {
      const area = interestArea(id, name);
      if (area && value !== undefined) interests[area] ??= value;
    }
    return interests;
  }),
);

/** `GET /online/occupations/{code}/details/tasks`. */
export const tasks = z.pipe(
  z.object({ task: foundList(z.object({ title: requiredLine, importance: ofHundred })) }),
  z.transform(body =>
    body.task.map(({ title, importance }): RatedElement => ({ name: title, value: importance })),
  ),
);

const respondents = z.pipe(
  z.object({ percentage_of_respondents: z.number().check(z.gte(0), z.lte(100)), description: requiredLine }),
  z.transform(({ percentage_of_respondents: percent, description: words }) => ({ words, percent })),
);

/** `GET /online/occupations/{code}/details/skills` and all others whose elements are rated. */
export const ratedElements = z.pipe(
  z.object({
    element: foundList(
      z.object({
        name: requiredLine,
        description: text,
        importance: ofHundred,
        context: ofHundred,
        response: list(respondents),
      }),
    ),
  }),
  z.transform(body =>
    body.element.map(({ importance, context, response, ...element }): RatedElement => ({
      ...element,
      value: importance ?? context,
      ...(response.length > 0 && { answers: response }),
    })),
  ),
);

/** `GET /online/occupations/{code}/details/detailed_work_activities`. */
export const detailedActivities = z.pipe(
  z.object({ activity: foundList(z.object({ title: requiredLine })) }),
  z.transform(body => body.activity.map(({ title }) => title)),
);

/** `GET /online/occupations/{code}/details/technology_skills`. */
export const software = z.pipe(
  z.object({ category: foundList(technologyKind) }),
  z.transform(body => body.category),
);

/** `GET /online/occupations/{code}/details/education`. */
export const schooling = z.pipe(
  z.object({
    response: foundList(
      z.object({
        title: requiredLine,
        description: text,
        percentage_of_respondents: ofHundred,
      }),
    ),
  }),
  z.transform(body =>
    body.response.map(({ title, description, percentage_of_respondents }): RatedElement => ({
      name: title,
      description,
      value: percentage_of_respondents,
    })),
  ),
);

/** `GET /online/occupations/{code}/details/professional_associations`. */
export const associations = z.pipe(
  z.object({
    source: foundList(z.object({ name: requiredLine, category: maybe(z.object({ title: line })) })),
  }),
  z.transform(body => {
    const groups = new Map<string, ElementGroup>();
    for (const [at, { name, category }] of body.source.entries()) {
      const title = category?.title ?? '';
      const group = groups.get(title) ?? { name: title, elements: [] };
      group.elements.push({ id: String(at), name });
      groups.set(title, group);
    }
    return [...groups.values()];
  }),
);

/** `GET /online/occupations/{code}/details/apprenticeship`. */
export const apprenticeships = z.pipe(
  z.object({ example_title: texts }),
  z.transform(body => body.example_title),
);

/** `GET /online/search`. */
export const onlineSearch = z.pipe(
  someOfAll('occupation', occupationRef),
  z.transform(({ items, ...page }) => ({
    occupations: items,
    ...page,
  })),
);

/** `GET …/search` of My Next Move. */
export const careerSearch = z.pipe(
  someOfAll('career', occupationRef),
  z.transform(({ items, ...page }) => ({
    occupations: items,
    ...page,
  })),
);

/** As many as O*NET gives at a time. */
const MOST_ROWS = 2_000;

/** `GET /online/bright_outlook/all`. */
export const brightOutlook = z.pipe(
  z.object({
    end,
    total,
    occupation: foundList(
      z.pipe(
        z.object({ code: requiredId, title: requiredLine, category: brightReasons }),
        z.transform(({ code, title, category }) => ({ code, title, reasons: category })),
      ),
      MOST_ROWS,
    ),
  }),
  z.transform(({ occupation, ...counted }) => ({ occupations: occupation, ...counted })),
);
