import { browser } from 'wxt/browser';
import { StorageError, type StorageFault } from '../model/storage-fault';
import type { MessageName, ReplyOf, RequestOf } from './to-background';

/** Sends one request and returns its reply; the request's name decides the types of both. */
export type Send = <Name extends MessageName>(name: Name, request: RequestOf<Name>) => Promise<ReplyOf<Name>>;

/**
 * Sends one request to the background, about the sender's own tab.
 * @throws StorageError where the browser's store does not serve
 * @throws where there is no reply: the background refused the request or failed, or this page outlived its extension
 */
export const send: Send = (type, request) => post({ type, request });

/** Returns a `send` about another tab; for pages at top level only. Without a tab it is about the sender's own. */
export function sendAbout(tab: number | undefined): Send {
  return (type, request) => post({ type, request, ...(tab !== undefined && { tab }) });
}

async function post<Name extends MessageName>(message: {
  type: Name;
  request: RequestOf<Name>;
  tab?: number;
}): Promise<ReplyOf<Name>> {
  const answer: { reply: ReplyOf<Name> } | { fault: StorageFault } | undefined =
    await browser.runtime.sendMessage(message);
  if (answer && 'fault' in answer) throw new StorageError(answer.fault);
  if (!answer) throw new Error(`no answer to ${message.type}`);
  return answer.reply;
}
