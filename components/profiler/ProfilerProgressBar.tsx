import { i18n } from '../shared/i18n';
import type { AnswerSheet } from '../../lib/ui/profiler/answer-sheet';
import { Bar } from '../shared/Bar';

/** Shows the current question and the number answered, in words and as a bar. */
export function ProfilerProgressBar({ sheet: { at, form, answers } }: { sheet: AnswerSheet }) {
  const answered = i18n.t('profiler.asking.answered', answers.length);
  return (
    <div class="progress-line">
      <p class="progress-words">
        <span class="strong">{i18n.t('profiler.asking.position', [at, form])}</span>
        <span class="quiet">{answered}</span>
      </p>
      <div
        role="progressbar"
        aria-label={i18n.t('profiler.asking.progress')}
        aria-valuemin={0}
        aria-valuemax={form}
        aria-valuenow={answers.length}
        aria-valuetext={answered}
      >
        <Bar share={answers.length / form} stepped={false} />
      </div>
    </div>
  );
}
