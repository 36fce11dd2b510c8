import { createContext } from 'preact';
import { useContext, useEffect } from 'preact/hooks';
import type { Topic, TopicAnswer, TopicOf } from '../../lib/shared/model/topics';
import type { TopicCache } from '../../lib/ui/occupation/topic-cache';

/** Where the pieces of a page find what was read of O*NET. */
export const TopicCacheContext = createContext<TopicCache | undefined>(undefined);

/** The page's shelf; every page that shows topics provides one. */
export function useTopicCache(): TopicCache {
  const shelf = useContext(TopicCacheContext);
  if (!shelf) throw new Error('no shelf');
  return shelf;
}

/**
 * Returns a topic's answer and reads it as soon as it is wanted.
 * @param isWanted false to use only what was read before
 */
export function useTopic<K extends Topic['kind']>(
  topic: TopicOf<K>,
  isWanted = true,
): TopicAnswer<K> | undefined {
  return useTopics<K>([topic], isWanted)[0];
}

/**
 * Returns the answers of several topics, in their order; see `useTopic`.
 * @param topics may grow and shrink between calls
 */
export function useTopics<K extends Topic['kind']>(
  topics: readonly TopicOf<K>[],
  isWanted = true,
): (TopicAnswer<K> | undefined)[] {
  const shelf = useTopicCache();
  const answers = topics.map(topic => shelf.of<K>(topic).value);
  useEffect(() => {
    if (isWanted) for (const topic of topics) shelf.open(topic);
  });
  return answers;
}

/** Opens the settings from the pieces of a page that read topics. */
export const OpenSettingsContext = createContext<() => void>(() => {});
