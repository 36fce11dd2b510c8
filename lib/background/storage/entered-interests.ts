import type { Entered } from '../../shared/model/interest-entry';
import type { Database } from './database';

export type EnteredInterests = ReturnType<typeof createEnteredInterests>;

/** Interests that the user entered, the newest of each person. It is the user's own work, so it stays when a key goes. */
export function createEnteredInterests(database: Promise<Database>) {
  return {
    /** @param person see `personOf` */
    async of(person: string): Promise<Entered | undefined> {
      return (await database).get('entered', person);
    },

    /** Keeps these in place of what was entered for the same person before. */
    async put(entered: Entered): Promise<void> {
      await (await database).put('entered', entered);
    },

    async remove(person: string): Promise<void> {
      await (await database).delete('entered', person);
    },
  };
}
