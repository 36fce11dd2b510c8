import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import { joinPages, type RowsPage } from '../../lib/shared/model/pages';
import type { TopicData, TopicOf } from '../../lib/shared/model/topics';
import { AnswerBody } from './AnswerBody';
import { ShowMore } from './ShowMore';
import { useTopics } from './useTopic';

/** Topics that O*NET answers page by page. */
type PagedKind = 'search' | 'military';

interface Props<K extends PagedKind, Item extends { code: string }> {
  first: TopicData[K];
  /** The topic of a later page. */
  topicFrom(start: number): TopicOf<K>;
  itemsOf(page: TopicData[K]): readonly Item[];
  /** Name of the list, as its heading has it. */
  name: string;
  /** The number shown before more are wanted; the whole first page by default. */
  few?: number;
  /** @param more to be drawn below the items: how many there are, and the way to the rest */
  children(items: readonly Item[], more: ComponentChildren): ComponentChildren;
}

/** A list that goes on to its end, page by page. A page that fails leaves those before it, and is tried again. */
export function PagedRows<K extends PagedKind, Item extends { code: string }>({
  first,
  topicFrom,
  itemsOf,
  name,
  few = Infinity,
  children,
}: Props<K, Item>) {
  const [most, setMost] = useState(few);
  const [starts, setStarts] = useState<readonly number[]>([]);
  const topics = starts.map(topicFrom);
  const answers = useTopics<K>(topics);
  const pages = [first, ...answers.flatMap(answer => (answer?.data ? [answer.data as TopicData[K]] : []))];
  const { items, total, next } = joinPages(
    pages.map((page): RowsPage<Item> => ({ ...page, items: itemsOf(page) })),
  );

  const [topic, answer] = [topics.at(-1), answers.at(-1)];
  const isLoading = topic !== undefined && (!answer || answer.state === 'pending');
  const shown = items.slice(0, most);
  const isMore = shown.length < items.length || (next !== undefined && answer?.state !== 'failed');
  if (items.length === 0) return <>{children(items, null)}</>;
  return (
    <>
      {children(
        shown,
        <>
          {/* It stays once there is an answer: it takes the focus when its button to try again is gone. */}
          {topic && answer && !isLoading && (
            <AnswerBody topic={topic} answer={{ ...answer, isEnglish: undefined }} name={name} lines={0}>
              {() => null}
            </AnswerBody>
          )}
          <ShowMore
            count={i18n.t('careers.showing', [shown.length, total])}
            isMore={isMore}
            isLoading={isLoading}
            onMore={() => {
              setMost(Infinity);
              if (shown.length === items.length && next !== undefined) setStarts([...starts, next]);
            }}
          />
        </>,
      )}
    </>
  );
}
