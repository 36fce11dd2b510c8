import { i18n } from '../shared/i18n';
import type { PopupActions } from '../../lib/ui/popup/popup';
import type { SearchProblem } from '../../lib/ui/popup/search-round';
import { isWithoutToken } from '../../lib/shared/model/problem';
import { problemText, isSolvedInSettings } from '../shared/problem-text';
import { PopupProblem } from './PopupProblem';
import { useNow } from '../shared/now';

interface Props {
  problems: readonly SearchProblem[];
  actions: Pick<PopupActions, 'again' | 'openSettings'>;
}

/** Shows the groups that could not be searched, and what to do about it. */
export function SearchProblems({ problems, actions }: Props) {
  const now = useNow();
  return (
    <>
      {problems.map(({ group, problem }) => {
        // The line at the top of the page has it.
        if (problem?.kind === 'locked') return null;
        if (isWithoutToken(problem)) {
          return (
            <PopupProblem
              key={group}
              step={i18n.t('problem.openSettings')}
              onStep={actions.openSettings}
              isQuiet
            >
              {problem && problemText(problem, now)}
            </PopupProblem>
          );
        }
        const inSettings = problem !== undefined && isSolvedInSettings(problem);
        return (
          <PopupProblem
            key={group}
            step={i18n.t(inSettings ? 'problem.openSettings' : 'problem.tryAgain')}
            onStep={inSettings ? actions.openSettings : actions.again}
          >
            <strong>{i18n.t(`popup.groups.${group}`)}:</strong>{' '}
            {problem ? problemText(problem, now) : i18n.t('topics.unanswered')}
          </PopupProblem>
        );
      })}
    </>
  );
}
