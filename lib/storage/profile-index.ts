import { foldEmail, isEmail } from '../domain/email';
import type { ProfileEntry } from '../domain/profile';
import type { Database, IndexedProfile } from './database';

export type ProfileIndex = ReturnType<typeof createProfileIndex>;

/**
 * Every profile ever seen in JOFI's list. The list shows only the newest 50, so this is how an older profile stays
 * findable. Kept per `scope`: account and mode.
 */
export function createProfileIndex(database: Promise<Database>) {
  return {
    /** Adds the entries, or brings them up to date; unchanged ones are not written. All or none. */
    async note(scope: string, entries: readonly ProfileEntry[]): Promise<void> {
      const transaction = (await database).transaction('profiles', 'readwrite');
      const written = entries.map(async entry => {
        const next: IndexedProfile = { ...entry, scope, foldedEmail: foldEmail(entry.email) };
        const known = await transaction.store.get([scope, entry.id]);
        if (!known || !sameProfile(known, next)) await transaction.store.put(next);
      });
      await Promise.all([...written, transaction.done]);
    },

    /** Profiles with exactly this address, spelling folded. Text that is no address is nobody's. */
    async byEmail(scope: string, email: string): Promise<ProfileEntry[]> {
      if (!isEmail(email)) return [];
      return (await database).getAllFromIndex('profiles', 'email', [scope, foldEmail(email)]);
    },

    /** Profiles the customer gave this id as `person_id`. */
    async byPersonId(scope: string, personId: string): Promise<ProfileEntry[]> {
      return (await database).getAllFromIndex('profiles', 'personId', [scope, personId]);
    },

    /** How many profiles of the scope were ever seen. */
    async count(scope: string): Promise<number> {
      return (await database).count('profiles', IDBKeyRange.bound([scope], [scope, []]));
    },

    /** Forgets all profiles. */
    async clear(): Promise<void> {
      await (await database).clear('profiles');
    },
  };
}

function sameProfile(a: IndexedProfile, b: IndexedProfile): boolean {
  const fields = ['name', 'email', 'personId', 'testTakerId', 'invitedAt', 'foldedEmail'] as const;
  return fields.every(field => a[field] === b[field]);
}
