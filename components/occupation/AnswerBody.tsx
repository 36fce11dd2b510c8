import type { ComponentChildren } from 'preact';
import { useContext, useRef, useState } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import type { Topic, TopicAnswer, TopicData, TopicKind, TopicOf } from '../../lib/shared/model/topics';
import { problemText, isSolvedInSettings } from '../shared/problem-text';
import { SkeletonLines } from '../shared/SkeletonLines';
import { EnglishOnly } from './EnglishOnly';
import { OpenSettingsContext, useTopicCache } from './useTopic';
import { useNow } from '../shared/now';
import { ProblemNotice, RetryStep, SettingsStep } from '../shared/ProblemNotice';
import { useFocusHandBack } from '../shared/useFocusHandBack';

interface Props<K extends TopicKind> {
  topic: TopicOf<K>;
  answer: TopicAnswer<K> | undefined;
  /** The topic's name, as its heading has it. */
  name: string;
  /** About how many lines it takes. */
  lines: number;
  /** Shown when O*NET has no data; one quiet line by default. */
  none?: ComponentChildren;
  children(data: TopicData[K]): ComponentChildren;
}

/** Shows a topic's answer, or that it is loading, that O*NET has no data, or why it could not be read. */
export function AnswerBody<K extends TopicKind>({ topic, answer, name, lines, none, children }: Props<K>) {
  const body = useRef<HTMLDivElement>(null);
  const isPending = answer === undefined || answer.state === 'pending';
  const hasProblem = answer !== undefined && isProblem(answer);
  const handBack = useFocusHandBack(!isPending && !hasProblem, () => body.current);
  return (
    <div class="topic-body" ref={body} tabIndex={-1} aria-busy={isPending}>
      <div role="status" class="visually-hidden">
        {isPending && i18n.t('sidebar.loading', [name])}
      </div>
      {isPending && <SkeletonLines lines={lines} />}
      {hasProblem && <TopicProblem topic={topic} answer={answer} name={name} onTry={handBack} />}
      {answer?.state === 'none' && (none ?? <p class="quiet">{i18n.t('topics.none')}</p>)}
      {answer?.state === 'known' && answer.data !== undefined && (
        <EnglishOnly isEnglish={answer.isEnglish}>{children(answer.data as TopicData[K])}</EnglishOnly>
      )}
    </div>
  );
}

function isProblem({ state, problem }: TopicAnswer): boolean {
  return state === 'failed' || problem !== undefined;
}

/** Why a topic could not be read, and the button for the next step. */
function TopicProblem({
  topic,
  answer,
  name,
  onTry,
}: {
  topic: Topic;
  answer: TopicAnswer;
  name: string;
  onTry(): void;
}) {
  const cache = useTopicCache();
  const now = useNow();
  const openSettings = useContext(OpenSettingsContext);
  /** The answer that was not good enough: while it stands, another is awaited. */
  const [refused, setRefused] = useState<TopicAnswer>();
  const isBusy = refused === answer;
  const { problem } = answer;
  // The line at the top of the page has it.
  if (problem?.kind === 'locked') return <p class="quiet">{i18n.t('passphrase.waits')}</p>;
  return (
    <ProblemNotice
      isStored={answer.data !== undefined}
      step={
        problem && isSolvedInSettings(problem) ? (
          <SettingsStep onOpen={openSettings} />
        ) : (
          <RetryStep
            name={name}
            isBusy={isBusy}
            onRetry={() => {
              setRefused(answer);
              onTry();
              cache.again(topic);
            }}
          />
        )
      }
    >
      {problem ? problemText(problem, now) : i18n.t('topics.unanswered')}
    </ProblemNotice>
  );
}
