import * as z from 'zod/mini';
import type {
  Education,
  ElementGroup,
  Outlook,
  OccupationOverview,
  Personality,
  Related,
  OutlookInState,
  Technology,
  Wage,
  WageRange,
} from '../../../shared/model/occupation';
import { line, list, maybe, requiredId, requiredLine, text, wholeList } from '../shape';
import {
  brightReasons,
  jobZone,
  occupationRef,
  occupationShape,
  ofHundred,
  texts,
  toOccupation,
} from './lists';

/** `GET …/careers/{code}/`. */
export const overview = z.pipe(
  z.object({
    ...occupationShape,
    what_they_do: text,
    on_the_job: texts,
    also_called: list(z.object({ title: requiredLine })),
  }),
  z.transform((body): OccupationOverview => ({
    ...toOccupation(body),
    whatTheyDo: body.what_they_do,
    onTheJob: body.on_the_job,
    alsoCalled: body.also_called.map(({ title }) => title),
  })),
);

/** `GET …/careers/{code}/knowledge`, `skills` and `abilities`. */
export const groups = wholeList(
  z.pipe(
    z.object({ name: requiredLine, element: list(z.object({ id: requiredId, name: requiredLine })) }),
    z.transform(({ name, element }): ElementGroup => ({ name, elements: element })),
  ),
);

/** `GET …/careers/{code}/personality`. */
export const personality = z.pipe(
  z.object({
    top_interest: maybe(z.object({ name: requiredLine, description: text })),
    work_styles: list(z.object({ name: requiredLine })),
  }),
  z.transform((body): Personality => ({
    topInterest: body.top_interest,
    workStyles: body.work_styles.map(({ name }) => name),
  })),
);

const isSaid = z.pipe(
  z.catch(z.optional(z.boolean()), undefined),
  z.transform(value => value === true),
);

const examples = list(
  z.object({ title: requiredLine, hot_technology: isSaid, in_demand: isSaid, percentage: ofHundred }),
);

/** A kind of software or tools. O*NET OnLine cuts its examples in two lists. */
export const technologyKind = z.pipe(
  z.object({ title: requiredLine, example: examples, example_more: examples }),
  z.transform(({ title, example, example_more }): Technology => ({
    title,
    examples: [...example, ...example_more].map(({ title, hot_technology, in_demand, percentage }) => ({
      title,
      isHot: hot_technology,
      isInDemand: in_demand,
      percent: percentage,
    })),
  })),
);

/** `GET …/careers/{code}/technology`. */
export const technology = wholeList(technologyKind);

/** `GET …/careers/{code}/education`. */
export const education = z.pipe(
  z.object({ job_zone: maybe(jobZone), education_usually_needed: texts }),
  z.transform((body): Education => ({ zone: body.job_zone, usuallyNeeded: body.education_usually_needed })),
);

/** More than any wage in US dollars; what is beyond is a slip. */
const HIGHEST_WAGE = 100_000_000;
const amount = z.catch(z.optional(z.number().check(z.gte(0), z.lte(HIGHEST_WAGE))), undefined);

/** Returns a wage. Above the highest that is published, its key ends in `_over`. */
function wage(plain: number | undefined, over: number | undefined): Wage | undefined {
  if (over !== undefined) return { amount: over, isOver: true };
  return plain === undefined ? undefined : { amount: plain, isOver: false };
}

const salary = z.pipe(
  z.object({
    soc_code: line,
    annual_10th_percentile: amount,
    annual_10th_percentile_over: amount,
    annual_median: amount,
    annual_median_over: amount,
    annual_90th_percentile: amount,
    annual_90th_percentile_over: amount,
    hourly_10th_percentile: amount,
    hourly_10th_percentile_over: amount,
    hourly_median: amount,
    hourly_median_over: amount,
    hourly_90th_percentile: amount,
    hourly_90th_percentile_over: amount,
  }),
  z.transform(body => ({
    wagesOf: body.soc_code,
    annual: {
      low: wage(body.annual_10th_percentile, body.annual_10th_percentile_over),
      median: wage(body.annual_median, body.annual_median_over),
      high: wage(body.annual_90th_percentile, body.annual_90th_percentile_over),
    } satisfies WageRange,
    hourly: {
      low: wage(body.hourly_10th_percentile, body.hourly_10th_percentile_over),
      median: wage(body.hourly_median, body.hourly_median_over),
      high: wage(body.hourly_90th_percentile, body.hourly_90th_percentile_over),
    } satisfies WageRange,
  })),
);

/** `GET …/careers/{code}/job_outlook`. */
export const outlook = z.pipe(
  z.object({
    outlook: maybe(z.object({ category: line, description: text })),
    bright_outlook: brightReasons,
    salary: maybe(salary),
  }),
  z.transform((body): Outlook => ({
    category: body.outlook?.category,
    description: body.outlook?.description,
    bright: body.bright_outlook,
    ...(body.salary ?? { annual: {}, hourly: {} }),
  })),
);

/** `GET …/careers/{code}/check_out_my_state`. */
export const states = wholeList(
  z.pipe(
    z.object({ code: requiredId, name: requiredLine, job_outlook: requiredLine }),
    z.transform(({ code, name, job_outlook }): OutlookInState => ({ code, name, outlook: job_outlook })),
  ),
);

/** `GET …/careers/{code}/explore_more`. Industries that employ most of its people are marked by their address. */
export const related = z.pipe(
  z.object({
    careers: list(occupationRef),
    industries: list(z.object({ title: requiredLine, most_people: text })),
  }),
  z.transform((body): Related => ({
    occupations: body.careers,
    industries: body.industries.map(({ title, most_people }) => ({
      title,
      share: most_people === undefined ? 'some' : 'most',
    })),
  })),
);
