import type { EpochMs } from '../../shared/model/time';
import { HTTPError } from 'ky';
import { ProblemError, type Problem, type ProblemKind } from '../../shared/model/problem';
import type { ServiceRules } from './service-rules';

/** No service documents a longer window of requests than JobScore's hour. */
const LONGEST_WAIT_S = 60 * 60;
/** The status `fetch` shows for a redirect that is not followed. None is: a key must not travel on. */
const REDIRECTED = 0;

/** Creates the problems of requests to one service, by its rules. */
export function createRequestProblems(
  rules: ServiceRules,
  parts: { hasAccess: () => Promise<boolean>; now: () => EpochMs },
) {
  return { of, from };

  function of(kind: ProblemKind, response?: Response): ProblemError {
    const details: Problem = { kind, service: rules.service };
    if (response) details.status = response.status;
    if (kind === 'rate-limited') details.retryAt = parts.now() + (retryAfter(response) ?? rules.retryAfterMs);
    return new ProblemError(details);
  }

  /** Returns the problem behind any error of a request. */
  async function from(error: unknown, statuses?: ServiceRules['statuses']): Promise<ProblemError> {
    if (error instanceof ProblemError) return error;
    if (error instanceof HTTPError) {
      const { status } = error.response;
      return of(statuses?.[status] ?? kindOf(status), error.response);
    }
    if (error instanceof Error && error.name === 'TimeoutError') return of('timeout');
    return of((await parts.hasAccess()) ? 'offline' : 'no-access');
  }

  function kindOf(status: number): ProblemKind {
    if (status === REDIRECTED) return 'unexpected-shape';
    return rules.statuses[status] ?? (status === 429 ? 'rate-limited' : 'server');
  }
}

/** Returns the `Retry-After` of an answer in ms, when it is given in seconds and not beyond reason. */
function retryAfter(response: Response | undefined): number | undefined {
  const seconds = Number(response?.headers.get('Retry-After') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds, LONGEST_WAIT_S) * 1000 : undefined;
}
