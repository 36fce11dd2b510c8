import type { EpochMs } from '../../shared/model/time';
import type { ActivityEntry } from '../../shared/model/stored-data';
import type { Service } from '../../shared/model/services';
import { nameIn, type QueryId } from './query-keys';

/** Time in which a stored answer is logged once: sections share queries. */
const LOG_REST_MS = 5_000;
/** The most queries remembered as logged. */
const MOST_LOGGED = 300;

/** Creates a function that logs each query for which a stored answer was new enough. */
export function createReuseLog(note: ((activity: ActivityEntry) => void) | undefined, now: () => EpochMs) {
  const loggedAt = new Map<string, number>();

  return ({ service, id }: { service: Service; id: QueryId }, begunAt: EpochMs): void => {
    const [at, key] = [now(), `${service}:${id}`];
    if (at - (loggedAt.get(key) ?? -Infinity) < LOG_REST_MS) return;
    if (loggedAt.size >= MOST_LOGGED) loggedAt.clear();
    loggedAt.set(key, at);
    note?.({ at: begunAt, service, operation: nameIn(id), durationMs: at - begunAt, isFromStore: true });
  };
}
