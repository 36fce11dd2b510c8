import ky, { HTTPError, type KyInstance } from 'ky';
import type { z } from 'zod';
import type { ActivityEntry } from '../../shared/model/stored-data';
import { ProblemError, type Problem, type ProblemKind } from '../../shared/model/problem';
import type { Service } from '../../shared/model/services';
import { createPacer, type PaceMemory, type Priority } from './pace';
import type { Path } from './path';

/** Rules that differ between the services. */
export interface ServiceRules {
  service: Service;
  /** Base address, ending in a slash; see `lib/domain/services`. */
  base: string;
  /** Headers that carry the key and the media type. */
  headers: (key: string) => Record<string, string>;
  /** Problem kinds of statuses that this service uses in its own way. */
  statuses: Record<number, ProblemKind>;
  /** Statuses after which the same request may be repeated. */
  retryOn: number[];
  /** Pause after `rate-limited`, in ms. */
  retryAfterMs: number;
  /** Smallest time between the starts of two requests, in ms. */
  gapMs: number;
}

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
    note: (service: Service, answer: Response, sentAt: number) => Promise<void>;
  };
  /** Where the pace of a service is kept beyond the background's life; see `lib/storage/pace`. */
  pace?: (service: Service) => PaceMemory;
  /** Receives each request when it has ended, with its retries counted as one. */
  note?: (activity: ActivityEntry) => void;
  fetch?: typeof fetch;
  now?: () => number;
}

/** Query parameters: undefined ones are left out, lists repeat the name. */
export type Query = Record<string, string | number | readonly string[] | undefined>;

/** Options of a request. */
interface Sending {
  /** Headers besides those of the service's rules. */
  headers?: Record<string, string>;
  /** Priority where the service needs requests spaced; `first` by default. */
  priority?: Priority;
}

/** Asks one service. There is no way to send anything but GET. */
export interface Http {
  /**
   * @throws ProblemError for everything that keeps the answer from coming, or from having the shape of `schema`
   */
  get<T>(path: Path, schema: z.ZodType<T>, query?: Query, sending?: Sending): Promise<T>;
}

/** Each request is given up after this time, retries included, but not the wait for its turn. */
const DEADLINE_MS = 12_000;
const RETRIES = 2;
/** The longest answers there are, pages of O*NET's tables, have less than a tenth of it. */
const MOST_BYTES = 8 * 1024 * 1024;
/** No service documents a longer window of requests than JobScore's hour. */
const LONGEST_WAIT_S = 60 * 60;
/** The status `fetch` shows for a redirect that is not followed. None is: a key must not travel on. */
const REDIRECTED = 0;

/** Makes the one way to ask a service: with the user's consent, by GET, without cookies, within a deadline, at the service's pace. */
export function createHttp(rules: ServiceRules, surroundings: HttpSurroundings): Http {
  const now = surroundings.now ?? Date.now;
  const client = createClient(rules, surroundings);
  const turn = createTurns(rules, surroundings);

  return {
    async get(path, schema, query = {}, { headers = {}, priority = 'first' } = {}) {
      if (!(await surroundings.hasConsent())) throw problem('no-consent');
      if ((await surroundings.key(rules.service)) === undefined) throw problem('no-key');
      await turn(priority);
      // Read again: it may have become another while others had their turn.
      const key = await surroundings.key(rules.service);
      if (key === undefined) throw problem('no-key');
      return noted(path, async told => {
        const { body, status } = await ask({ ...rules.headers(key), ...headers }, path, query, priority);
        told.status = status;
        const parsed = schema.safeParse(body);
        if (!parsed.success) throw problem('unexpected-shape');
        return parsed.data;
      });
    },
  };

  /** Sends a request and logs its result: of the request itself only the operation. */
  async function noted<T>(
    { operation }: Path,
    request: (told: { status?: number }) => Promise<T>,
  ): Promise<T> {
    const at = now();
    const told: Pick<ActivityEntry, 'status' | 'problem'> = {};
    try {
      return await request(told);
    } catch (error) {
      if (error instanceof ProblemError) {
        const { kind, status = told.status } = error.problem;
        Object.assign(told, { problem: kind }, status !== undefined && { status });
      }
      throw error;
    } finally {
      const durationMs = Math.max(0, now() - at);
      surroundings.note?.({ at, service: rules.service, operation, ...told, durationMs, isFromStore: false });
    }
  }

  async function ask(
    headers: Record<string, string>,
    { address }: Path,
    query: Query,
    priority: Priority,
  ): Promise<{ body: unknown; status: number }> {
    const searchParams = Object.entries(query).flatMap(([name, value]) =>
      [value ?? []].flat().map(one => [name, String(one)]),
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
      return { body: parseJson(await readBody(response)), status: response.status };
    } catch (error) {
      // Browsers name the error of an aborted body in different ways.
      throw deadline.aborted ? problem('timeout') : await toProblem(error);
    }
  }

  /** Reads an answer up to a bound; what is longer was not asked for, and could fill the memory. */
  async function readBody({ body }: Response): Promise<string> {
    if (!body) return '';
    const decoder = new TextDecoder();
    let [text, bytes] = ['', 0];
    const reader = body.getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      bytes += read.value.byteLength;
      if (bytes > MOST_BYTES) {
        await reader.cancel().catch(() => undefined);
        throw problem('unexpected-shape');
      }
      text += decoder.decode(read.value, { stream: true });
    }
    return text + decoder.decode();
  }

  function parseJson(text: string): unknown {
    try {
      return JSON.parse(text);
    } catch {
      throw problem('unexpected-shape');
    }
  }

  async function toProblem(error: unknown): Promise<ProblemError> {
    if (error instanceof ProblemError) return error;
    if (error instanceof HTTPError) return problem(kindOf(error.response.status), error.response);
    if (error instanceof Error && error.name === 'TimeoutError') return problem('timeout');
    return problem((await surroundings.hasAccess(rules.service)) ? 'offline' : 'no-access');
  }

  function kindOf(status: number): ProblemKind {
    if (status === REDIRECTED) return 'unexpected-shape';
    return rules.statuses[status] ?? (status === 429 ? 'rate-limited' : 'server');
  }

  function problem(kind: ProblemKind, response?: Response): ProblemError {
    const details: Problem = { kind, service: rules.service };
    if (response) details.status = response.status;
    if (kind === 'rate-limited') details.retryAt = now() + (retryAfter(response) ?? rules.retryAfterMs);
    return new ProblemError(details);
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
  { hasConsent, allowance, fetch: own, now = Date.now }: HttpSurroundings,
): typeof fetch {
  const send = own ?? ((input, init) => globalThis.fetch(input, init));
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

/** The `Retry-After` of an answer in ms, when it is given in seconds and not beyond reason. */
function retryAfter(response: Response | undefined): number | undefined {
  const seconds = Number(response?.headers.get('Retry-After') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds, LONGEST_WAIT_S) * 1000 : undefined;
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
