import * as z from 'zod/mini';
import { FITS, type CareerMatch, type CareerPage } from '../../../shared/model/career-matches';
import { AREAS, MAX_SCORE } from '../../../shared/model/interests';
import type { AnswerOption, InterestResult, ProfilerQuestion } from '../../../shared/model/profiler';
import { foundList, requiredLine, text, wholeList } from '../shape';
import { jobZone, occupationShape, someOfAll, toOccupation, total } from './lists';

const career = z.pipe(
  z.object({ ...occupationShape, fit: z.catch(z.optional(z.enum(FITS)), undefined) }),
  z.transform((career): CareerMatch => ({ ...toOccupation(career), fit: career.fit })),
);

/** `GET …/interestprofiler/careers`. */
export const careers = z.pipe(
  someOfAll('career', career),
  z.transform(({ items, total }): CareerPage => ({
    careers: items,
    total,
  })),
);

const question = z.pipe(
  z.object({
    index: z.int().check(z.gte(1)),
    area: z.catch(z.optional(z.enum(AREAS)), undefined),
    text: requiredLine,
  }),
  z.transform((question): ProfilerQuestion => question),
);

const option = z.pipe(
  z.object({ value: z.literal([1, 2, 3, 4, 5]), name: requiredLine }),
  z.transform((option): AnswerOption => option),
);

/** `GET …/interestprofiler/questions` and `questions_30`. */
export const questions = z.pipe(
  z.object({ total, answer_option: foundList(option), question: foundList(question) }),
  z.transform(body => ({ options: body.answer_option, questions: body.question, total: body.total })),
);

/** `GET …/interestprofiler/results`. */
export const results = z.pipe(
  z.object({
    result: foundList(
      z.pipe(
        z.object({
          code: z.enum(AREAS),
          title: requiredLine,
          description: text,
          // Its definition names no highest score; what is above the scale must not cost the other five.
          score: z.pipe(
            z.number().check(z.int(), z.gte(0)),
            z.transform(score => Math.min(score, MAX_SCORE)),
          ),
        }),
        z.transform(({ code, ...result }): InterestResult => ({ area: code, ...result })),
      ),
    ),
  }),
  z.transform(body => body.result),
);

/** `GET …/interestprofiler/job_zones`. */
export const jobZones = wholeList(jobZone);
