import type { EpochMs } from '../../shared/model/time';
import { ProblemError, type Problem, type ProblemKind } from '../../shared/model/problem';
import type { HttpSurroundings } from './http-surroundings';
import type { Path } from './path';
import type { ServiceRules } from './service-rules';

/** The status `fetch` shows for a redirect that is not followed. None is: a key must not travel on. */
const REDIRECTED = 0;

export type RequestProblems = ReturnType<typeof createRequestProblems>;

/** Creates the problems of requests to one service, by its rules. */
export function createRequestProblems(
  rules: ServiceRules,
  { hasAccess }: Pick<HttpSurroundings, 'hasAccess'>,
) {
  const { service } = rules;
  return {
    of: (kind: ProblemKind, details: Partial<Problem> = {}) =>
      new ProblemError({ kind, service, ...details }),

    /** Returns the problem of a service that takes no requests before a time. */
    limited: (retryAt: EpochMs, hour?: Pick<Problem, 'isHourSpent'> | false, status?: number) =>
      new ProblemError({
        kind: 'rate-limited',
        service,
        retryAt,
        ...hour,
        ...(status !== undefined && { status }),
      }),

    /** Returns the problem that a status stands for. */
    ofStatus: (status: number, request?: { path: Path; statuses: ServiceRules['statuses'] | undefined }) =>
      new ProblemError({ kind: kindOf(status, request), service, status }),

    /**
     * Returns the problem of a request that met neither an answer nor a refusal.
     * @param status of an answer that broke off
     */
    async ofNetwork(status: number | undefined, isConnectionLost: boolean): Promise<ProblemError> {
      if (status !== undefined) return new ProblemError({ kind: 'offline', service, status });
      if (!(await hasAccess(service))) return new ProblemError({ kind: 'no-access', service });
      return new ProblemError({ kind: 'offline', service, ...(isConnectionLost && { isConnectionLost }) });
    },
  };

  function kindOf(
    status: number,
    request?: { path: Path; statuses: ServiceRules['statuses'] | undefined },
  ): ProblemKind {
    if (status === REDIRECTED) return request?.statuses?.[status] ?? 'unexpected-shape';
    const kind = request?.statuses?.[status] ?? rules.statuses[status] ?? 'server';
    // Only what an address names can be missing; a list or an account is always there.
    return kind === 'not-found' && request?.path.operation.includes('{}') === false
      ? 'unexpected-shape'
      : kind;
  }
}

/** Returns the `Retry-After` of an answer in ms, which may be seconds or a date; what is past or odd counts as none. */
export function retryAfter(response: Response | undefined, now: EpochMs): number | undefined {
  const text = response?.headers.get('Retry-After')?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const date = /^[A-Z][a-z]{2}/.test(text) ? Date.parse(text) : Number.NaN;
  return date > now ? date - now : undefined;
}
