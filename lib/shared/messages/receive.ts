import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import type { Runtime } from 'webextension-polyfill';
import type { MessageDefinition } from './message';
import { StorageError } from '../model/storage-fault';
import { originOf, tierOf, type Tier } from './sender';
import { protocol, type MessageName } from './to-background';

/**
 * One function for each of some messages. `tabId` is the sender's own tab, or the one that a top-level page names; such
 * a page may have none and name none.
 */
export type HandlersOf<Definitions extends Record<string, MessageDefinition>> = {
  [Name in keyof Definitions]: (
    request: z.output<Definitions[Name]['request']>,
    tabId: number | undefined,
  ) => Promise<Definitions[Name]['reply']>;
};

/** A page that sends more in a second has the rest dropped at once: to answer it would hold up all others. */
const MOST_PER_SECOND = 40;

/** One function for each request to the background. */
export type Handlers = HandlersOf<typeof protocol>;

const envelope = z.strictObject({
  type: z.enum(Object.keys(protocol) as [MessageName, ...MessageName[]]),
  /** The tab a top-level page means; nobody else may name one. */
  tab: z.optional(z.int().check(z.nonnegative())),
  request: z.unknown(),
});

/**
 * Answers messages by `protocol`: a known message, from a sender of a tier it names, that fits its schema. All
 * others are dropped. What a handler throws never reaches the sender, but for what is wrong with the browser's store.
 * @param handlers one for each message
 * @param extension this extension's id and the origin of its pages
 * @returns a listener for `runtime.onMessage`
 */
export function receiver(handlers: Handlers, extension: { id: string; origin: string }) {
  const isFlood = createFloodCheck();
  return (raw: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined => {
    const parsed = envelope.safeParse(raw);
    if (!parsed.success) return undefined;
    const { type, tab, request: rawRequest } = parsed.data;
    const tier = tierOf(sender, extension);
    if (!isAllowed(type, tier) || (tab !== undefined && tier !== 'page')) return undefined;
    if (tier === 'content' && isFlood(sender.tab?.id)) return undefined;
    const request = protocol[type].request.safeParse(rawRequest);
    if (!request.success) return undefined;
    const handle = handlers[type] as (request: unknown, tabId: number | undefined) => Promise<unknown>;
    return handle(request.data, tab ?? sender.tab?.id).then(
      reply => ({ reply }),
      (error: unknown) => (error instanceof StorageError ? { fault: error.fault } : undefined),
    );
  };
}

/** Counts the messages of each tab's page. */
function createFloodCheck(): (tab: number | undefined) => boolean {
  const counts = new Map<number | undefined, number>();
  let second = 0;
  return tab => {
    const now = Math.floor(Date.now() / 1000);
    if (now !== second) counts.clear();
    second = now;
    const count = (counts.get(tab) ?? 0) + 1;
    counts.set(tab, count);
    return count > MOST_PER_SECOND;
  };
}

function isAllowed(type: MessageName, tier: Tier | undefined): boolean {
  const { from }: { from: Tier | readonly Tier[] } = protocol[type];
  return tier !== undefined && [from].flat().includes(tier);
}

/** Starts answering; to be called at once when the background starts, so that no message is missed. */
export function receive(handlers: Handlers): void {
  const origin = originOf(new URL(browser.runtime.getURL('')));
  browser.runtime.onMessage.addListener(receiver(handlers, { id: browser.runtime.id, origin }));
}
