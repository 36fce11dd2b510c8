import type { EpochMs } from '../../shared/model/time';
import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { withRetry } from '../shared/retry';
import type { Freshness } from '../../shared/messages/fields';
import { topicName, type Topic, type TopicAnswer, type TopicOf } from '../../shared/model/topics';

/** O*NET's answers read for this page so far. */
export interface TopicCache {
  /** Returns a topic's answer without asking for it. */
  of<K extends Topic['kind']>(topic: TopicOf<K>): ReadonlySignal<TopicAnswer<K> | undefined>;
  /** Reads a topic unless it is known or under way. */
  open(topic: Topic): void;
  /** Reads a topic again after a failure. */
  again(topic: Topic): void;
  /** Reads all failed topics again, after a new key or a new connection. */
  mend(): void;
  /** Forgets everything after a change of language or key; reads under way start over. */
  clear(): void;
}

/** @param read asks the background */
export function createTopicCache(
  read: (request: { topic: Topic; want: Freshness }) => Promise<TopicAnswer>,
  now: () => EpochMs = Date.now,
): TopicCache {
  const answers = new Map<string, Signal<TopicAnswer | undefined>>();
  const failed = new Map<string, Topic>();
  const reading = new Map<string, Topic>();
  let generation = 0;

  return {
    of: <K extends Topic['kind']>(topic: TopicOf<K>) =>
      held(topicName(topic)) as unknown as ReadonlySignal<TopicAnswer<K> | undefined>,
    open: topic => {
      if (held(topicName(topic)).peek() === undefined) void ask(topic, 'fresh');
    },
    again: topic => void ask(topic, { since: now() }),
    mend() {
      for (const topic of failed.values()) void ask(topic, { since: now() });
    },
    clear() {
      generation += 1;
      failed.clear();
      const underWay = [...reading.values()];
      reading.clear();
      for (const answer of answers.values()) answer.value = undefined;
      // Nothing about these has changed for those who wait for them, who would not ask again.
      for (const topic of underWay) void ask(topic, 'fresh');
    },
  };

  function held(name: string): Signal<TopicAnswer | undefined> {
    const answer = answers.get(name) ?? signal<TopicAnswer | undefined>(undefined);
    answers.set(name, answer);
    return answer;
  }

  async function ask(topic: Topic, want: Freshness): Promise<void> {
    const name = topicName(topic);
    if (reading.has(name)) return;
    reading.set(name, topic);
    const asked = generation;
    const answer = (await withRetry(() => read({ topic, want })))?.answer ?? { state: 'failed' };
    if (generation !== asked) return;
    reading.delete(name);
    if (answer.state === 'failed' || answer.problem) failed.set(name, topic);
    else failed.delete(name);
    held(name).value = answer;
  }
}
