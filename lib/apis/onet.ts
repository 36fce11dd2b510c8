import { z } from 'zod';
import { CAREERS_PER_PAGE, FITS, type CareerMatch, type CareerPage, type Zone } from '../domain/careers';
import type { Area, OccupationInterests, Scores } from '../domain/interests';
import { BASES } from '../domain/services';
import { createHttp, type HttpSurroundings, type ServiceRules } from './http';
import { integer, list, text } from './shape';

/** O*NET Web Services v2 (https://services.onetcenter.org/reference/). Its mapping stands in this file alone. */
const RULES: ServiceRules = {
  service: 'onet',
  base: BASES.onet,
  headers: key => ({ 'X-API-Key': key, Accept: 'application/json' }),
  // 401 and 403 alike mean the key; 404 and 422 alike mean that there is no data for this code.
  statuses: { 401: 'bad-key', 403: 'bad-key', 404: 'not-found', 422: 'not-found' },
  retryOn: [429, 500, 502, 503, 504],
  retryAfterMs: 60 * 1000,
  // At most 5 requests a second (O*NET's terms of service).
  gapMs: 200,
};

const about = z
  .object({ database: z.object({ name: text }) })
  .transform(body => ({ database: body.database.name ?? 'O*NET' }));

const career = z
  .object({
    code: z.string(),
    title: z.string(),
    fit: z.enum(FITS).optional().catch(undefined),
    tags: z.object({ bright_outlook: z.boolean().optional().catch(undefined) }).catch({}),
  })
  .transform(({ code, title, fit, tags }): CareerMatch => ({
    code,
    title,
    fit,
    brightOutlook: tags.bright_outlook === true,
  }));

const careers = z
  .object({ total: z.number().int(), career: list(career) })
  .transform((body): CareerPage => ({ careers: body.career, total: body.total }));

/** An interest value of an occupation: a whole number from 0 to 100. */
const interestValue = integer.transform(value =>
  value !== undefined && value >= 0 && value <= 100 ? value : undefined,
);

/** Element ids of the six interest areas in O*NET's content model. */
const ELEMENTS = new Map<string, Area>([
  ['1.B.1.a', 'realistic'],
  ['1.B.1.b', 'investigative'],
  ['1.B.1.c', 'artistic'],
  ['1.B.1.d', 'social'],
  ['1.B.1.e', 'enterprising'],
  ['1.B.1.f', 'conventional'],
]);

const occupationInterests = z
  .object({ element: list(z.object({ id: z.string(), occupational_interest: interestValue })) })
  .transform(({ element }): OccupationInterests => {
    const interests: OccupationInterests = {};
    for (const { id, occupational_interest: value } of element) {
      const area = ELEMENTS.get(id);
      if (area && value !== undefined) interests[area] = value;
    }
    return interests;
  });

export type Onet = ReturnType<typeof createOnet>;

/** Reads O*NET. Every function throws a ProblemError when the answer cannot be had. */
export function createOnet(surroundings: HttpSurroundings) {
  const http = createHttp(RULES, surroundings);
  return {
    /** Which database answers: `GET /about/`. */
    about: () => http.get('about/', about),

    /**
     * Careers whose interests match, best first: `GET /mnm/interestprofiler/careers`.
     * @param page from 1, of `CAREERS_PER_PAGE` rows
     */
    careers: (scores: Scores, page: number, zone?: Zone) => {
      const start = (page - 1) * CAREERS_PER_PAGE + 1;
      const end = start + CAREERS_PER_PAGE - 1;
      return http.get('mnm/interestprofiler/careers', careers, { ...scores, zone, start, end });
    },

    /** Interest values of one occupation: `GET /online/occupations/{code}/details/interests`. */
    occupationInterests: (code: string) =>
      http.get(`online/occupations/${encodeURIComponent(code)}/details/interests`, occupationInterests, {
        start: 1,
        end: 6,
      }),
  };
}
