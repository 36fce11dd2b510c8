import type { EpochMs } from '../../shared/model/time';
import type { Freshness } from '../../shared/messages/fields';
import type { ActivityEntry } from '../../shared/model/stored-data';
import { problemOf, type Problem } from '../../shared/model/problem';
import { StorageError } from '../../shared/model/storage-fault';
import type { Service } from '../../shared/model/services';
import { KEEP_MS } from '../../shared/model/settings';
import type { QueryCache } from '../storage/query-cache';
import type { QueryId } from './query-keys';
import { createReuseLog } from './reuse-log';

/** A query to a service, and how long its answer is good for. */
export interface Query<T> {
  /** Names the query among all of its service: a fixed word, and what it is about. */
  id: QueryId;
  service: Service;
  /** For this long, in ms, a stored answer is given without asking again. */
  freshMs: number;
  /** After this long, in ms, a stored answer is deleted; `people`: it is about people, and kept as the user chose. */
  keepMs: number | 'people';
  ask: () => Promise<T>;
  /** Runs on a new answer before it is stored. */
  note?: (value: T) => Promise<void>;
}

/** Result of a query: a value, or a problem, or a stored value beside the problem, or (only `stored`) nothing. */
export interface QueryResult<T> {
  value?: T;
  fetchedAt?: EpochMs;
  problem?: Problem;
}

/** A request that is about to be sent. */
export interface Asking {
  service: Service;
  id: QueryId;
  want: Exclude<Freshness, 'stored'>;
  /** Set where an older answer is stored. */
  isStored: boolean;
}

/** Returns whether an answer is still wanted, as soon as its request may be sent. */
export type IsWanted = (asking: Asking) => Promise<boolean>;

export type QueryClient = ReturnType<typeof createQueryClient>;

/** For this long a failed query is not asked again, so that the sections sharing it do not each repeat it. */
const FAILURE_REST_MS = 2_000;
/** An ID unknown to JobScore hardly becomes known soon, and pages can name many. */
const UNKNOWN_REST_MS = 50_000;

/** "No data" may be a fault of the service's, and is asked again after this long. */
const KEEP_EMPTY_MS = KEEP_MS.day;

function isEmpty(value: unknown): boolean {
  return Object.keys(Object(value)).length === 0;
}

/** Options of a query client. */
interface QueryClientOptions {
  /** Receives each `fresh` read that a stored answer was new enough for. */
  note?: (activity: ActivityEntry) => void;
  /** Time that answers about people are kept, in ms; a day by default. */
  keepPeopleMs?: () => Promise<number>;
  /** Receives each query that was answered: whether anything was found. */
  answered?: (id: QueryId, isFound: boolean) => void;
}

/** Asks queries through the store of answers: identical ones in flight are asked once. */
export function createQueryClient(
  queryCache: QueryCache,
  now: () => EpochMs = Date.now,
  parts: QueryClientOptions = {},
) {
  const { keepPeopleMs = async () => KEEP_MS.day } = parts;
  const logReuse = createReuseLog(parts.note, now);
  const inFlight = new Map<string, Promise<QueryResult<unknown>>>();
  const failures = new Map<string, { at: EpochMs; problem: Problem }>();
  const generations = new Map<Service, number>();
  const generation = (service: Service) => generations.get(service) ?? 0;

  return {
    /** @param isWanted called right before a request */
    async read<T>(query: Query<T>, want: Freshness, isWanted: IsWanted): Promise<QueryResult<T>> {
      const key = `${query.service}:${query.id}`;
      const begun = now();
      // Joined even when it ends while the store is read.
      const joined = inFlight.get(key);
      const result = await readStored(queryCache, key, query);
      const stored = 'fetchedAt' in result;
      if (want === 'stored') return result;
      const oldest = want === 'fresh' ? now() - query.freshMs : want.since;
      if (isBetween(oldest, result.fetchedAt, now())) {
        if (want === 'fresh') logReuse(query, begun);
        return result;
      }

      const problem = recentProblem(failures.get(key), want, now());
      if (problem) return { ...result, problem };

      let request = inFlight.get(key) ?? joined;
      if (!request) {
        const { service, id } = query;
        if (!(await isWanted({ service, id, want, isStored: stored }))) return result;
        request = inFlight.get(key) ?? start(key, query);
      }
      return { ...result, ...((await request) as QueryResult<T>) };
    },

    /** Lets failed queries run again at once, since their cause may be gone. */
    forgetFailures(): void {
      failures.clear();
    },

    /** Deletes all answers of a service; those still in flight will not be stored. */
    async forget(service: Service): Promise<void> {
      generations.set(service, generation(service) + 1);
      for (const map of [inFlight, failures]) {
        for (const key of map.keys()) if (key.startsWith(`${service}:`)) map.delete(key);
      }
      await queryCache.forget(service);
    },
  };

  function start<T>(key: string, query: Query<T>): Promise<QueryResult<T>> {
    const request = ask(key, query).finally(() => {
      if (inFlight.get(key) === request) inFlight.delete(key);
    });
    inFlight.set(key, request);
    return request;
  }

  async function ask<T>(key: string, query: Query<T>): Promise<QueryResult<T>> {
    const { service } = query;
    const asked = generation(service);
    const isForgotten = () => generation(service) !== asked;
    try {
      const value = await query.ask();
      parts.answered?.(query.id, !isEmpty(value));
      const fetchedAt = now();
      if (!isForgotten()) failures.delete(key);
      try {
        const keeping = await keepingOf(query, value, fetchedAt);
        if (!isForgotten()) await query.note?.(value);
        // Checked again: to note may have taken a while.
        if (!isForgotten()) await queryCache.put({ question: key, service, value, fetchedAt, ...keeping });
        return { value, fetchedAt };
      } catch (error) {
        // What came is good, even if it cannot be kept.
        return { value, fetchedAt, problem: storageProblem(error, service) };
      }
    } catch (error) {
      const problem = problemOf(error, service);
      parts.answered?.(query.id, problem.kind !== 'not-found');
      if (!isForgotten()) failures.set(key, { at: now(), problem });
      return { problem };
    }
  }

  /** Returns until when an answer is stored. */
  async function keepingOf({ keepMs }: Pick<Query<unknown>, 'keepMs'>, value: unknown, fetchedAt: EpochMs) {
    const longest = isEmpty(value) ? KEEP_EMPTY_MS : Infinity;
    if (keepMs !== 'people') return { expiresAt: fetchedAt + Math.min(keepMs, longest) };
    return { expiresAt: fetchedAt + (await keepPeopleMs()), isAboutPeople: true as const };
  }
}

/** Returns how a query failed, if that is recent enough for it not to be asked again. */
function recentProblem(
  failure: { at: EpochMs; problem: Problem } | undefined,
  want: Asking['want'],
  now: EpochMs,
): Problem | undefined {
  const rested = now - restAfter(failure?.problem);
  const failedAfter = want === 'fresh' || want.isAgain ? rested : want.since;
  return failure && isBetween(failedAfter, failure.at, now) ? failure.problem : undefined;
}

function restAfter(problem: Problem | undefined): number {
  return problem?.service === 'jobscore' && problem.kind === 'not-found' ? UNKNOWN_REST_MS : FAILURE_REST_MS;
}

/** Reads what is stored; a store that does not serve is a problem, not an end. */
async function readStored<T>(
  queryCache: QueryCache,
  key: string,
  { service }: Query<T>,
): Promise<QueryResult<T>> {
  try {
    const stored = (await queryCache.get(key)) as { value: T; fetchedAt: EpochMs } | undefined;
    return stored ? { value: stored.value, fetchedAt: stored.fetchedAt } : {};
  } catch (error) {
    return { problem: storageProblem(error, service) };
  }
}

/** @throws any error that is not of the browser's store */
function storageProblem(error: unknown, service: Service): Problem {
  if (error instanceof StorageError) return problemOf(error, service);
  throw error;
}

/** Returns whether a time is not before another and not to come: a clock that was set back makes nothing new. */
function isBetween(earliest: EpochMs, at: EpochMs | undefined, now: EpochMs): boolean {
  return at !== undefined && at >= earliest && at <= now;
}
