import * as z from 'zod/mini';
import type { RetiredCode } from '../../../shared/model/occupation';
import type { Http } from '../http';
import { path } from '../path';
import { OF_ONE_OCCUPATION } from './rules';
import { foundList, line, requiredId, requiredLine } from '../shape';

/** `GET /taxonomy/{source}/active/{code}`: an occupation of an earlier taxonomy, and those that took its place. */
export const conversion = z.pipe(
  z.object({
    code: requiredId,
    title: line,
    occupation: foundList(z.object({ code: requiredId, title: requiredLine })),
  }),
  z.transform(({ code, title, occupation }) => ({ code, title, successors: occupation })),
);

/** Creates the routes that carry over codes of earlier taxonomies. */
export function taxonomyOf(http: Http) {
  return {
    /** Reads the successors of a code of an earlier taxonomy. */
    successors: (taxonomy: RetiredCode['taxonomy'], code: string) =>
      http.get(
        path`taxonomy/${taxonomy}/active/${code}`,
        conversion.check(z.refine(body => body.code === code)),
        {},
        OF_ONE_OCCUPATION,
      ),
  };
}
