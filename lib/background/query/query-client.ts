import type { Activity } from '../../shared/model/stored-data';
import { ProblemError, type Problem } from '../../shared/model/problem';
import type { Service } from '../../shared/model/services';
import { KEEP_MS } from '../../shared/model/settings';
import type { Answers } from '../storage/query-cache';
import { nameIn, type QuestionId } from './query-keys';

/** A question to a service, and how long its answer is good for. */
export interface Question<T> {
  /** Names the question among all of its service: a fixed word, and what it is about. */
  id: QuestionId;
  service: Service;
  /** For this long, in ms, a stored answer is given without asking again. */
  freshMs: number;
  /** After this long, in ms, a stored answer is deleted; `people`: it is about people, and kept as the user chose. */
  keepMs: number | 'people';
  ask: () => Promise<T>;
  /** What else is to be noted of a new answer before it is stored. */
  note?: (value: T) => Promise<void>;
}

/** How new an answer must be: `stored` asks no service; `since` (ms since the epoch) sets the oldest allowed. */
export type Want = 'stored' | 'fresh' | { since: number };

/** What could be had: a value, or a problem, or a stored value beside the problem, or (only `stored`) nothing. */
export interface Reading<T> {
  value?: T;
  fetchedAt?: number;
  problem?: Problem;
}

export type Asker = ReturnType<typeof createAsker>;

/** For this long a failed question is not asked again, so that the sections sharing it do not each repeat it. */
const FAILURE_REST_MS = 2_000;
/** For this long it is not told again that a question was answered from the store: sections share questions. */
const TOLD_REST_MS = 5_000;
/** Beyond so many questions, those told of are forgotten. */
const MOST_TOLD = 300;

/** What an asker is given besides the store and the time. */
interface AskerParts {
  /** Told of each `fresh` reading that what is stored was new enough for. */
  note?: (activity: Activity) => void;
  /** For how long answers about people are kept, in ms; a day unless told. */
  keepPeopleMs?: () => Promise<number>;
}

/** Asks questions through the store of answers: identical ones in flight are asked once. */
export function createAsker(answers: Answers, now: () => number = Date.now, parts: AskerParts = {}) {
  const { note, keepPeopleMs = async () => KEEP_MS.day } = parts;
  const toldAt = new Map<string, number>();
  const inFlight = new Map<string, Promise<Reading<unknown>>>();
  const failures = new Map<string, { at: number; problem: Problem }>();
  const generations = new Map<Service, number>();

  return {
    /**
     * @param isWanted whether anybody still waits for this; asked right before a request is made
     */
    async read<T>(question: Question<T>, want: Want, isWanted: () => Promise<boolean>): Promise<Reading<T>> {
      const key = `${question.service}:${question.id}`;
      const begun = now();
      // Joined even when it ends while the store is read.
      const joined = inFlight.get(key);
      const stored = (await answers.get(key)) as { value: T; fetchedAt: number } | undefined;
      const reading: Reading<T> = stored ? { value: stored.value, fetchedAt: stored.fetchedAt } : {};
      if (want === 'stored') return reading;
      const oldest = want === 'fresh' ? now() - question.freshMs : want.since;
      if (stored && stored.fetchedAt >= oldest) {
        if (want === 'fresh') tell(key, question, begun);
        return reading;
      }

      const failure = failures.get(key);
      const failedAfter = want === 'fresh' ? now() - FAILURE_REST_MS : want.since;
      if (failure && failure.at >= failedAfter) return { ...reading, problem: failure.problem };

      let request = inFlight.get(key) ?? joined;
      if (!request) {
        if (!(await isWanted())) return reading;
        request = inFlight.get(key) ?? start(key, question);
      }
      return { ...reading, ...((await request) as Reading<T>) };
    },

    /** What failed may be asked again at once, since what kept it from succeeding may be gone. */
    forgetFailures(): void {
      failures.clear();
    },

    /** Deletes all answers of a service; those still in flight will not be stored. */
    async forget(service: Service): Promise<void> {
      generations.set(service, generation(service) + 1);
      for (const map of [inFlight, failures]) {
        for (const key of map.keys()) if (key.startsWith(`${service}:`)) map.delete(key);
      }
      await answers.forget(service);
    },
  };

  function tell(
    key: string,
    { service, id }: Pick<Question<unknown>, 'service' | 'id'>,
    begun: number,
  ): void {
    const at = now();
    if (at - (toldAt.get(key) ?? -Infinity) < TOLD_REST_MS) return;
    if (toldAt.size >= MOST_TOLD) toldAt.clear();
    toldAt.set(key, at);
    note?.({ at: begun, service, operation: nameIn(id), durationMs: at - begun, isFromStore: true });
  }

  function start<T>(key: string, question: Question<T>): Promise<Reading<T>> {
    const request = ask(key, question).finally(() => {
      if (inFlight.get(key) === request) inFlight.delete(key);
    });
    inFlight.set(key, request);
    return request;
  }

  async function ask<T>(key: string, question: Question<T>): Promise<Reading<T>> {
    const { service } = question;
    const asked = generation(service);
    const isForgotten = () => generation(service) !== asked;
    try {
      const value = await question.ask();
      const fetchedAt = now();
      const isAboutPeople = question.keepMs === 'people';
      const keepMs = question.keepMs === 'people' ? await keepPeopleMs() : question.keepMs;
      if (!isForgotten()) await question.note?.(value);
      // Checked again: to note may have taken a while.
      if (!isForgotten()) {
        failures.delete(key);
        await answers.put({
          question: key,
          service,
          value,
          fetchedAt,
          expiresAt: fetchedAt + keepMs,
          ...(isAboutPeople && { isAboutPeople }),
        });
      }
      return { value, fetchedAt };
    } catch (error) {
      const problem = error instanceof ProblemError ? error.problem : unexpected(service);
      if (!isForgotten()) failures.set(key, { at: now(), problem });
      return { problem };
    }
  }

  function generation(service: Service): number {
    return generations.get(service) ?? 0;
  }
}

/** What none of our code foresaw; the answer was not of the form it was taken for. */
function unexpected(service: Service): Problem {
  return { kind: 'unexpected-shape', service };
}
