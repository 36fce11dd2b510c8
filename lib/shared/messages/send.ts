import { browser } from 'wxt/browser';
import type { MessageName, Protocol } from '.';

/**
 * Sends one message to the background and gives its reply.
 * @param tab the tab that a top-level page speaks of; its own unless told
 * @throws where there is no reply to be had: the background refused the message, failed, or this page outlived its extension
 */
export async function send<Name extends MessageName>(
  type: Name,
  request: Protocol[Name]['request'],
  tab?: number,
): Promise<Protocol[Name]['reply']> {
  const answer: { reply: Protocol[Name]['reply'] } | undefined = await browser.runtime.sendMessage({
    type,
    request,
    ...(tab !== undefined && { tab }),
  });
  if (!answer) throw new Error(`no answer to ${type}`);
  return answer.reply;
}
