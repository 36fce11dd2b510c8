import { useId } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import type { AnswerOption, ProfilerQuestion } from '../../lib/shared/model/profiler';
import type { AnswerValue } from '../../lib/ui/profiler/answer-sheet';
import { StageHeading } from './StageHeading';

interface Props {
  question: ProfilerQuestion;
  /** The number of questions. */
  count: number;
  options: readonly AnswerOption[];
  /** Attributes for O*NET's words. */
  language: { lang?: string };
  answer: AnswerValue | undefined;
  /** An answer is chosen, as with the arrow keys. */
  onChoose(value: AnswerValue): void;
  /** An answer is clicked, which is meant to go on. */
  onAnswer(value: AnswerValue): void;
}

/** One question in O*NET's words, and its five answers side by side. Another question is another element. */
export function ProfilerQuestionField({
  question,
  count,
  options,
  language,
  answer,
  onChoose,
  onAnswer,
}: Props) {
  const heading = useId();
  const { index, text } = question;
  return (
    <div class="question" role="radiogroup" aria-labelledby={heading}>
      <StageHeading id={heading} class="question-text">
        <span class="visually-hidden">{i18n.t('profiler.asking.named', [index, count])} </span>
        <span {...language}>{text}</span>
      </StageHeading>
      <div class="scale" {...language}>
        {options.map(({ value, name }) => (
          <label key={value} class="answer">
            <input
              type="radio"
              name={heading}
              value={value}
              checked={answer === value}
              onChange={() => onChoose(value)}
              // Arrow keys click too, but not with a pointer.
              onClick={event => event.detail > 0 && onAnswer(value)}
            />
            <span class="answer-value" aria-hidden="true">
              {value}
            </span>
            <span class="answer-name">{name}</span>
          </label>
        ))}
      </div>
    </div>
  );
}
