import { useId, useState } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import type { ProfilerActions } from '../../lib/ui/profiler/profiler';
import {
  answerTo,
  firstOpenQuestion,
  isFinished,
  type AnswerSheet,
} from '../../lib/ui/profiler/answer-sheet';
import { OnetCredit } from '../shared/Notes';
import { OnetAnswer } from './OnetAnswer';
import { StageHeading } from './StageHeading';

const PER_PAGE = 10;

interface Props {
  sheet: AnswerSheet;
  actions: ProfilerActions;
}

/** The answers so far, ten questions a page, each to be changed. */
export function AnswerOverview({ sheet, actions }: Props) {
  const { form, answers, at } = sheet;
  const heading = useId();
  const [page, setPage] = useState(Math.floor((at - 1) / PER_PAGE));
  const finished = isFinished(sheet);
  const open = firstOpenQuestion(sheet);
  return (
    <section class="overview" aria-labelledby={heading}>
      <StageHeading id={heading}>
        {finished
          ? i18n.t('profiler.earlier.all', [form])
          : i18n.t('profiler.earlier.some', answers.length, [answers.length, form])}
      </StageHeading>
      {finished && new Set(answers).size === 1 && <p>{i18n.t('profiler.overview.alike')}</p>}
      <div class="ways">
        <button type="button" onClick={() => actions.back()}>
          {i18n.t('profiler.asking.back')}
        </button>
        {finished ? (
          <button type="button" class="primary" onClick={() => actions.showResults()}>
            {i18n.t('profiler.overview.showResults')}
          </button>
        ) : (
          <button type="button" class="primary" onClick={() => actions.show(open)}>
            {i18n.t('profiler.asking.goOnAt', [open])}
          </button>
        )}
      </div>
      <Pages count={form} page={page} onPick={setPage} />
      <OnetAnswer
        topic={{ kind: 'questions', form }}
        name={i18n.t('profiler.asking.questions')}
        lines={PER_PAGE}
        none={i18n.t('profiler.asking.missing')}
      >
        {({ questions, options }, language) => (
          <ol class="given" aria-label={i18n.t('profiler.overview.list', range(page, form))}>
            {questions.slice(page * PER_PAGE, (page + 1) * PER_PAGE).map(({ index, text }) => {
              const answer = answerTo(sheet, index);
              const name = options.find(({ value }) => value === answer)?.name;
              return (
                <li key={index}>
                  <span class="given-number">{index}</span>
                  <span class="given-text" {...language}>
                    {text}
                  </span>
                  {name === undefined ? (
                    <span class="given-answer quiet">{i18n.t('profiler.overview.open')}</span>
                  ) : (
                    <span class="given-answer strong" {...language}>
                      {name}
                    </span>
                  )}
                  {name !== undefined && (
                    <button
                      type="button"
                      aria-label={i18n.t('profiler.overview.changeNamed', [index])}
                      onClick={() => actions.show(index)}
                    >
                      {i18n.t('profiler.overview.change')}
                    </button>
                  )}
                </li>
              );
            })}
          </ol>
        )}
      </OnetAnswer>
      <OnetCredit />
    </section>
  );
}

/** The numbers of a page's first and last question. */
function range(page: number, count: number): [number, number] {
  return [page * PER_PAGE + 1, Math.min(count, (page + 1) * PER_PAGE)];
}

function Pages({ count, page, onPick }: { count: number; page: number; onPick(page: number): void }) {
  return (
    <nav class="pages" aria-label={i18n.t('profiler.overview.pages')}>
      {Array.from({ length: Math.ceil(count / PER_PAGE) }, (_, index) => (
        <button
          key={index}
          type="button"
          aria-current={index === page ? 'page' : false}
          onClick={() => onPick(index)}
        >
          {i18n.t('profiler.overview.page', range(index, count))}
        </button>
      ))}
    </nav>
  );
}
