import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { KeyTest } from '../domain/keys';
import type { Service } from '../domain/problem';
import type { ProfileEntry } from '../domain/profile';

/** A saved API key and the newest test of it. */
export interface Secret {
  service: Service;
  key: string;
  test?: KeyTest;
}

/** A service's answer, kept for a while. */
export interface StoredAnswer {
  /** Which question it answers; begins with the service. */
  question: string;
  service: Service;
  value: unknown;
  /** In ms since the epoch. */
  fetchedAt: number;
  expiresAt: number;
}

/** A profile seen in a list, with what it is looked up by. */
export interface IndexedProfile extends ProfileEntry {
  /** Account and mode the profile belongs to, so that those of different keys never mix. */
  scope: string;
  foldedEmail: string;
}

interface Schema extends DBSchema {
  secrets: { key: Service; value: Secret };
  answers: { key: string; value: StoredAnswer; indexes: { service: Service; expiresAt: number } };
  profiles: {
    key: [scope: string, id: string];
    value: IndexedProfile;
    indexes: { email: [scope: string, foldedEmail: string]; personId: [scope: string, personId: string] };
  };
}

export type Database = IDBPDatabase<Schema>;

const NAME = 'fitside';
const VERSION = 1;

/**
 * Opens the extension's own database. Only the background opens it: IndexedDB of the extension's origin is out of
 * reach of content scripts in both browsers, which `storage.local` is not.
 */
export function openDatabase(name = NAME): Promise<Database> {
  return openDB<Schema>(name, VERSION, {
    upgrade(database) {
      database.createObjectStore('secrets', { keyPath: 'service' });
      const answers = database.createObjectStore('answers', { keyPath: 'question' });
      answers.createIndex('service', 'service');
      answers.createIndex('expiresAt', 'expiresAt');
      const profiles = database.createObjectStore('profiles', { keyPath: ['scope', 'id'] });
      profiles.createIndex('email', ['scope', 'foldedEmail']);
      profiles.createIndex('personId', ['scope', 'personId']);
    },
  });
}
