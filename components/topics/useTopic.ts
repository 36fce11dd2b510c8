import { createContext } from 'preact';
import { useContext, useEffect } from 'preact/hooks';
import type { Topic, TopicAnswer } from '../../lib/domain/topics';
import type { Shelf } from '../../lib/topics/shelf';

/** Where the pieces of a page find what was read of O*NET. */
export const ShelfContext = createContext<Shelf | undefined>(undefined);

/** The page's shelf; every page that shows topics provides one. */
export function useShelf(): Shelf {
  const shelf = useContext(ShelfContext);
  if (!shelf) throw new Error('no shelf');
  return shelf;
}

/**
 * What is known of a topic, read as soon as it is wanted.
 * @param isWanted false to show only what is known already
 */
export function useTopic<K extends Topic['kind']>(
  topic: Extract<Topic, { kind: K }>,
  isWanted = true,
): TopicAnswer<K> | undefined {
  const shelf = useShelf();
  const answer = shelf.of<K>(topic).value;
  useEffect(() => {
    if (isWanted) shelf.open(topic);
  });
  return answer;
}
