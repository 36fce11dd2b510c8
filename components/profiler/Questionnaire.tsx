import { ArrowLeft, ArrowRight } from 'lucide-preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import type { AnswerOption } from '../../lib/shared/model/profiler';
import type { ProfilerActions } from '../../lib/ui/profiler/profiler';
import {
  answerTo,
  firstOpenQuestion,
  type AnswerValue,
  type AnswerSheet,
} from '../../lib/ui/profiler/answer-sheet';
import { OnetCredit } from '../shared/Notes';
import { useTopic } from '../occupation/useTopic';
import { OnetAnswer } from './OnetAnswer';
import { ProfilerProgressBar } from './ProfilerProgressBar';
import { ProfilerQuestionField } from './ProfilerQuestionField';

interface Props {
  sheet: AnswerSheet;
  /** The newest answer is on its way to where it is kept. */
  isSaving: boolean;
  actions: ProfilerActions;
}

/** One question at a time, how far one is, and the ways back and on. */
export function Questionnaire({ sheet, isSaving, actions }: Props) {
  const { at, form } = sheet;
  const answer = answerTo(sheet, at);
  const open = firstOpenQuestion(sheet);
  const known = useTopic({ kind: 'questions', form })?.data;
  const isShown = known?.questions.some(({ index }) => index === at) === true;
  const element = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    const answerByKey = (event: KeyboardEvent) => {
      const value = isShown ? valueOfKey(event, known.options) : undefined;
      if (value === undefined) return;
      event.preventDefault();
      actions.answer(at, value);
    };
    const { current } = element;
    current?.addEventListener('keydown', answerByKey);
    return () => current?.removeEventListener('keydown', answerByKey);
  });
  return (
    <form
      class="asking"
      tabIndex={-1}
      ref={element}
      onSubmit={event => {
        event.preventDefault();
        actions.next();
      }}
    >
      <ProfilerProgressBar sheet={sheet} />
      <OnetAnswer
        topic={{ kind: 'questions', form }}
        name={i18n.t('profiler.asking.questions')}
        lines={6}
        none={i18n.t('profiler.asking.missing')}
      >
        {({ questions, options }, language) => {
          const question = questions.find(({ index }) => index === at);
          if (!question) return <p>{i18n.t('profiler.asking.missing')}</p>;
          return (
            <ProfilerQuestionField
              key={at}
              question={question}
              count={form}
              options={options}
              language={language}
              answer={answer}
              onChoose={value => actions.choose(at, value)}
              onAnswer={value => actions.answer(at, value)}
            />
          );
        }}
      </OnetAnswer>
      <div class="ways">
        <button type="button" onClick={() => actions.back()}>
          <ArrowLeft class="arrow-icon" size={16} aria-hidden="true" />
          {i18n.t('profiler.asking.back')}
        </button>
        <button type="submit" class="primary" aria-disabled={answer === undefined}>
          {i18n.t('profiler.asking.next')}
          <ArrowRight class="arrow-icon" size={16} aria-hidden="true" />
        </button>
        {at + 1 < open && (
          <button type="button" onClick={() => actions.show(open)}>
            {i18n.t('profiler.asking.goOnAt', [open])}
          </button>
        )}
        {sheet.answers !== '' && (
          <button type="button" onClick={() => actions.showOverview()}>
            {i18n.t('profiler.asking.overview')}
          </button>
        )}
      </div>
      <div class="quiet">
        <p>{i18n.t('profiler.asking.hint')}</p>
        <p aria-busy={isSaving}>{i18n.t('profiler.saving.saved')}</p>
      </div>
      <OnetCredit />
    </form>
  );
}

/** The value of the option that a key stands for. */
function valueOfKey(event: KeyboardEvent, options: readonly AnswerOption[]): AnswerValue | undefined {
  if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return undefined;
  return options.find(({ value }) => String(value) === event.key)?.value;
}
