import type { EpochMs } from '../../shared/model/time';
import type { ProfileLink } from '../../shared/model/profile-matching';
import type { InterestInputRecord } from '../../shared/model/interest-entry';
import type { NamedJob } from '../../shared/model/assignment';
import { foldName } from '../../shared/model/names';
import type { ProfilerProgress } from '../../shared/model/profiler';
import type { IDBPTransaction } from 'idb';
import {
  USER_WORK_KINDS,
  type ImportCounts,
  type UserWork,
  type UserWorkKind,
} from '../../shared/model/stored-data';
import type { Database, Schema } from './database';

export type UserWorkStore = ReturnType<typeof createUserWork>;

/** Joins the user's own work: links, entered interests and job occupations. */
export function createUserWork(database: Promise<Database>) {
  return {
    async all(): Promise<UserWork> {
      const opened = await database;
      const [links, entered, jobs] = await Promise.all([
        opened.getAll('links'),
        opened.getAll('entered'),
        opened.getAll('jobs'),
      ]);
      return { links, entered, jobs };
    },

    /** Returns what merging would do with records, and the links it would write. */
    async compare(work: UserWork): Promise<{
      kinds: Record<UserWorkKind, ImportCounts>;
      links: { link: ProfileLink; isReplaced: boolean }[];
    }> {
      const transaction = (await database).transaction(USER_WORK_KINDS);
      const links: { link: ProfileLink; isReplaced: boolean }[] = [];
      const kinds = await eachNewer(transaction, work, async (_kind, record, isReplaced) => {
        if ('scope' in record) links.push({ link: record, isReplaced });
      });
      return { kinds, links };
    },

    /**
     * Takes records that are newer than stored ones; all or none.
     * @returns what was done with those of each kind
     */
    async merge(work: UserWork): Promise<Record<UserWorkKind, ImportCounts>> {
      const transaction = (await database).transaction(USER_WORK_KINDS, 'readwrite');
      try {
        const kinds = await eachNewer(transaction, work, async (kind, record) => {
          await transaction.objectStore(kind).put(record as never);
        });
        await transaction.done;
        return kinds;
      } catch (error) {
        // Else what was put so far would stand.
        transaction.done.catch(() => undefined);
        abort(transaction);
        throw error;
      }
    },
  };
}

/** Ends a transaction with nothing done, unless it has ended so already. */
function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It was over.
  }
}

type WorkRecord = Schema[UserWorkKind]['value'];

/** Passes on the records that are newer than stored ones, and counts all. */
async function eachNewer(
  transaction: Pick<IDBPTransaction<Schema, UserWorkKind[], IDBTransactionMode>, 'objectStore'>,
  work: UserWork,
  take: (kind: UserWorkKind, record: WorkRecord, isReplaced: boolean) => Promise<void>,
): Promise<Record<UserWorkKind, ImportCounts>> {
  const kinds = Object.fromEntries(
    USER_WORK_KINDS.map(kind => [kind, { added: 0, replaced: 0, unchanged: 0 }]),
  ) as Record<UserWorkKind, ImportCounts>;
  for (const kind of USER_WORK_KINDS) {
    const store = transaction.objectStore(kind);
    for (const record of work[kind]) {
      const kept = await store.get(keyOf(kind, record) as never);
      const outcome = kept === undefined ? 'added' : kept.at >= record.at ? 'unchanged' : 'replaced';
      kinds[kind][outcome] += 1;
      if (outcome !== 'unchanged') await take(kind, record, outcome === 'replaced');
    }
  }
  return kinds;
}

function keyOf<K extends UserWorkKind>(kind: K, record: WorkRecord): IDBValidKey {
  if (kind === 'links' && 'scope' in record) return [record.person, record.scope, record.profileId];
  return 'key' in record ? record.key : record.person;
}

export type ProfileLinks = ReturnType<typeof createProfileLinks>;

/**
 * Keeps users' decisions that a candidate and a profile are the same person or not, the newest for each pair. It is
 * the user's own work, so it stays when a key goes.
 */
export function createProfileLinks(database: Promise<Database>) {
  return {
    /** Returns all decisions under a person's keys, about profiles of the scope. */
    async of(persons: readonly string[], scope: string): Promise<ProfileLink[]> {
      const byPerson = (await database).transaction('links').store.index('person');
      const decisions = await Promise.all(persons.map(person => byPerson.getAll([person, scope])));
      return decisions.flat();
    },

    /** Returns everything, the newest first. */
    async all(): Promise<ProfileLink[]> {
      return (await (await database).getAll('links')).toSorted((a, b) => b.at - a.at);
    },

    /** Stores a decision in place of an earlier one on the same pair. */
    async put(link: ProfileLink): Promise<void> {
      await (await database).put('links', link);
    },

    /** Deletes the decision on a pair, if there is one. */
    async remove({
      person,
      scope,
      profileId,
    }: Pick<ProfileLink, 'person' | 'scope' | 'profileId'>): Promise<void> {
      await (await database).delete('links', [person, scope, profileId]);
    },
  };
}

export type EnteredInterests = ReturnType<typeof createEnteredInterests>;

/**
 * Keeps interests that the user entered, the newest of each person. They are the user's own work and stay when a key
 * goes.
 */
export function createEnteredInterests(database: Promise<Database>) {
  return {
    /** @param person see `personOf` */
    async of(person: string): Promise<InterestInputRecord | undefined> {
      return (await database).get('entered', person);
    },

    /** Keeps these in place of what was entered for the same person before. */
    async put(entered: InterestInputRecord): Promise<void> {
      await (await database).put('entered', entered);
    },

    async remove(person: string): Promise<void> {
      await (await database).delete('entered', person);
    },
  };
}

export type JobOccupations = ReturnType<typeof createJobOccupations>;

/** The occupation the user chose, for this job or for another with an equal title. */
export interface JobOccupation {
  code: string;
  title: string;
  chosenFor: 'job' | 'title';
}

/**
 * Keeps the occupations the user chose for jobs, for the job itself and for any with an equal title. Equal titles
 * have the same words and signs such as the pluses of "C++". It is the user's own work, so it stays when a key goes.
 */
export function createJobOccupations(database: Promise<Database>, now: () => EpochMs = Date.now) {
  return {
    async of(job: NamedJob): Promise<JobOccupation | undefined> {
      const opened = await database;
      const ofJob = await opened.get('jobs', idKey(job));
      if (ofJob) return { ...ofJob.occupation, chosenFor: 'job' };
      const key = titleKey(job);
      const ofTitle = key === undefined ? undefined : await opened.get('jobs', key);
      return ofTitle && { ...ofTitle.occupation, chosenFor: 'title' };
    },

    /** Stores the choice for the job and its title, in place of an earlier one. */
    async put(job: NamedJob, { code, title }: { code: string; title: string }): Promise<void> {
      const transaction = (await database).transaction('jobs', 'readwrite');
      const choice = { occupation: { code, title }, at: now() };
      for (const key of keysOf(job)) await transaction.store.put({ key, ...choice });
      await transaction.done;
    },

    /** Deletes the choice for the job and its title. */
    async remove(job: NamedJob): Promise<void> {
      const transaction = (await database).transaction('jobs', 'readwrite');
      for (const key of keysOf(job)) await transaction.store.delete(key);
      await transaction.done;
    },
  };
}

function keysOf(job: NamedJob): string[] {
  return [idKey(job), titleKey(job)].filter(key => key !== undefined);
}

const idKey = ({ id }: NamedJob) => `job:${id}`;

/** Words that a sign makes others of: "C#" and "C++" are not "C". */
const SIGNED = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+[#+]+/gu;

/** Returns no key for a title without letters, which is equal to no other. */
function titleKey({ title }: NamedJob): string | undefined {
  const folded = foldName(title);
  const signed = title.toLowerCase().match(SIGNED) ?? [];
  return folded ? `title:${[folded, ...signed].join(' ')}` : undefined;
}

export type ProfilerProgressStore = ReturnType<typeof createProfilerProgress>;

/** Keeps each person's progress in the Interest Profiler; '' for nobody in particular. */
export function createProfilerProgress(database: Promise<Database>) {
  return {
    /** @param person see `personOf` */
    async of(person: string): Promise<ProfilerProgress | undefined> {
      const kept = await (await database).get('progress', person);
      return kept && { form: kept.form, answers: kept.answers, at: kept.at };
    },

    /** Keeps this in place of what was answered for the same person before. */
    async put(person: string, progress: ProfilerProgress): Promise<void> {
      await (await database).put('progress', { ...progress, person });
    },

    async remove(person: string): Promise<void> {
      await (await database).delete('progress', person);
    },
  };
}
