import { z } from 'zod';
import { FITS, type CareerMatch, type CareerPage } from '../../../shared/model/career-matches';
import { AREAS, MAX_SCORE } from '../../../shared/model/interests';
import type { AnswerOption, InterestResult, ProfilerQuestion } from '../../../shared/model/profiler';
import { foundList, requiredLine, text, wholeList } from '../shape';
import { jobZone, occupationShape, someOfAll, toOccupation, total } from './lists';

const career = z
  .object({ ...occupationShape, fit: z.enum(FITS).optional().catch(undefined) })
  .transform((career): CareerMatch => ({ ...toOccupation(career), fit: career.fit }));

/** `GET …/interestprofiler/careers`. */
export const careers = someOfAll('career', career).transform(({ items, total }): CareerPage => ({
  careers: items,
  total,
}));

const question = z
  .object({
    index: z.number().int().min(1),
    area: z.enum(AREAS).optional().catch(undefined),
    text: requiredLine,
  })
  .transform((question): ProfilerQuestion => question);

const option = z
  .object({ value: z.literal([1, 2, 3, 4, 5]), name: requiredLine })
  .transform((option): AnswerOption => option);

/** `GET …/interestprofiler/questions` and `questions_30`. */
export const questions = z
  .object({ total, answer_option: foundList(option), question: foundList(question) })
  .transform(body => ({ options: body.answer_option, questions: body.question, total: body.total }));

/** `GET …/interestprofiler/results`. */
export const results = z
  .object({
    result: foundList(
      z
        .object({
          code: z.enum(AREAS),
          title: requiredLine,
          description: text,
          // Its definition names no highest score; what is above the scale must not cost the other five.
          score: z
            .number()
            .int()
            .min(0)
            .transform(score => Math.min(score, MAX_SCORE)),
        })
        .transform(({ code, ...result }): InterestResult => ({ area: code, ...result })),
    ),
  })
  .transform(body => body.result);

/** `GET …/interestprofiler/job_zones`. */
export const jobZones = wholeList(jobZone);
