import { i18n } from '../shared/i18n';
import type { PopupActions } from '../../lib/ui/popup/popup';
import type { SetupProblem } from '../../lib/ui/popup/setup-problems';
import { isWithoutToken } from '../../lib/shared/model/problem';
import { formatNumber, formatTime } from '../shared/format';
import { problemText } from '../shared/problem-text';
import { PopupProblem } from './PopupProblem';
import { useNow } from '../shared/now';

interface Props {
  problems: readonly SetupProblem[];
  actions: Pick<PopupActions, 'allow' | 'openSettings'>;
}

/** Shows the problems that affect every search. */
export function SetupProblems({ problems, actions }: Props) {
  return (
    <>
      {problems.map((problem, at) => (
        <SetupProblemNote key={at} problem={problem} actions={actions} />
      ))}
    </>
  );
}

function SetupProblemNote({ problem, actions }: { problem: SetupProblem } & Pick<Props, 'actions'>) {
  const now = useNow();
  if (problem.kind === 'scarce') {
    const { remaining, limit, endsBy } = problem.allowance;
    return (
      <PopupProblem>
        {i18n.t('options.requestsLeft', remaining, [
          remaining,
          formatNumber(remaining),
          formatNumber(limit),
          formatTime(endsBy),
        ])}
      </PopupProblem>
    );
  }
  if (problem.kind === 'no-keys' || problem.kind === 'no-consent') {
    return (
      <PopupProblem step={i18n.t('problem.openSettings')} onStep={actions.openSettings}>
        {i18n.t(problem.kind === 'no-keys' ? 'popup.noKeys' : 'privacy.notAgreed')}
      </PopupProblem>
    );
  }
  if (problem.kind === 'no-access') {
    const { places } = problem;
    return (
      <PopupProblem step={i18n.t('options.allow')} onStep={() => actions.allow(places)}>
        {i18n.t('access.some')}
      </PopupProblem>
    );
  }
  return (
    <PopupProblem
      step={i18n.t('problem.openSettings')}
      onStep={actions.openSettings}
      isQuiet={isWithoutToken(problem.problem)}
    >
      {problemText(problem.problem, now)}
    </PopupProblem>
  );
}
