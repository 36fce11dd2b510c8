import { i18n } from '../shared/i18n';
import type { PopupActions } from '../../lib/ui/popup/popup';
import type { SearchTrouble } from '../../lib/ui/popup/search';
import { problemWords, solvedInSettings } from '../shared/problem-words';
import { Trouble } from './Trouble';

interface Props {
  troubles: readonly SearchTrouble[];
  actions: Pick<PopupActions, 'again' | 'openSettings'>;
  now: number;
}

/** What could not be searched, group by group, and what to do about it. */
export function Troubles({ troubles, actions, now }: Props) {
  return (
    <>
      {troubles.map(({ group, problem }) => {
        const inSettings = problem !== undefined && solvedInSettings(problem);
        return (
          <Trouble
            key={group}
            step={i18n.t(inSettings ? 'problem.openSettings' : 'problem.tryAgain')}
            onStep={inSettings ? actions.openSettings : actions.again}
          >
            <strong>{i18n.t(`popup.groups.${group}`)}:</strong>{' '}
            {problem ? problemWords(problem, now) : i18n.t('topics.unanswered')}
          </Trouble>
        );
      })}
    </>
  );
}
