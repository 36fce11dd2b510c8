import { send, sendAbout, type Send } from '../../shared/messages/send';
import type { MessageName } from '../../shared/messages/to-background';
import { inTime } from './deadline';
import { withRetry } from './retry';

/** Messages that do the same when they come twice, but for those whose senders repeat them. */
const REPEATABLE =
  /^(?:(?:settings|consent)\.set|review\.(?!read)\w+|\w+\.(?:get|list|state|recent|newest|known|ask|areTitleWords))$/;

/**
 * Sends like `send`, and again where the background was stopped meanwhile.
 * @throws LateAnswerError where no answer came in time
 */
export const patientSend: Send = (name, request) => again(name, () => send(name, request));

/** Returns a patient `send` about another tab; see `sendAbout`. */
export function patientSendAbout(tab: number | undefined): Send {
  return (name, request) => again(name, () => sendAbout(tab)(name, request));
}

async function again<Answer>(name: MessageName, ask: () => Promise<Answer>): Promise<Answer> {
  let last: unknown;
  const reply = await withRetry(() => inTime(name, ask()), {
    onError: error => (last = error),
    isRepeatable: error => REPEATABLE.test(name) || (!isRepeatedBySender(name) && isUndelivered(error)),
  });
  if (!reply) throw last;
  return reply.answer;
}

/** Returns whether a message never arrived, so that nothing is done twice. Both browsers use these words. */
function isUndelivered(error: unknown): boolean {
  return error instanceof Error && error.message.includes('Receiving end does not exist');
}

function isRepeatedBySender(name: MessageName): boolean {
  return name === 'review.read' || name === 'onet.read' || name.startsWith('profiler.');
}
