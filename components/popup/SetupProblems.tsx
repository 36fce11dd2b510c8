import { i18n } from '../shared/i18n';
import type { PopupActions } from '../../lib/ui/popup/popup';
import type { SetupProblem } from '../../lib/ui/popup/setup-problems';
import { formatNumber, formatTime } from '../shared/format';
import { problemText } from '../shared/problem-text';
import { PopupProblem } from './PopupProblem';
import { useNow } from '../shared/now';

interface Props {
  standing: readonly SetupProblem[];
  actions: Pick<PopupActions, 'allow' | 'openSettings'>;
}

/** Shows the problems that affect every search. */
export function SetupProblems({ standing, actions }: Props) {
  return (
    <>
      {standing.map((one, at) => (
        <SetupProblemNote key={at} standing={one} actions={actions} />
      ))}
    </>
  );
}

function SetupProblemNote({ standing, actions }: { standing: SetupProblem } & Pick<Props, 'actions'>) {
  const now = useNow();
  if (standing.kind === 'scarce') {
    const { remaining, limit, endsBy } = standing.allowance;
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
  if (standing.kind === 'no-keys' || standing.kind === 'no-consent') {
    return (
      <PopupProblem step={i18n.t('problem.openSettings')} onStep={actions.openSettings}>
        {i18n.t(standing.kind === 'no-keys' ? 'popup.noKeys' : 'privacy.notAgreed')}
      </PopupProblem>
    );
  }
  if (standing.kind === 'no-access') {
    const { places } = standing;
    return (
      <PopupProblem step={i18n.t('options.allow')} onStep={() => actions.allow(places)}>
        {i18n.t('access.some')}
      </PopupProblem>
    );
  }
  return (
    <PopupProblem step={i18n.t('problem.openSettings')} onStep={actions.openSettings}>
      {problemText(standing.problem, now)}
    </PopupProblem>
  );
}
