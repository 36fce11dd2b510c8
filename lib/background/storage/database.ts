import type { EpochMs } from '../../shared/model/time';
import {
  deleteDB,
  openDB,
  type DBSchema,
  type IDBPDatabase,
  type IDBPTransaction,
  type StoreNames,
} from 'idb';
import type { ActivityEntry } from '../../shared/model/stored-data';
import type { InterestInputRecord } from '../../shared/model/interest-entry';
import type { KeyTest } from '../../shared/model/api-keys';
import type { ProfileLink } from '../../shared/model/profile-matching';
import type { ProfileSnapshot } from '../../shared/model/profile-changes';
import type { Service } from '../../shared/model/services';
import { personEmails, type ProfileEntry, type TestTakerEntry } from '../../shared/model/profile';
import type { ProfilerProgress } from '../../shared/model/profiler';
import type { RecentPerson } from '../../shared/model/people';
import type { ConnectionEvents, DatabaseConnection } from '../../shared/browser/database-connection';
import { readEmails } from '../../shared/model/email';
import type { Derivation, Encrypted } from './encryption';
import { withLookUp, type LookUp } from './search-keys';

/** A saved API key, in clear or encrypted, and the newest test of it. */
export type Secret = { service: Service; test?: KeyTest } & ({ key: string } | { encrypted: Encrypted });

/** How the key that encrypts the API keys is derived, and a text by which the right one is known. */
export interface PassphraseRecord extends Derivation {
  check: Encrypted;
}

/** A service's answer, kept for a while. */
export interface StoredResult {
  /** Key of the query it answers; begins with the service. */
  question: string;
  service: Service;
  value: unknown;
  fetchedAt: EpochMs;
  expiresAt: EpochMs;
  /** Set for answers about people, which are kept as long as the user chose. */
  isAboutPeople?: true;
}

/** A profile seen in a list or by its id, with what it is looked up by. */
interface IndexedProfile extends ProfileEntry, LookUp {}

/** A test taker seen in a list, with what they are looked up by. */
interface IndexedTestTaker extends TestTakerEntry, LookUp {}

/** Progress of the Interest Profiler for a person; '' for nobody. */
interface KeptProgress extends ProfilerProgress {
  person: string;
}

/** The occupation the user chose for a job. */
interface KnownJob {
  /** `job:` and JobScore's id of the job, or `title:` and the folded title. */
  key: string;
  occupation: { code: string; title: string };
  at: EpochMs;
}

/** Indexes that profiles and test takers are looked up by. */
export type LookUpIndexes = {
  email: [scope: string, foldedEmail: string];
  personId: [scope: string, personId: string];
  mailbox: [scope: string, mailbox: string];
  name: [scope: string, foldedName: string];
  words: string;
  further: string;
};

export interface Schema extends DBSchema {
  secrets: { key: Service; value: Secret };
  answers: { key: string; value: StoredResult; indexes: { service: Service; expiresAt: EpochMs } };
  profiles: { key: [scope: string, id: string]; value: IndexedProfile; indexes: LookUpIndexes };
  testTakers: { key: [scope: string, id: number]; value: IndexedTestTaker; indexes: LookUpIndexes };
  links: {
    key: [person: string, scope: string, profileId: string];
    value: ProfileLink;
    indexes: { person: [person: string, scope: string] };
  };
  /** Parts of O*NET's tables by name; each has the form of its reader. */
  tables: { key: string; value: unknown };
  entered: { key: string; value: InterestInputRecord };
  progress: { key: string; value: KeptProgress };
  jobs: { key: string; value: KnownJob };
  /** By the order they came in. */
  activity: { key: number; value: ActivityEntry };
  recent: { key: string; value: RecentPerson; indexes: { at: EpochMs } };
  looks: { key: string; value: ProfileSnapshot };
  passphrase: { key: 'current'; value: PassphraseRecord };
}

export type Database = IDBPDatabase<Schema>;
/** The one connection to it that all stores share. */
export type Connection = DatabaseConnection<Database>;

/** Called while the database is opened and after. */
interface DatabaseEvents extends ConnectionEvents {
  /** There was none. */
  created(): void;
}

type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

const NAME = 'fitside';

/** The steps from each version to the next; a step once released is never changed. */
const STEPS: ((database: Database, upgrade: Upgrade) => void | Promise<void>)[] = [
  toVersion1,
  toVersion2,
  toVersion3,
  toVersion4,
  toVersion5,
  toVersion6,
];

/**
 * Opens the extension's own database, brought up to the newest version first: all steps of that or none. Only the
 * background opens it: IndexedDB of the extension's origin is out of reach of content scripts in both browsers, which
 * `storage.local` is not.
 */
export function openDatabase(name = NAME, events: Partial<DatabaseEvents> = {}): Promise<Database> {
  return openDB<Schema>(name, STEPS.length, {
    // Another version or a deletion waits for it.
    blocking(_current, _blocked, { target }) {
      (target as IDBDatabase).close();
      events.closed?.();
    },
    terminated: () => events.closed?.(),
    async upgrade(database, from, _to, upgrade) {
      events.upgrading?.();
      if (from === 0) upgrade.done.then(events.created, () => undefined);
      // Opening reports the failure.
      upgrade.done.catch(() => undefined);
      try {
        for (const step of STEPS.slice(from)) await step(database, upgrade);
      } catch {
        // Else what was done so far would stand. Opening fails, and is tried again at the next start.
        abort(upgrade);
      }
    },
  });
}

/** Opens the database in whatever version it has, to read what can be read of a later version's. */
export const openAsItIs = (name = NAME): Promise<Database> => openDB<Schema>(name);

/** Deletes the database with all that is in it. */
export const deleteDatabase = (name = NAME): Promise<void> => deleteDB(name);

/** Ends the upgrade with nothing done, unless it has ended so already. */
function abort(upgrade: Upgrade): void {
  try {
    upgrade.abort();
  } catch {
    // It was over.
  }
}

/** As first released. */
function toVersion1(database: Database): void {
  database.createObjectStore('secrets', { keyPath: 'service' });
  const answers = database.createObjectStore('answers', { keyPath: 'question' });
  answers.createIndex('service', 'service');
  answers.createIndex('expiresAt', 'expiresAt');
  const profiles = database.createObjectStore('profiles', { keyPath: ['scope', 'id'] });
  profiles.createIndex('email', ['scope', 'foldedEmail']);
  profiles.createIndex('personId', ['scope', 'personId']);
}

/** Adds look-ups by name and mailbox, test takers, and the user's links. */
async function toVersion2(database: Database, upgrade: Upgrade): Promise<void> {
  const testTakers = database.createObjectStore('testTakers', { keyPath: ['scope', 'id'] });
  testTakers.createIndex('email', ['scope', 'foldedEmail']);
  testTakers.createIndex('personId', ['scope', 'personId']);
  const profiles = upgrade.objectStore('profiles');
  for (const store of [profiles, testTakers]) {
    store.createIndex('mailbox', ['scope', 'mailbox']);
    store.createIndex('name', ['scope', 'foldedName']);
    store.createIndex('words', 'words', { multiEntry: true });
  }
  const links = database.createObjectStore('links', { keyPath: ['person', 'scope', 'profileId'] });
  links.createIndex('person', ['person', 'scope']);

  for (let at = await profiles.openCursor(); at; at = await at.continue()) {
    await at.update(withLookUp(at.value.scope, at.value));
  }
}

/** Adds O*NET's tables, entered interests and job occupations. */
function toVersion3(database: Database): void {
  database.createObjectStore('tables');
  database.createObjectStore('entered', { keyPath: 'person' });
  database.createObjectStore('progress', { keyPath: 'person' });
  database.createObjectStore('jobs', { keyPath: 'key' });
}

/** Adds the activity log, recent people and profile snapshots. */
function toVersion4(database: Database): void {
  database.createObjectStore('activity', { autoIncrement: true });
  database.createObjectStore('recent', { keyPath: 'person' }).createIndex('at', 'at');
  database.createObjectStore('looks', { keyPath: 'person' });
}

/** Rows read and written at once. */
const BATCH = 500;

/** Adds look-ups by further addresses, and reads the stored addresses and names as JOFI's are read now. */
async function toVersion5(_database: Database, upgrade: Upgrade): Promise<void> {
  for (const store of [upgrade.objectStore('profiles'), upgrade.objectStore('testTakers')]) {
    store.createIndex('further', 'further', { multiEntry: true });
    let range: IDBKeyRange | null = null;
    for (;;) {
      const people: (IndexedProfile | IndexedTestTaker)[] = await store.getAll(range as never, BATCH);
      for (const person of people) {
        const read = personEmails(readEmails(person.email));
        const isSame = read.email === person.email.trim();
        const renewed = withLookUp(person.scope, isSame ? person : { ...person, ...read });
        if (JSON.stringify(keysOf(renewed)) !== JSON.stringify(keysOf(person)))
          await store.put(renewed as never);
      }
      const last = people.at(-1);
      if (last === undefined || people.length < BATCH) break;
      range = IDBKeyRange.lowerBound([last.scope, last.id], true);
    }
  }
}

function keysOf({ email, foldedEmail, mailbox, foldedName, further }: LookUp & { email: string }) {
  return [email, foldedEmail, mailbox, foldedName, further];
}

/** Adds the passphrase that encrypts the keys. */
function toVersion6(database: Database): void {
  database.createObjectStore('passphrase');
}
