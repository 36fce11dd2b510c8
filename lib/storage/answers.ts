import type { Service } from '../domain/problem';
import type { Database, StoredAnswer } from './database';

export type Answers = ReturnType<typeof createAnswers>;

/** The services' answers, kept until they expire or their key goes. */
export function createAnswers(database: Promise<Database>, now: () => number = Date.now) {
  return {
    /** The stored answer to a question, unless there is none or it has expired. */
    async get(question: string): Promise<StoredAnswer | undefined> {
      const answer = await (await database).get('answers', question);
      return answer && answer.expiresAt > now() ? answer : undefined;
    },

    async put(answer: StoredAnswer): Promise<void> {
      await (await database).put('answers', answer);
    },

    /** Deletes what has expired. */
    async sweep(): Promise<void> {
      const transaction = (await database).transaction('answers', 'readwrite');
      for await (const cursor of transaction.store
        .index('expiresAt')
        .iterate(IDBKeyRange.upperBound(now()))) {
        await cursor.delete();
      }
      await transaction.done;
    },

    /** Deletes all answers. */
    async clear(): Promise<void> {
      await (await database).clear('answers');
    },

    /** Deletes everything one service ever answered. */
    async forget(service: Service): Promise<void> {
      const transaction = (await database).transaction('answers', 'readwrite');
      for await (const cursor of transaction.store.index('service').iterate(service)) await cursor.delete();
      await transaction.done;
    },
  };
}
