import { describe, expect, it, vi } from 'vitest';
import type { Topic, TopicAnswer } from '../../../../lib/shared/model/topics';
import { createTopicCache, type TopicCache } from '../../../../lib/ui/occupation/topic-cache';
import { settle, untilGivenUp } from '../../fixtures/promises';

const TOPIC: Topic = { kind: 'zones' };
const NONE: TopicAnswer = { state: 'none' };
const FAILED: TopicAnswer = { state: 'failed', problem: { kind: 'offline', service: 'onet' } };

/** A shelf whose readings are answered one by one. */
function shelved() {
  const replies: ((answer: TopicAnswer) => void)[] = [];
  const read = vi.fn<Parameters<typeof createTopicCache>[0]>(() => new Promise(reply => replies.push(reply)));
  const shelf = createTopicCache(read, () => 7);
  const reply = async (answer: TopicAnswer) => {
    replies.shift()?.(answer);
    await settle();
  };
  return { shelf, read, reply, known: () => shelf.of(TOPIC).value };
}

describe('a shelf', () => {
  it('reads a topic once, however often it is opened', async () => {
    const { shelf, read, reply, known } = shelved();
    shelf.open(TOPIC);
    shelf.open(TOPIC);
    await reply(NONE);
    shelf.open(TOPIC);
    expect(known()).toEqual(NONE);
    expect(read).toHaveBeenCalledExactlyOnceWith({ topic: TOPIC, want: 'fresh' });
  });

  it.each<[string, (shelf: TopicCache) => void]>([
    ['again', shelf => shelf.again(TOPIC)],
    ['mend', shelf => shelf.mend()],
  ])('reads anew what failed by %s', async (_how, act) => {
    const { shelf, read, reply, known } = shelved();
    shelf.open(TOPIC);
    await reply(FAILED);
    act(shelf);
    expect(read).toHaveBeenLastCalledWith({ topic: TOPIC, want: { since: 7 } });
    await reply(NONE);
    expect(known()).toEqual(NONE);
    shelf.mend();
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('forgets what it knew when it is cleared, and reads it when it is wanted', async () => {
    const { shelf, read, reply, known } = shelved();
    shelf.open(TOPIC);
    await reply(NONE);
    shelf.clear();
    expect(known()).toBeUndefined();
    expect(read).toHaveBeenCalledOnce();
  });

  it('restarts what was under way when it is cleared, and drops earlier requests', async () => {
    const { shelf, read, reply, known } = shelved();
    shelf.open(TOPIC);
    shelf.clear();
    expect(read).toHaveBeenCalledTimes(2);
    await reply(FAILED);
    expect(known()).toBeUndefined();
    await reply(NONE);
    expect(known()).toEqual(NONE);
  });

  it('asks again a background that was stopped meanwhile, but not for ever', async () => {
    const read = vi.fn<Parameters<typeof createTopicCache>[0]>(() => Promise.reject(new Error('gone')));
    const shelf = createTopicCache(read);
    await untilGivenUp(() => shelf.open(TOPIC));
    expect(read).toHaveBeenCalledTimes(8);
    expect(shelf.of(TOPIC).value).toEqual({ state: 'failed' });
  });
});
