import type { EpochMs } from '../../shared/model/time';
import type { Service } from '../../shared/model/services';
import type { Database, StoredResult } from './database';

export type QueryCache = ReturnType<typeof createQueryCache>;

/** The most answers held in memory beside the database: those of a few candidates that users switch between. */
const MOST_HELD = 300;

/**
 * Keeps the services' answers until they expire or their key goes. Sections ask for the same few at once, so each is
 * read from the database once while the background runs; nothing else writes there.
 */
export function createQueryCache(database: Promise<Database>, now: () => EpochMs = Date.now) {
  const held = new Map<string, Promise<StoredResult | undefined>>();

  return {
    /** Returns the stored answer to a question, unless it has expired. It is shared and must not be changed. */
    async get(question: string): Promise<StoredResult | undefined> {
      const answer = await (held.get(question) ?? hold(question, read(question)));
      return answer && answer.expiresAt > now() ? answer : undefined;
    },

    async put(answer: StoredResult): Promise<void> {
      await (await database).put('answers', answer);
      void hold(answer.question, Promise.resolve(answer));
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
      held.clear();
    },

    /** Keeps answers about people for this long, in ms, also those that are stored already. */
    keepPeople: (ms: number): Promise<void> =>
      changePeople(answer => ({ ...answer, expiresAt: answer.fetchedAt + ms })),

    /** Deletes answers about people. */
    forgetPeople: (): Promise<void> => changePeople(() => undefined),

    /** Deletes all answers. */
    async clear(): Promise<void> {
      await (await database).clear('answers');
      held.clear();
    },

    /** Deletes everything one service ever answered. */
    async forget(service: Service): Promise<void> {
      const transaction = (await database).transaction('answers', 'readwrite');
      for await (const cursor of transaction.store.index('service').iterate(service)) await cursor.delete();
      await transaction.done;
      held.clear();
    },
  };

  /** @param change returns what is stored in an answer's place, or undefined to delete it */
  async function changePeople(change: (answer: StoredResult) => StoredResult | undefined): Promise<void> {
    const transaction = (await database).transaction('answers', 'readwrite');
    for await (const cursor of transaction.store) {
      if (!cursor.value.isAboutPeople) continue;
      const next = change(cursor.value);
      if (!next) await cursor.delete();
      else if (next.expiresAt !== cursor.value.expiresAt) await cursor.update(next);
    }
    await transaction.done;
    held.clear();
  }

  async function read(question: string): Promise<StoredResult | undefined> {
    return (await database).get('answers', question);
  }

  function hold(question: string, answer: Promise<StoredResult | undefined>) {
    if (held.size >= MOST_HELD) held.clear();
    held.set(question, answer);
    // What could not be read is tried again.
    answer.catch(() => held.delete(question));
    return answer;
  }
}
