import type { EpochMs } from '../../shared/model/time';
import type { Service } from '../../shared/model/services';

export type ServiceHealth = ReturnType<typeof createServiceHealth>;

/** Older answers prove nothing. */
const RECENT_MS = 60_000;

/** Remembers which services answered lately, to distinguish a service's fault from the connection's. */
export function createServiceHealth(
  now: () => EpochMs = Date.now,
  isOnline = () => globalThis.navigator?.onLine,
) {
  const heard = new Map<Service, { at: EpochMs; isAnswer: boolean }>();

  return {
    note: (service: Service, isAnswer: boolean) => void heard.set(service, { at: now(), isAnswer }),

    /** Returns whether, beside a service that could not be reached, nothing else answers. */
    isConnectionLost(service: Service): boolean {
      if (isOnline() === false) return true;
      const others = [...heard].filter(
        ([name, { at }]) => name !== service && Math.abs(now() - at) < RECENT_MS,
      );
      return others.length > 0 && others.every(([, { isAnswer }]) => !isAnswer);
    },
  };
}
