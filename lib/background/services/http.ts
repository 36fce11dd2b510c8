import type * as z from 'zod/mini';
import type { ActivityEntry } from '../../shared/model/stored-data';
import { ProblemError } from '../../shared/model/problem';
import type { HttpSurroundings, QueryParameters } from './http-surroundings';
import { createPacer, type Priority } from './pace';
import type { Path } from './path';
import { createRequestProblems } from './request-problems';
import type { ServiceRules } from './service-rules';
import { createTries } from './tries';

/** Options of a request. */
export interface Sending {
  /** Headers besides those of the service's rules. */
  headers?: Record<string, string>;
  /** Priority where the service needs requests spaced; `first` by default. */
  priority?: Priority;
  /** Problem kinds of statuses that mean something else here than by the service's rules. */
  statuses?: ServiceRules['statuses'];
  /** Set for what is sent even where the service asked for no more requests. */
  isForced?: boolean;
}

/** Asks one service. There is no way to send anything but GET. */
export interface Http {
  /**
   * @throws ProblemError for everything that keeps the answer from coming, or from having the shape of `schema`
   */
  get<T>(path: Path, schema: z.ZodMiniType<T>, query?: QueryParameters, sending?: Sending): Promise<T>;
}

/** Makes the only way to ask a service: with consent, by GET, without cookies, within a deadline, at its pace. */
export function createHttp(rules: ServiceRules, surroundings: HttpSurroundings): Http {
  const now = surroundings.now ?? Date.now;
  const turn = createTurns(rules, surroundings);
  const problems = createRequestProblems(rules, surroundings);
  const send = createTries(rules, surroundings, turn, problems);

  return {
    async get(path, schema, query = {}, { headers = {}, priority = 'first', statuses, isForced } = {}) {
      if (!(await surroundings.hasConsent())) throw problems.of('no-consent');
      if ((await surroundings.key(rules.service)) === undefined) throw problems.of('no-key');
      await turn(priority);
      // Read again: it may have become another while others had their turn.
      const key = await surroundings.key(rules.service);
      if (key === undefined) throw problems.of('no-key');
      return noted(path, async result => {
        const { body, status } = await send({
          path,
          query,
          headers: { ...rules.headers(key), ...headers },
          priority,
          statuses,
          isForced,
        });
        result.status = status;
        const parsed = schema.safeParse(body);
        if (!parsed.success) throw problems.of('unexpected-shape');
        return parsed.data;
      });
    },
  };

  /** Sends a request and logs its result: of the request itself only the operation. */
  async function noted<T>(
    { operation }: Path,
    request: (result: { status?: number }) => Promise<T>,
  ): Promise<T> {
    const at = now();
    const result: Pick<ActivityEntry, 'status' | 'problem'> = {};
    try {
      return await request(result);
    } catch (error) {
      if (error instanceof ProblemError) {
        const { kind, status = result.status } = error.problem;
        Object.assign(result, { problem: kind }, status !== undefined && { status });
      }
      throw error;
    } finally {
      const durationMs = Math.max(0, now() - at);
      surroundings.note?.({
        at,
        service: rules.service,
        operation,
        ...result,
        durationMs,
        isFromStore: false,
      });
    }
  }
}

/** Waits for a request's turn to be sent. Without a store for it, the pace lasts as long as the background does. */
function createTurns(
  rules: ServiceRules,
  { pace, now }: HttpSurroundings,
): (priority: Priority) => Promise<void> {
  if (rules.gapMs === 0) return async () => undefined;
  const memory = pace?.(rules.service) ?? {
    lastStart: async () => undefined,
    noteStart: async () => undefined,
  };
  return createPacer(rules.gapMs, memory, now);
}
