import { KEEP_MS, type Settings } from '../../shared/model/settings';
import type { QueryCache } from '../storage/query-cache';
import type { ProfileSnapshots } from '../storage/profile-snapshots';
import type { RecentPeople } from '../storage/recent-people';

export type Retention = ReturnType<typeof createRetention>;

/** How long answers about people are kept, as the user chose. */
export function createRetention(parts: {
  settings: { getValue(): Promise<Settings> };
  answers: Pick<QueryCache, 'keepPeople' | 'forgetPeople' | 'sweep'>;
  /** What goes with them when it is to go as the browser is closed. */
  recent: Pick<RecentPeople, 'clear'>;
  looks: Pick<ProfileSnapshots, 'clear'>;
  /** Whether the background has begun before, since the browser was started. */
  begun: { getValue(): Promise<boolean>; setValue(begun: boolean): Promise<void> };
}) {
  const { settings, answers, recent, looks, begun } = parts;
  const keepFor = async () => (await settings.getValue()).keepFor;
  const keepPeopleMs = async () => KEEP_MS[await keepFor()];

  return {
    /** For how long a new answer about people is kept, in ms. */
    keepPeopleMs,

    /** Applies the choice to what is stored already, and deletes what is too old then. */
    async apply(): Promise<void> {
      await answers.keepPeople(await keepPeopleMs());
      await answers.sweep();
    },

    /**
     * To be called whenever the background begins: the first time since the browser was started, what was to be kept
     * while it was open goes. Browsers do not tell all extensions that they start.
     */
    async begin(): Promise<void> {
      if (await begun.getValue()) return;
      if ((await keepFor()) === 'session') {
        await Promise.all([answers.forgetPeople(), recent.clear(), looks.clear()]);
      }
      // Last, since the background may be stopped in between, and is to delete it the next time then.
      await begun.setValue(true);
    },
  };
}
