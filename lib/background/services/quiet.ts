import type { EpochMs } from '../../shared/model/time';
import type { Service } from '../../shared/model/services';

/** Time in which a service asked for no more requests. */
export interface QuietTime {
  /** When it asked. */
  at: EpochMs;
  until: EpochMs;
  /** When it was tried nonetheless. */
  triedAt?: EpochMs;
}

/** Where quiet times outlive the background; see `lib/background/storage/quiet-times`. */
export interface QuietMemory {
  read(service: Service): Promise<QuietTime | undefined>;
  write(service: Service, time: QuietTime | undefined): Promise<void>;
}

/** Right to send one request; to be ended once it is answered or failed. */
export interface Pass {
  end(): void;
}

/** A service's quiet time as this life of the background knows it. */
interface ServiceQuiet {
  time?: QuietTime | undefined;
  isRead: boolean;
  /** Length of the next rest where the service names none. */
  restMs: number;
  /** When the user last asked for something that may need the service. */
  userAskedAt?: EpochMs | undefined;
  /** The request that tries whether the service takes requests again. */
  trial?: Promise<void> | undefined;
}

export type Quiet = ReturnType<typeof createQuiet>;

/** The user may try a service this often while it wants quiet. */
const TRIAL_GAP_MS = 60_000;
/** Requests that follow from what the user asked begin within this time. */
const USER_ASK_MS = 15_000;
/** First and longest rest after a refusal that names no time. */
const REST_MS = 10_000;
const LONGEST_REST_MS = 60_000;
/** No service documents a longer window of requests than JobScore's hour. */
const LONGEST_QUIET_MS = 60 * 60_000;

/** Keeps services in peace that asked for it: nothing is sent but what the user asks for, once a minute. */
export function createQuiet(now: () => EpochMs = Date.now, memory?: QuietMemory) {
  const services = new Map<Service, ServiceQuiet>();

  return {
    /** Notes that the user asked for something, so that one request may be tried. */
    allowTrial(names: readonly Service[]): void {
      for (const service of names) of(service).userAskedAt = now();
    },

    /**
     * Asks for the right to send one request.
     * @param spentUntil counts the request, and resolves to the time until which the service takes none, if so
     * @param isForced whether it is sent in any case
     * @returns a pass, or until when to wait
     */
    async enter(
      service: Service,
      spentUntil: () => Promise<EpochMs | undefined>,
      isForced = false,
    ): Promise<Pass | { until: EpochMs; isHourSpent?: true }> {
      const state = of(service);
      await read(service, state);
      if (state.trial && !isForced) await state.trial;
      const until = untilOf(state.time, now());
      if (until !== undefined && !isForced) {
        if (!mayTry(state, now())) return { until };
        const pass = beginTrial(service, state);
        await spentUntil();
        return pass;
      }
      const spent = await spentUntil();
      if (spent === undefined || isForced) return { end: () => undefined };
      return mayTry(state, now()) ? beginTrial(service, state) : { until: spent, isHourSpent: true };
    },

    /**
     * Notes that a service refused a request.
     * @param waitMs the time it asked for, if it named one
     * @returns when it may be asked again
     */
    async note(service: Service, waitMs: number | undefined): Promise<EpochMs> {
      const state = of(service);
      await read(service, state);
      const at = now();
      const open = untilOf(state.time, now());
      if (open !== undefined && waitMs === undefined && state.trial === undefined) return open;
      const until = at + Math.min(waitMs ?? state.restMs, LONGEST_QUIET_MS);
      if (waitMs === undefined) state.restMs = Math.min(2 * state.restMs, LONGEST_REST_MS);
      state.userAskedAt = undefined;
      await keep(service, state, { ...state.time, at, until });
      return until;
    },

    /** Notes an answer to a request: the quiet that was asked for before is over. */
    async noteAnswer(service: Service, sentAt: EpochMs): Promise<void> {
      const state = of(service);
      state.restMs = REST_MS;
      if (state.time && sentAt >= state.time.at) await keep(service, state, undefined);
    },
  };

  function of(service: Service): ServiceQuiet {
    const known = services.get(service);
    if (known) return known;
    const state: ServiceQuiet = { isRead: memory === undefined, restMs: REST_MS };
    services.set(service, state);
    return state;
  }

  /** Reads what an earlier life of the background left, once. */
  async function read(service: Service, state: ServiceQuiet): Promise<void> {
    if (state.isRead) return;
    const time = await memory?.read(service).catch(() => undefined);
    if (!state.isRead) state.time ??= time;
    state.isRead = true;
  }

  async function keep(service: Service, state: ServiceQuiet, time: QuietTime | undefined): Promise<void> {
    state.time = time;
    await memory?.write(service, time).catch(() => undefined);
  }

  /** Others wait for its outcome. Of a spent hour too it is noted, so that the next trial waits its minute. */
  function beginTrial(service: Service, state: ServiceQuiet): Pass {
    const triedAt = now();
    state.userAskedAt = undefined;
    void keep(service, state, { at: triedAt, until: triedAt, ...state.time, triedAt });
    let end = () => {};
    state.trial = new Promise(resolve => {
      end = () => {
        state.trial = undefined;
        resolve();
      };
    });
    return { end };
  }
}

/** Returns until when the time lasts. One that a clock set back has put ahead counts for nothing. */
function untilOf(time: QuietTime | undefined, now: EpochMs): EpochMs | undefined {
  return time && time.at <= now && now < time.until ? time.until : undefined;
}

/** Returns whether the user just asked for something, and the service was not tried within the last minute. */
function mayTry({ userAskedAt, time }: ServiceQuiet, now: EpochMs): boolean {
  const triedAt = time?.triedAt;
  const isTooSoon = triedAt !== undefined && triedAt <= now && now - triedAt < TRIAL_GAP_MS;
  return userAskedAt !== undefined && now - userAskedAt < USER_ASK_MS && !isTooSoon;
}
