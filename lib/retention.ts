import { KEEP_MS, type Settings } from './domain/settings';
import type { Answers } from './storage/answers';

export type Retention = ReturnType<typeof createRetention>;

/** How long answers about people are kept, as the user chose. */
export function createRetention(parts: {
  settings: { getValue(): Promise<Settings> };
  answers: Pick<Answers, 'keepPeople' | 'forgetPeople' | 'sweep'>;
}) {
  const { settings, answers } = parts;
  const keepFor = async () => (await settings.getValue()).keepFor;
  const keepPeopleMs = async () => KEEP_MS[await keepFor()];

  return {
    /** For how long a new answer about people is kept, in ms. */
    keepPeopleMs,

    /** Applies the choice to what is stored already, and deletes what is too old then. */
    async apply(): Promise<void> {
      await answers.keepPeople(await keepPeopleMs());
      await answers.sweep();
    },

    /** To be called when the browser starts: what was to be kept while it was open goes. */
    async browserStarted(): Promise<void> {
      if ((await keepFor()) === 'session') await answers.forgetPeople();
    },
  };
}
