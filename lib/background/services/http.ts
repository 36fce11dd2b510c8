import type { EpochMs } from '../../shared/model/time';
import ky, { type KyInstance } from 'ky';
import type { z } from 'zod';
import type { ActivityEntry } from '../../shared/model/stored-data';
import { ProblemError } from '../../shared/model/problem';
import type { Service } from '../../shared/model/services';
import { readJson } from './json-body';
import { createPacer, type PaceMemory, type Priority } from './pace';
import type { Path } from './path';
import { createRequestProblems } from './request-problems';
import type { ServiceRules } from './service-rules';

/** Stores, clock and checks that a request needs. */
export interface HttpSurroundings {
  /** Returns whether the user has given consent. */
  hasConsent: () => Promise<boolean>;
  /** The saved key of the service, or undefined. */
  key: (service: Service) => Promise<string | undefined>;
  /** Returns whether the browser lets this extension reach the service. */
  hasAccess: (service: Service) => Promise<boolean>;
  /** The requests the service still accepts; see `lib/background/storage/quota`. */
  allowance?: {
    /** Counts a request; resolves to the time until which none may be sent, if so. */
    mayAsk: (service: Service) => Promise<number | undefined>;
    note: (service: Service, answer: Response, sentAt: EpochMs) => Promise<void>;
  };
  /** Where the pace of a service is kept beyond the background's life; see `lib/background/storage/pace`. */
  pace?: (service: Service) => PaceMemory;
  /** Receives each request when it has ended, with its retries counted as one. */
  note?: (activity: ActivityEntry) => void;
  fetch?: typeof fetch;
  now?: () => EpochMs;
}

/** Parameters of a request: undefined ones are left out, lists repeat the name. */
export type QueryParameters = Record<string, string | number | readonly string[] | undefined>;

/** Options of a request. */
interface Sending {
  /** Headers besides those of the service's rules. */
  headers?: Record<string, string>;
  /** Priority where the service needs requests spaced; `first` by default. */
  priority?: Priority;
  /** Problem kinds of statuses that mean something else here than by the service's rules. */
  statuses?: ServiceRules['statuses'];
}

/** Asks one service. There is no way to send anything but GET. */
export interface Http {
  /**
   * @throws ProblemError for everything that keeps the answer from coming, or from having the shape of `schema`
   */
  get<T>(path: Path, schema: z.ZodType<T>, query?: QueryParameters, sending?: Sending): Promise<T>;
}

/** Each request is given up after this time, retries included, but not the wait for its turn. */
const DEADLINE_MS = 12_000;
const RETRIES = 2;

/** Makes the only way to ask a service: with consent, by GET, without cookies, within a deadline, at its pace. */
export function createHttp(rules: ServiceRules, surroundings: HttpSurroundings): Http {
  const now = surroundings.now ?? Date.now;
  const client = createClient(rules, surroundings);
  const turn = createTurns(rules, surroundings);
  const problems = createRequestProblems(rules, {
    hasAccess: () => surroundings.hasAccess(rules.service),
    now,
  });

  return {
    async get(path, schema, query = {}, { headers = {}, priority = 'first', statuses } = {}) {
      if (!(await surroundings.hasConsent())) throw problems.of('no-consent');
      if ((await surroundings.key(rules.service)) === undefined) throw problems.of('no-key');
      await turn(priority);
      // Read again: it may have become another while others had their turn.
      const key = await surroundings.key(rules.service);
      if (key === undefined) throw problems.of('no-key');
      return noted(path, async result => {
        const all = { ...rules.headers(key), ...headers };
        const { body, status } = await ask(all, path, query, priority).catch(async (error: unknown) => {
          throw await problems.from(error, statuses);
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

  async function ask(
    headers: Record<string, string>,
    { address }: Path,
    query: QueryParameters,
    priority: Priority,
  ): Promise<{ body: unknown; status: number }> {
    const searchParams = Object.entries(query).flatMap(([name, value]) =>
      [value ?? []].flat().map(item => [name, String(item)]),
    );
    // Ky's own timeout ends with the headers; this one covers the body too.
    const deadline = AbortSignal.timeout(DEADLINE_MS);
    try {
      const response = await client.get(address, {
        searchParams,
        headers,
        signal: deadline,
        hooks: { beforeRetry: [() => turn(priority)] },
      });
      return { body: await readJson(response, rules.service), status: response.status };
    } catch (error) {
      // Browsers name the error of an aborted body in different ways.
      throw deadline.aborted ? problems.of('timeout') : error;
    }
  }
}

function createClient(rules: ServiceRules, surroundings: HttpSurroundings): KyInstance {
  return ky.create({
    prefixUrl: rules.base,
    timeout: DEADLINE_MS,
    retry: {
      limit: RETRIES,
      // What was not sent at all is no fault that another try could mend.
      shouldRetry: ({ error }) => (error instanceof ProblemError ? false : undefined),
      methods: ['get'],
      statusCodes: rules.retryOn,
      delay: attempt => 300 * 2 ** (attempt - 1),
      jitter: delay => delay * (0.8 + Math.random() * 0.4),
      maxRetryAfter: 2_000,
    },
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'manual',
    referrerPolicy: 'no-referrer',
    fetch: asAllowed(rules.service, surroundings),
  });
}

/**
 * Sends each try only while the user's consent holds and the service has requests left, and stores the rest its
 * answer names.
 */
function asAllowed(
  service: Service,
  { hasConsent, allowance, fetch: customFetch, now = Date.now }: HttpSurroundings,
): typeof fetch {
  const send = customFetch ?? ((input, init) => globalThis.fetch(input, init));
  return async (input, init) => {
    if (!(await hasConsent())) throw new ProblemError({ kind: 'no-consent', service });
    if (!allowance) return send(input, init);
    const retryAt = await allowance.mayAsk(service);
    if (retryAt !== undefined) throw new ProblemError({ kind: 'rate-limited', service, retryAt });
    const sentAt = now();
    const response = await send(input, init);
    await allowance.note(service, response, sentAt);
    return response;
  };
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
