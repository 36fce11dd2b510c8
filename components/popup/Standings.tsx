import { i18n } from '../shared/i18n';
import type { PopupActions } from '../../lib/ui/popup/popup';
import type { Standing } from '../../lib/ui/popup/standing';
import { formatNumber, formatTime } from '../shared/format';
import { problemWords } from '../shared/problem-words';
import { Trouble } from './Trouble';

interface Props {
  standing: readonly Standing[];
  actions: Pick<PopupActions, 'allow' | 'openSettings'>;
  now: number;
}

/** What is wrong whatever one searches for. */
export function Standings({ standing, actions, now }: Props) {
  return (
    <>
      {standing.map((one, at) => (
        <StandingTrouble key={at} standing={one} actions={actions} now={now} />
      ))}
    </>
  );
}

function StandingTrouble({
  standing,
  actions,
  now,
}: { standing: Standing } & Pick<Props, 'actions' | 'now'>) {
  if (standing.kind === 'scarce') {
    const { remaining, limit, endsBy } = standing.allowance;
    return (
      <Trouble>
        {i18n.t('options.requestsLeft', remaining, [
          remaining,
          formatNumber(remaining),
          formatNumber(limit),
          formatTime(endsBy),
        ])}
      </Trouble>
    );
  }
  if (standing.kind === 'no-keys' || standing.kind === 'no-consent') {
    return (
      <Trouble step={i18n.t('problem.openSettings')} onStep={actions.openSettings}>
        {i18n.t(standing.kind === 'no-keys' ? 'popup.noKeys' : 'privacy.notAgreed')}
      </Trouble>
    );
  }
  if (standing.kind === 'no-access') {
    const { places } = standing;
    return (
      <Trouble step={i18n.t('options.allow')} onStep={() => actions.allow(places)}>
        {i18n.t('access.some')}
      </Trouble>
    );
  }
  return (
    <Trouble step={i18n.t('problem.openSettings')} onStep={actions.openSettings}>
      {problemWords(standing.problem, now)}
    </Trouble>
  );
}
