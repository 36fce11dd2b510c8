import { i18n } from '../i18n';
import type { PopupActions } from '../../lib/popup/popup';
import type { Standing } from '../../lib/popup/standing';
import type { StartView } from '../../lib/popup/start';
import { formatNumber, formatTime } from '../shared/format';
import { problemWords, solvedInSettings } from '../shared/problem-words';
import { Trouble } from './Trouble';

interface Props {
  start: StartView;
  actions: Pick<PopupActions, 'allow' | 'openSettings' | 'readNewest'>;
  now: number;
}

/** What is wrong whatever one searches for, and why the newest candidates could not be read. */
export function Standings({ start: { standing, newest, isReading }, actions, now }: Props) {
  const problem = isReading ? undefined : newest?.problem;
  const isTold = standing.some(
    one =>
      one.kind !== 'problem' || (one.problem.kind === problem?.kind && one.problem.service === 'jobscore'),
  );
  return (
    <>
      {standing.map((one, at) => (
        <StandingTrouble key={at} standing={one} actions={actions} now={now} />
      ))}
      {problem && !isTold && (
        <Trouble
          step={i18n.t(solvedInSettings(problem) ? 'problem.openSettings' : 'problem.tryAgain')}
          onStep={solvedInSettings(problem) ? actions.openSettings : actions.readNewest}
        >
          <strong>{i18n.t('popup.groups.newest')}:</strong> {problemWords(problem, now)}
        </Trouble>
      )}
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
