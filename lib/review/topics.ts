import type { Language } from '../domain/language';
import type { Topic, TopicAnswer } from '../domain/topics';
import type { Asker, Want } from './asker';
import type { Questions } from './questions';

/** Reads what O*NET has that is about no person. */
export interface Topics {
  read(topic: Topic, want: Want): Promise<TopicAnswer>;
}

/** @param parts.language the one Fitside speaks now */
export function createTopics(parts: {
  asker: Asker;
  questions: Questions;
  language: () => Promise<Language>;
}): Topics {
  const { asker, questions, language } = parts;
  const always = async () => true;

  return {
    async read(topic, want) {
      if (topic.kind !== 'interests') return { state: 'pending' };
      const reading = await asker.read(questions.occupationInterests(topic.code), want, always);
      const { value, fetchedAt, problem } = reading;
      if (!value) return problem ? { state: 'failed', problem } : { state: 'pending' };
      const isEnglish = (await language()) !== 'en';
      const details = {
        ...(fetchedAt !== undefined && { fetchedAt }),
        ...(problem && { problem }),
        ...(isEnglish && { isEnglish }),
      };
      return Object.keys(value).length === 0
        ? { state: 'none', ...details }
        : { state: 'known', data: value, ...details };
    },
  };
}
