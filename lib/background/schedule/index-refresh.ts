import type { EpochMs } from '../../shared/model/time';

/** The alarm on which the profile index is refreshed, whether anything of Fitside is open or not. */
export const REFRESH_ALARM = 'refresh-index';

const MINUTE = 60_000;

/** The part of the browser's alarms used here. */
export interface Alarms {
  get(name: string): Promise<{ periodInMinutes?: number; scheduledTime?: EpochMs } | undefined>;
  create(name: string, info: { periodInMinutes: number }): Promise<void> | void;
  clear(name: string): Promise<boolean>;
}

export type Refresher = ReturnType<typeof createIndexRefresh>;

/**
 * Keeps the alarm as the user's choice and JOFI's key require. It remembers nothing: the background may stop between
 * any two lines, and browsers may lose alarms when they close.
 */
export function createIndexRefresh(parts: {
  alarms: Alarms;
  /** Returns the interval the user chose, in minutes; 0 for never. */
  minutes: () => Promise<number>;
  /** Returns whether there is a key and the user's consent. */
  mayRead: () => Promise<boolean>;
  refresh: (minutes: number) => Promise<void>;
  now?: () => EpochMs;
}) {
  const { alarms, refresh, now = Date.now } = parts;

  return {
    run,
    arrange,

    /** Sets or clears the alarm after JOFI's key has changed, and reads the new key's lists. */
    async followKey(): Promise<void> {
      await arrange();
      await run();
    },
  };

  /**
   * Sets or clears the alarm, at every start of the background and whenever the choice changes. An alarm that is right
   * is left alone, or its time would never come. With a new one goes a first refresh.
   */
  async function arrange(): Promise<void> {
    const [wanted, alarm] = await Promise.all([minutes(), alarms.get(REFRESH_ALARM)]);
    // After the clock was set back, it would come too late.
    const isInTime = (alarm?.scheduledTime ?? 0) <= now() + 2 * wanted * MINUTE;
    if (alarm?.periodInMinutes === (wanted || undefined) && isInTime) return;
    if (wanted === 0) {
      await alarms.clear(REFRESH_ALARM);
      return;
    }
    await alarms.create(REFRESH_ALARM, { periodInMinutes: wanted });
    await refresh(wanted);
  }

  /** Refreshes the lists when the alarm goes off, when the browser starts, and when there is a new key. */
  async function run(): Promise<void> {
    const wanted = await minutes();
    if (wanted > 0) await refresh(wanted);
  }

  /** Returns the interval; 0 without a key or consent. */
  async function minutes(): Promise<number> {
    return (await parts.mayRead()) ? parts.minutes() : 0;
  }
}
