import type { ProfilerProgress } from '../../shared/model/profiler';
import type { Database } from './database';

export type ProfilerProgressStore = ReturnType<typeof createProfilerProgress>;

/** How far the Interest Profiler was answered, for each person; '' for nobody in particular. */
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
