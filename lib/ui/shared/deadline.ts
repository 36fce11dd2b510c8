import type { MessageName } from '../../shared/messages/to-background';

/** An error for an answer that did not come in time. */
export class LateAnswerError extends Error {
  override name = 'LateAnswerError';
}

/** More than the store takes when it is opened anew and a call is repeated. */
const SHORT_MS = 45_000;
/** More than three rounds of requests take, each with its tries, or a change of all that is stored. */
const LONG_MS = 240_000;

/** Messages that may wait for services, or for large changes. */
const LONG =
  /^(?:keys\.(?:save|test|remove)|settings\.set|users\.list|tables\.\w+|data\.\w+|onet\.read|people\.(?:ask|newest|open)|review\.\w+|profiler\.open|passphrase\.\w+)$/;

/** Returns the answer if it comes in time. @throws LateAnswerError */
export function inTime<Answer>(name: MessageName, answer: Promise<Answer>): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new LateAnswerError(`no answer to ${name} in time`)),
      LONG.test(name) ? LONG_MS : SHORT_MS,
    );
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
