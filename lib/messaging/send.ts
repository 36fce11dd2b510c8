import { browser } from 'wxt/browser';
import type { MessageName, Protocol } from '../protocol';

/** The background did not answer: it refused the message, failed, or this page outlived its extension. */
export class NoAnswerError extends Error {
  override name = 'NoAnswerError';
}

/**
 * Sends one message to the background and gives its reply.
 * @param tab the tab that a top-level page speaks of; its own unless told
 * @throws NoAnswerError when there is no reply to be had
 */
export async function send<Name extends MessageName>(
  type: Name,
  request: Protocol[Name]['request'],
  tab?: number,
): Promise<Protocol[Name]['reply']> {
  let answer: { reply: Protocol[Name]['reply'] } | undefined;
  try {
    answer = await browser.runtime.sendMessage({ type, request, ...(tab !== undefined && { tab }) });
  } catch (error) {
    throw new NoAnswerError(String(error));
  }
  if (!answer) throw new NoAnswerError(`no answer to ${type}`);
  return answer.reply;
}
