import { LoaderCircle, TriangleAlert } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { i18n } from '../i18n';
import type { Problem } from '../../lib/domain/problem';
import type { Topic, TopicAnswer, TopicData } from '../../lib/domain/topics';
import { problemWords } from '../shared/problem-words';
import { useShelf, useTopic } from './useTopic';

interface Props<K extends Topic['kind']> {
  topic: Extract<Topic, { kind: K }>;
  /** Says that it is being read. */
  reading: string;
  /** Says that O*NET has no data of it. */
  none: string;
  /** Shows what was read. */
  children(data: TopicData[K], answer: TopicAnswer<K>): ComponentChildren;
}

/** A topic, read as soon as this is shown; or in one line that it is on its way, is not to be had, or failed and why. */
export function TopicBody<K extends Topic['kind']>({ topic, reading, none, children }: Props<K>) {
  const shelf = useShelf();
  const answer = useTopic<K>(topic);
  if (answer?.data !== undefined) return <>{children(answer.data, answer)}</>;
  return (
    <>
      <p class="quiet" role="status">
        {(answer === undefined || answer.state === 'pending') && (
          <>
            <LoaderCircle class="spin" size={12} aria-hidden="true" /> {reading}
          </>
        )}
        {answer?.state === 'none' && none}
      </p>
      {answer?.state === 'failed' && (
        <div class="problem">
          <TriangleAlert class="icon" size={16} aria-hidden="true" />
          <p role="status">{failureWords(answer.problem)}</p>
          <button type="button" onClick={() => shelf.again(topic)}>
            {i18n.t('problem.tryAgain')}
          </button>
        </div>
      )}
    </>
  );
}

function failureWords(problem: Problem | undefined): string {
  return problem ? problemWords(problem, Date.now()) : i18n.t('topics.unanswered');
}
