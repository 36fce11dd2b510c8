import type { ProfileSnapshot } from '../../shared/model/profile-changes';
import type { Connection } from './database';

export type ProfileSnapshots = ReturnType<typeof createProfileSnapshots>;

/** Keeps each person's newest profile snapshot. */
export function createProfileSnapshots(database: Connection) {
  return {
    /** @param person see `personOf` */
    async of(person: string): Promise<ProfileSnapshot | undefined> {
      return database.run(opened => opened.get('looks', person));
    },

    /**
     * Keeps what is made of the look before, in place of it; nothing comes between the two.
     * @returns what was kept before
     */
    async replace(
      person: string,
      next: (before: ProfileSnapshot | undefined) => ProfileSnapshot,
    ): Promise<ProfileSnapshot | undefined> {
      return database.run(async opened => {
        const { store, done } = opened.transaction('looks', 'readwrite');
        const before = await store.get(person);
        await store.put(next(before));
        await done;
        return before;
      });
    },

    /** Forgets whatever was seen of a profile, by whomever it is. */
    async removeProfile(profileId: string): Promise<void> {
      return database.run(async opened => {
        const { store, done } = opened.transaction('looks', 'readwrite');
        for (let at = await store.openCursor(); at; at = await at.continue()) {
          if (at.value.profileId === profileId) await at.delete();
        }
        await done;
      });
    },

    async clear(): Promise<void> {
      await database.run(opened => opened.clear('looks'));
    },
  };
}
