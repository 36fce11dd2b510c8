import * as z from 'zod/mini';
import type { JobDetails } from '../../shared/model/assignment';
import {
  CAREER_LEVELS,
  JOB_STATUSES,
  JOB_TYPES,
  type JobPay,
  type JobPlace,
} from '../../shared/model/job-terms';
import { jobWords } from './job-words';
import { relatedId, relationships } from './jobscore-answers';
import { integer, line, list, maybe, nameLine, requiredId } from './shape';

/** A higher pay is a mistake. */
const MOST_CENTS = 1e12;

const cents = z.pipe(
  integer,
  z.transform(value => (value !== undefined && value > 0 && value < MOST_CENTS ? value / 100 : undefined)),
);
const words = maybe(z.pipe(z.string(), z.transform(jobWords)));

/** Returns nothing for an empty list. */
const orNothing = <T>(all: T[]) => (all.length > 0 ? all : undefined);

function payOf(period: JobPay['period'], low: number | undefined, high: number | undefined): JobPay[] {
  if (low === undefined && high === undefined) return [];
  const isTurned = low !== undefined && high !== undefined && low > high;
  return [isTurned ? { period, low: high, high: low } : { period, low, high }];
}

/** `GET /jobs/:id`. */
export const oneJob = z.pipe(
  z.object({
    data: z.object({
      id: requiredId,
      attributes: z.object({
        title: nameLine,
        description: words,
        status: maybe(z.enum(JOB_STATUSES)),
        job_types: list(z.enum(JOB_TYPES)),
        career_level: maybe(z.enum(CAREER_LEVELS)),
        salary_minimum: cents,
        salary_maximum: cents,
        hourly_minimum: cents,
        hourly_maximum: cents,
      }),
      relationships: relationships({ location: relatedId, department: relatedId }),
    }),
  }),
  z.transform(({ data: { id, attributes: of, relationships } }): { id: string; job: JobDetails } => ({
    id,
    job: {
      title: of.title,
      departmentId: relationships.department,
      locationId: relationships.location,
      pay: orNothing([
        ...payOf('annual', of.salary_minimum, of.salary_maximum),
        ...payOf('hourly', of.hourly_minimum, of.hourly_maximum),
      ]),
      types: orNothing([...new Set(of.job_types)]),
      level: of.career_level,
      status: of.status,
      words: of.description,
    },
  })),
);

/** `GET /departments/:id`. */
export const oneDepartment = z.pipe(
  z.object({ data: z.object({ id: requiredId, attributes: z.object({ name: nameLine }) }) }),
  z.transform(({ data: { id, attributes } }) => ({ id, name: attributes.name })),
);

/** `GET /locations/:id`. A location without a nickname is called "city, state". */
export const oneLocation = z.pipe(
  z.object({
    data: z.object({
      id: requiredId,
      attributes: z.object({
        nickname: nameLine,
        public_nickname: nameLine,
        city: nameLine,
        state: line,
        country: line,
      }),
    }),
  }),
  z.transform(({ data: { id, attributes } }): { id: string; place: JobPlace } => {
    const { nickname, public_nickname, city, state, country } = attributes;
    const place = [city, state].filter(Boolean).join(', ');
    return { id, place: { name: nickname ?? (place || public_nickname), state, country } };
  }),
);
