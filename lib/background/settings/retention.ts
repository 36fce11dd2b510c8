import { KEEP_MS, type Settings } from '../../shared/model/settings';
import type { QueryCache } from '../storage/query-cache';
import type { ProfileSnapshots } from '../storage/profile-snapshots';
import type { ProfileIndex } from '../storage/profile-index';
import type { RecentPeople } from '../storage/recent-people';

export type Retention = ReturnType<typeof createRetention>;

/** Applies the user's choice of how long answers about people are kept. */
export function createRetention(parts: {
  settings: { getValue(): Promise<Settings> };
  queryCache: Pick<QueryCache, 'keepPeople' | 'forgetPeople' | 'sweep'>;
  /** Stores cleared with them when the choice is "until the browser is closed". */
  recentPeople: Pick<RecentPeople, 'clear'>;
  snapshots: Pick<ProfileSnapshots, 'clear'>;
  index: Pick<ProfileIndex, 'expire'>;
  /** The choice that was applied last: to look through all that is stored takes its time at every start. */
  applied: { getValue(): Promise<string | null>; setValue(choice: string): Promise<void> };
  /** Set once the background has started in this browser session. */
  begun: { getValue(): Promise<boolean>; setValue(begun: boolean): Promise<void> };
}) {
  const { settings, queryCache, recentPeople, snapshots, index, begun, applied } = parts;
  const keepFor = async () => (await settings.getValue()).keepFor;
  const keepPeopleMs = async () => KEEP_MS[await keepFor()];

  return {
    /** For how long a new answer about people is kept, in ms. */
    keepPeopleMs,

    /** Applies the choice to what is stored already, unless that was done, and deletes what is too old then. */
    async apply(): Promise<void> {
      const choice = await keepFor();
      if ((await applied.getValue()) !== choice) {
        await queryCache.keepPeople(KEEP_MS[choice]);
        await applied.setValue(choice);
      }
      await queryCache.sweep();
      await index.expire(Date.now());
    },

    /**
     * Deletes data kept for the last browser session. Call it whenever the background starts: not every extension
     * gets an event when the browser does.
     */
    async begin(): Promise<void> {
      if (await begun.getValue()) return;
      if ((await keepFor()) === 'session') {
        await Promise.all([queryCache.forgetPeople(), recentPeople.clear(), snapshots.clear()]);
      }
      // Last, since the background may be stopped in between, and is to delete it the next time then.
      await begun.setValue(true);
    },
  };
}
