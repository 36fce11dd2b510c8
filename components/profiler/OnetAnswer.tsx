import type { ComponentChildren } from 'preact';
import { i18n } from '../shared/i18n';
import type { TopicData, TopicKind, TopicOf } from '../../lib/shared/model/topics';
import { AnswerBody } from '../occupation/AnswerBody';
import { useTopic } from '../occupation/useTopic';

interface Props<K extends TopicKind> {
  topic: TopicOf<K>;
  /** The name of the data, in words. */
  name: string;
  /** About how many lines it takes. */
  lines: number;
  /** Shown when there is no data. */
  none: string;
  /** @param language attributes for O*NET's own words, which may be in English though Fitside speaks another language */
  children(data: TopicData[K], language: { lang?: string }): ComponentChildren;
}

/** Something of O*NET, read as soon as this is shown, between words of Fitside's own. */
export function OnetAnswer<K extends TopicKind>({ topic, name, lines, none, children }: Props<K>) {
  const { isEnglish, ...answer } = useTopic<K>(topic) ?? { state: 'pending' };
  return (
    <AnswerBody topic={topic} answer={answer} name={name} lines={lines} none={<p>{none}</p>}>
      {data => (
        <>
          {isEnglish && <p class="quiet">{i18n.t('topics.inEnglish')}</p>}
          {children(data, isEnglish ? { lang: 'en' } : {})}
        </>
      )}
    </AnswerBody>
  );
}
