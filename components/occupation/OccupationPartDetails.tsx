import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import type { Topic, TopicData, TopicOf } from '../../lib/shared/model/topics';
import { AnswerBody } from './AnswerBody';
import { useTopic } from './useTopic';

interface Props<K extends Topic['kind']> {
  /** The topic to read when it is opened. */
  topic: TopicOf<K>;
  name: string;
  /** About how many lines it takes. */
  lines?: number;
  /** Parts inside it, to be opened in turn. */
  inner?: ComponentChildren;
  /** It is inside another. */
  isInner?: boolean;
  children(data: TopicData[K]): ComponentChildren;
}

/** One part of an occupation: closed at first, read when it is opened. */
export function OccupationPartDetails<K extends Topic['kind']>({
  topic,
  name,
  lines = 5,
  inner,
  isInner = false,
  children,
}: Props<K>) {
  const [isOpen, setIsOpen] = useState(false);
  const answer = useTopic<K>(topic, isOpen);
  const Heading = isInner ? 'h4' : 'h3';
  return (
    <details class="opening occupation-part" onToggle={event => setIsOpen(event.currentTarget.open)}>
      <summary>
        <Heading>{name}</Heading>
      </summary>
      {isOpen && (
        <AnswerBody topic={topic} answer={answer} name={name} lines={lines}>
          {data => (isEmpty(data) ? <p class="quiet">{i18n.t('topics.none')}</p> : children(data))}
        </AnswerBody>
      )}
      {isOpen && inner}
    </details>
  );
}

function isEmpty(data: unknown): boolean {
  return Array.isArray(data) && data.length === 0;
}
