import type { NamedJob } from '../../shared/model/assignment';
import { foldName } from '../../shared/model/names';
import type { Database } from './database';

export type JobOccupations = ReturnType<typeof createJobOccupations>;

/** What the user said a job is, and whether of this one or of another with an equal title. */
export interface JobOccupation {
  code: string;
  title: string;
  saidOf: 'job' | 'title';
}

/**
 * The occupations that the user said jobs are: of the job itself, and of whichever has an equal title. Titles are
 * equal that have the same words and signs such as the pluses of "C++". It is the user's own work, so it stays when a key goes.
 */
export function createJobOccupations(database: Promise<Database>, now: () => number = Date.now) {
  return {
    async of(job: NamedJob): Promise<JobOccupation | undefined> {
      const opened = await database;
      const ofJob = await opened.get('jobs', idKey(job));
      if (ofJob) return { ...ofJob.occupation, saidOf: 'job' };
      const key = titleKey(job);
      const ofTitle = key === undefined ? undefined : await opened.get('jobs', key);
      return ofTitle && { ...ofTitle.occupation, saidOf: 'title' };
    },

    /** Keeps this of the job and of its title, in place of what was said before. */
    async put(job: NamedJob, { code, title }: { code: string; title: string }): Promise<void> {
      const transaction = (await database).transaction('jobs', 'readwrite');
      const said = { occupation: { code, title }, at: now() };
      for (const key of keysOf(job)) await transaction.store.put({ key, ...said });
      await transaction.done;
    },

    /** Forgets what was said of the job and of its title. */
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

/** None for a title without letters, which is equal to no other. */
function titleKey({ title }: NamedJob): string | undefined {
  const folded = foldName(title);
  const signed = title.toLowerCase().match(SIGNED) ?? [];
  return folded ? `title:${[folded, ...signed].join(' ')}` : undefined;
}
