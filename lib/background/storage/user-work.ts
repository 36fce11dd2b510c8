import type { EpochMs } from '../../shared/model/time';
import type { ProfileLink } from '../../shared/model/profile-matching';
import type { InterestInputRecord } from '../../shared/model/interest-entry';
import type { NamedJob } from '../../shared/model/assignment';
import { foldName } from '../../shared/model/names';
import type { ProfilerProgress } from '../../shared/model/profiler';
import type { Connection } from './database';

export type ProfileLinks = ReturnType<typeof createProfileLinks>;

/**
 * Keeps users' decisions that a candidate and a profile are the same person or not, the newest for each pair. It is
 * the user's own work, so it stays when a key goes.
 */
export function createProfileLinks(database: Connection) {
  return {
    /** Returns all decisions under a person's keys, about profiles of the scope. */
    async of(persons: readonly string[], scope: string): Promise<ProfileLink[]> {
      return database.run(async opened => {
        const byPerson = opened.transaction('links').store.index('person');
        const decisions = await Promise.all(persons.map(person => byPerson.getAll([person, scope])));
        return decisions.flat();
      });
    },

    /** Returns everything, the newest first. */
    async all(): Promise<ProfileLink[]> {
      return (await database.run(opened => opened.getAll('links'))).toSorted((a, b) => b.at - a.at);
    },

    /** Stores a decision in place of an earlier one on the same pair. */
    async put(link: ProfileLink): Promise<void> {
      await database.run(opened => opened.put('links', link));
    },

    /** Deletes the decision on a pair, if there is one. */
    async remove({
      person,
      scope,
      profileId,
    }: Pick<ProfileLink, 'person' | 'scope' | 'profileId'>): Promise<void> {
      await database.run(opened => opened.delete('links', [person, scope, profileId]));
    },
  };
}

export type EnteredInterests = ReturnType<typeof createEnteredInterests>;

/**
 * Keeps interests that the user entered, the newest of each person. They are the user's own work and stay when a key
 * goes.
 */
export function createEnteredInterests(database: Connection) {
  return {
    /** @param person see `personOf` */
    async of(person: string): Promise<InterestInputRecord | undefined> {
      return database.run(opened => opened.get('entered', person));
    },

    /** Keeps these in place of what was entered for the same person before. */
    async put(entered: InterestInputRecord): Promise<void> {
      await database.run(opened => opened.put('entered', entered));
    },

    async remove(person: string): Promise<void> {
      await database.run(opened => opened.delete('entered', person));
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
export function createJobOccupations(database: Connection, now: () => EpochMs = Date.now) {
  return {
    async of(job: NamedJob): Promise<JobOccupation | undefined> {
      return database.run(async opened => {
        const find = async (key: string | undefined) =>
          key === undefined ? undefined : await opened.get('jobs', key);
        const ofJob = await find(idKey(job));
        if (ofJob) return { ...ofJob.occupation, chosenFor: 'job' };
        const ofTitle = await find(titleKey(job));
        return ofTitle && { ...ofTitle.occupation, chosenFor: 'title' };
      });
    },

    /** Stores the choice for the job and its title, in place of an earlier one. */
    async put(job: NamedJob, { code, title }: { code: string; title: string }): Promise<void> {
      return database.run(async opened => {
        const transaction = opened.transaction('jobs', 'readwrite');
        const choice = { occupation: { code, title }, at: now() };
        for (const key of keysOf(job)) await transaction.store.put({ key, ...choice });
        await transaction.done;
      });
    },

    /** Deletes the choice for the job and its title. */
    async remove(job: NamedJob): Promise<void> {
      return database.run(async opened => {
        const transaction = opened.transaction('jobs', 'readwrite');
        for (const key of keysOf(job)) await transaction.store.delete(key);
        await transaction.done;
      });
    },
  };
}

function keysOf(job: NamedJob): string[] {
  return [idKey(job), titleKey(job)].filter(key => key !== undefined);
}

/** Returns no key for a job that only its title names: JobScore's ids hold no space. */
const idKey = ({ id }: NamedJob) => (id.includes(' ') ? undefined : `job:${id}`);

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
export function createProfilerProgress(database: Connection) {
  return {
    /** @param person see `personOf` */
    async of(person: string): Promise<ProfilerProgress | undefined> {
      const kept = await database.run(opened => opened.get('progress', person));
      return kept && { form: kept.form, answers: kept.answers, at: kept.at };
    },

    /** Keeps this in place of what was answered for the same person before. */
    async put(person: string, progress: ProfilerProgress): Promise<void> {
      await database.run(opened => opened.put('progress', { ...progress, person }));
    },

    async remove(person: string): Promise<void> {
      await database.run(opened => opened.delete('progress', person));
    },
  };
}
