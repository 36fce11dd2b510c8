import type { Problem } from '../../lib/shared/model/problem';
import type { GroupName } from '../../lib/ui/popup/entries';
import type { PopupActions } from '../../lib/ui/popup/popup';
import type { Standing } from '../../lib/ui/popup/standing';
import type { StartView } from '../../lib/ui/popup/start';
import { i18n } from '../shared/i18n';
import { problemWords, solvedInSettings } from '../shared/problem-words';
import { Trouble } from './Trouble';

interface Props {
  start: Pick<StartView, 'standing' | 'newest' | 'isReading'>;
  actions: Pick<PopupActions, 'openSettings' | 'readNewest'>;
  now: number;
}

/** Why there may be newer candidates than those told, or more about them, unless that is told already. */
export function NewestTroubles({ start: { standing, newest, isReading }, actions, now }: Props) {
  if (isReading) return null;
  const troubles: [GroupName, Problem | undefined][] = [
    ['newest', newest?.problem],
    ['profiles', newest?.marksProblem],
  ];
  return (
    <>
      {troubles.map(
        ([group, problem]) =>
          problem &&
          !standing.some(one => tells(one, problem)) && (
            <Trouble
              key={group}
              step={i18n.t(solvedInSettings(problem) ? 'problem.openSettings' : 'problem.tryAgain')}
              onStep={solvedInSettings(problem) ? actions.openSettings : actions.readNewest}
            >
              <strong>{i18n.t(`popup.groups.${group}`)}:</strong> {problemWords(problem, now)}
            </Trouble>
          ),
      )}
    </>
  );
}

/** Whether what is wrong in general is why a service could not answer. */
function tells(standing: Standing, { kind, service }: Problem): boolean {
  switch (standing.kind) {
    case 'problem':
      return standing.problem.kind === kind && standing.problem.service === service;
    case 'no-consent':
      return kind === 'no-consent';
    case 'no-keys':
      return kind === 'no-key';
    case 'no-access':
      return kind === 'no-access' && standing.places.includes(service);
    case 'scarce':
      return kind === 'rate-limited' && service === 'jobscore';
  }
}
