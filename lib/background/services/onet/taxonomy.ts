import { z } from 'zod';
import type { RetiredCode } from '../../../shared/model/occupation';
import type { Http } from '../http';
import { path } from '../path';
import { foundList, line, requiredId, requiredLine } from '../shape';

/** `GET /taxonomy/{source}/active/{code}`: an occupation of an earlier taxonomy, and those that took its place. */
export const conversion = z
  .object({
    code: requiredId,
    title: line,
    occupation: foundList(z.object({ code: requiredId, title: requiredLine })),
  })
  .transform(({ code, title, occupation }) => ({ code, title, successors: occupation }));

/** How codes of earlier taxonomies are carried over. */
export function taxonomyOf(http: Http) {
  return {
    /** What a code of an earlier taxonomy stands for in the one that is in use. */
    successors: (taxonomy: RetiredCode['taxonomy'], code: string) =>
      http.get(
        path`taxonomy/${taxonomy}/active/${code}`,
        conversion.refine(body => body.code === code),
      ),
  };
}
