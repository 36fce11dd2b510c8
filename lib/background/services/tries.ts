import { ProblemError } from '../../shared/model/problem';
import type { EpochMs } from '../../shared/model/time';
import { createAddressRest } from './address-rest';
import type { HttpSurroundings, QueryParameters } from './http-surroundings';
import { readJson } from './json-body';
import type { Priority } from './pace';
import type { Path } from './path';
import { createQuiet } from './quiet';
import { retryAfter, type RequestProblems } from './request-problems';
import { createServiceHealth } from './service-health';
import type { ServiceRules } from './service-rules';
import { createSlots } from './slots';

/** A request with all that it takes to send it. */
interface PlannedRequest {
  path: Path;
  query: QueryParameters;
  headers: Record<string, string>;
  priority: Priority;
  statuses: ServiceRules['statuses'] | undefined;
  isForced: boolean | undefined;
}

/** Each request is given up this long after it was first sent, retries included. */
const DEADLINE_MS = 12_000;
/** Most tries of one request, and most failures of its service in a row after which a failed one is repeated. */
const MOST_TRIES = 3;
/** Browsers send no more to one host at once, but to a host of the newest protocol. */
const MOST_AT_ONCE = 6;
/** Longer rests are not waited for. */
const LONGEST_WAIT_MS = 2_000;

/** Returns a function that sends a request, up to three times where that may help, and reads its answer. */
// oxlint-disable-next-line max-lines-per-function -- one state, shared by all: what the service last did
export function createTries(
  rules: ServiceRules,
  surroundings: HttpSurroundings,
  turn: (priority: Priority) => Promise<void>,
  problems: RequestProblems,
) {
  const { service } = rules;
  const { hasConsent, allowance, now = Date.now } = surroundings;
  const { quiet = createQuiet(now), health = createServiceHealth(now) } = surroundings;
  const sendOne = surroundings.fetch ?? ((input, init) => globalThis.fetch(input, init));
  const rest = createAddressRest(now);
  const inSlot = createSlots(MOST_AT_ONCE);
  /** Failures of this service since it last answered: a service in trouble is not asked thrice for each thing. */
  let failures = 0;

  return async (request: PlannedRequest): Promise<{ body: unknown; status: number }> => {
    const deadline = createDeadline(DEADLINE_MS);
    try {
      for (let attempt = 1; ; attempt += 1) {
        if (attempt > 1) await turn(request.priority);
        const outcome = await inSlot(() => tryOnce(request, deadline));
        if ('body' in outcome) return outcome;
        const mayRetry = attempt < MOST_TRIES && failures < MOST_TRIES;
        const waitMs = mayRetry ? waitBeforeRetry(rules, outcome.response, attempt, now()) : undefined;
        if (waitMs === undefined) throw await problemOf(request, outcome);
        await deadline.race(sleep(waitMs)).catch(() => {
          throw problems.of('timeout');
        });
      }
    } finally {
      deadline.end();
    }
  };

  /** Sends a request while consent holds and the service takes requests. */
  async function tryOnce(request: PlannedRequest, deadline: Deadline): Promise<Answer | Failure> {
    const address = rules.base + request.path.address;
    if (!(await hasConsent())) throw problems.of('no-consent');
    await waitForAddress(address);
    const spent = async () => allowance?.mayAsk(service);
    const pass = await quiet.enter(service, spent, request.isForced);
    if ('until' in pass) {
      throw problems.limited(pass.until, pass.isHourSpent && { isHourSpent: true });
    }
    const sentAt = now();
    let response: Response | undefined;
    deadline.begin();
    try {
      response = await deadline.race(
        sendOne(addressOf(address, request.query), optionsOf(request, deadline.signal)),
      );
      await allowance?.note(service, response, sentAt);
      await noteStatus(address, response, sentAt);
      if (!response.ok) return { response };
      const body = await deadline.race(readJson(response, service));
      failures = 0;
      return { body, status: response.status };
    } catch (error) {
      if (error instanceof ProblemError) throw error;
      failures += 1;
      if (deadline.signal.aborted) throw problems.of('timeout');
      if (!response) health.note(service, false);
      return { status: response?.status };
    } finally {
      pass.end();
    }
  }

  /** Waits out a short rest of an address; a longer one ends in the service's last status. */
  async function waitForAddress(address: string): Promise<void> {
    const resting = rest.of(address);
    if (!resting) return;
    if (resting.waitMs > LONGEST_WAIT_MS) throw problems.ofStatus(resting.status);
    await sleep(resting.waitMs);
  }

  async function noteStatus(address: string, response: Response, sentAt: number): Promise<void> {
    const { status } = response;
    health.note(service, true);
    if (status > 0) rest.note(address, status);
    if (status >= 500 || status === TOO_MANY) failures += 1;
    else {
      failures = 0;
      await quiet.noteAnswer(service, sentAt);
    }
  }

  async function problemOf(request: PlannedRequest, { response, status }: Failure): Promise<ProblemError> {
    if (!response) return problems.ofNetwork(status, health.isConnectionLost(service));
    const waitMs = retryAfter(response, now());
    const isRefused = response.status === TOO_MANY;
    // A spent hour is counted by its own headers.
    if (isRefused && response.headers.get('X-RateLimit-Remaining')?.trim() === '0' && waitMs === undefined) {
      const until = await allowance?.mayAsk(service);
      return problems.limited(until ?? now() + SPENT_HOUR_MS, { isHourSpent: true }, response.status);
    }
    if (isRefused || (response.status === UNAVAILABLE && waitMs !== undefined)) {
      const until = await quiet.note(service, waitMs);
      if (isRefused) return problems.limited(until, undefined, response.status);
    }
    return problems.ofStatus(response.status, request);
  }
}

/** Returns how long to wait before another try; undefined where it would not help. */
function waitBeforeRetry(
  rules: ServiceRules,
  response: Response | undefined,
  attempt: number,
  now: EpochMs,
): number | undefined {
  if (response && !rules.retryOn.includes(response.status)) return undefined;
  const asked = retryAfter(response, now);
  if (asked !== undefined) return asked <= LONGEST_WAIT_MS ? asked : undefined;
  return 300 * 2 ** (attempt - 1) * (0.8 + Math.random() * 0.4);
}

const TOO_MANY = 429;
const UNAVAILABLE = 503;
const SPENT_HOUR_MS = 60 * 60_000;

interface Answer {
  body: unknown;
  status: number;
}

/** A refusal, or neither answer nor refusal: with a status where the answer broke off. */
interface Failure {
  response?: Response;
  status?: number | undefined;
}

type Deadline = ReturnType<typeof createDeadline>;

/** Creates a deadline that begins when it is first started: a request that waits is not late. */
function createDeadline(ms: number) {
  const controller = new AbortController();
  const { signal } = controller;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const expired = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });
  expired.catch(() => undefined);
  return {
    signal,
    begin: () =>
      void (timer ??= setTimeout(() => controller.abort(new DOMException('', 'TimeoutError')), ms)),
    race: <T>(task: Promise<T>): Promise<T> => Promise.race([task, expired]),
    end: () => clearTimeout(timer),
  };
}

function addressOf(address: string, query: QueryParameters): string {
  const parameters = Object.entries(query).flatMap(([name, value]) =>
    [value ?? []].flat().map(item => [name, String(item)]),
  );
  return parameters.length > 0 ? `${address}?${String(new URLSearchParams(parameters))}` : address;
}

function optionsOf({ headers }: PlannedRequest, signal: AbortSignal): RequestInit {
  return {
    method: 'GET',
    headers,
    signal,
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'manual',
    referrerPolicy: 'no-referrer',
  };
}

function sleep(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms));
}
