import type { EpochMs } from '../../shared/model/time';
import type { Service } from '../../shared/model/services';
import type { IDBPObjectStore } from 'idb';
import type { Connection, Database, Schema, StoredResult } from './database';

export type QueryCache = ReturnType<typeof createQueryCache>;

/** Answers read at once. */
const BATCH = 500;
/** More than any answer is kept. */
const LONGEST_KEPT_MS = 31 * 24 * 60 * 60_000;
/** Changes of all answers may take a while. */
export const LONGEST_CHANGE_MS = 60_000;

type Answers = IDBPObjectStore<Schema, ['answers'], 'answers', 'readwrite'>;

/** The most answers held in memory beside the database: those of a few candidates that users switch between. */
const MOST_HELD = 300;

/**
 * Keeps the services' answers until they expire or their key goes. Sections ask for the same few at once, so each is
 * read from the database once while the background runs; nothing else writes there.
 */
export function createQueryCache(database: Connection, now: () => EpochMs = Date.now) {
  const held = new Map<string, Promise<StoredResult | undefined>>();

  return {
    /** Returns the stored answer to a question, unless it has expired. It is shared and must not be changed. */
    async get(question: string): Promise<StoredResult | undefined> {
      const answer = await (held.get(question) ?? hold(question, read(question)));
      return answer && answer.expiresAt > now() ? answer : undefined;
    },

    /** Keeps an answer; where that fails, as long as the background runs. */
    async put(answer: StoredResult): Promise<void> {
      void hold(answer.question, Promise.resolve(answer));
      await database.run(opened => opened.put('answers', answer));
    },

    /** Deletes what has expired, and what would be kept too long, since the clock was set back. */
    sweep: (): Promise<void> =>
      change(async answers => {
        const byExpiry = answers.index('expiresAt');
        const old = await Promise.all([
          byExpiry.getAllKeys(IDBKeyRange.upperBound(now())),
          byExpiry.getAllKeys(IDBKeyRange.lowerBound(now() + LONGEST_KEPT_MS)),
        ]);
        await Promise.all(old.flat().map(question => answers.delete(question)));
      }),

    /** Keeps answers about people for this long, in ms, also those that are stored already. */
    keepPeople: (ms: number): Promise<void> =>
      changePeople(answer => ({ ...answer, expiresAt: answer.fetchedAt + ms })),

    /** Deletes answers about people. */
    forgetPeople: (): Promise<void> => changePeople(() => undefined),

    /** Deletes all answers. */
    clear: (): Promise<void> => change(answers => answers.clear()),

    /** Deletes everything one service ever answered. */
    forget: (service: Service): Promise<void> => change(answers => answers.delete(answersOf(service))),

    /** Forgets what is held in memory, since the database is another. */
    drop: () => held.clear(),
  };

  async function change(task: (answers: Answers) => Promise<unknown>): Promise<void> {
    try {
      await database.run(async opened => {
        const { store, done } = opened.transaction('answers', 'readwrite');
        await Promise.all([task(store), done]);
      }, LONGEST_CHANGE_MS);
    } finally {
      held.clear();
    }
  }

  /** @param next returns what is stored in an answer's place, or undefined to delete it */
  function changePeople(next: (answer: StoredResult) => StoredResult | undefined): Promise<void> {
    return change(async answers => {
      let range: IDBKeyRange | undefined;
      for (;;) {
        const batch = await answers.getAll(range, BATCH);
        await Promise.all(
          batch.map(async answer => {
            const changed = answer.isAboutPeople ? next(answer) : answer;
            if (!changed) await answers.delete(answer.question);
            else if (changed.expiresAt !== answer.expiresAt) await answers.put(changed);
          }),
        );
        const last = batch.at(-1);
        if (!last || batch.length < BATCH) return;
        range = IDBKeyRange.lowerBound(last.question, true);
      }
    });
  }

  async function read(question: string): Promise<StoredResult | undefined> {
    return database.run(opened => opened.get('answers', question));
  }

  function hold(question: string, answer: Promise<StoredResult | undefined>) {
    if (held.size >= MOST_HELD) held.clear();
    held.set(question, answer);
    // What could not be read is tried again.
    answer.catch(() => held.delete(question));
    return answer;
  }
}

/** Returns the range of a service's answers: their questions begin with its name. */
export const answersOf = (service: Service) => IDBKeyRange.bound(`${service}:`, `${service};`);

/** Deletes the half of all answers that would expire first, for the disk is full: they can be had again. */
export async function makeRoom(database: Database): Promise<void> {
  const { store, done } = database.transaction('answers', 'readwrite');
  const all = await store.index('expiresAt').getAllKeys();
  const old = all.slice(0, Math.ceil(all.length / 2));
  await Promise.all([...old.map(question => store.delete(question)), done]);
}
