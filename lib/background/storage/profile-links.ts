import type { Link } from '../../shared/model/profile-matching';
import type { Database } from './database';

export type ProfileLinks = ReturnType<typeof createProfileLinks>;

/**
 * What users said of candidates and profiles: that they are the same person, or that they are not. Of one candidate
 * and one profile only the newest is kept. It is the user's own work, so it stays when a key goes.
 */
export function createProfileLinks(database: Promise<Database>) {
  return {
    /** All that was said of these names of one person, about profiles of the scope. */
    async of(persons: readonly string[], scope: string): Promise<Link[]> {
      const byPerson = (await database).transaction('links').store.index('person');
      const said = await Promise.all(persons.map(person => byPerson.getAll([person, scope])));
      return said.flat();
    },

    /** Everything, the newest first. */
    async all(): Promise<Link[]> {
      return (await (await database).getAll('links')).toSorted((a, b) => b.at - a.at);
    },

    /** Keeps this in place of what was said of the same two before. */
    async put(link: Link): Promise<void> {
      await (await database).put('links', link);
    },

    /** Forgets what was said of these two, if anything was. */
    async remove({ person, scope, profileId }: Pick<Link, 'person' | 'scope' | 'profileId'>): Promise<void> {
      await (await database).delete('links', [person, scope, profileId]);
    },
  };
}
