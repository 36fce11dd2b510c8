import type { Problem } from '../../lib/shared/model/problem';
import type { SearchGroupName } from '../../lib/ui/popup/search-entries';
import type { PopupActions } from '../../lib/ui/popup/popup';
import type { SetupProblem } from '../../lib/ui/popup/setup-problems';
import type { StartView } from '../../lib/ui/popup/start';
import { i18n } from '../shared/i18n';
import { problemText, isSolvedInSettings } from '../shared/problem-text';
import { PopupProblem } from './PopupProblem';
import { useNow } from '../shared/now';

interface Props {
  start: Pick<StartView, 'setupProblems' | 'newest' | 'isReading'>;
  actions: Pick<PopupActions, 'openSettings' | 'readNewest'>;
}

/** Explains why newer candidates or details may be missing, unless another notice already does. */
export function NewestProblems({ start: { setupProblems, newest, isReading }, actions }: Props) {
  const now = useNow();
  if (isReading) return null;
  const problems: [SearchGroupName, Problem | undefined][] = [
    ['newest', newest?.problem],
    ['profiles', newest?.marksProblem],
  ];
  return (
    <>
      {problems.map(
        ([group, problem]) =>
          problem &&
          problem.kind !== 'locked' &&
          !setupProblems.some(setup => explains(setup, problem)) && (
            <PopupProblem
              key={group}
              step={i18n.t(isSolvedInSettings(problem) ? 'problem.openSettings' : 'problem.tryAgain')}
              onStep={isSolvedInSettings(problem) ? actions.openSettings : actions.readNewest}
            >
              <strong>{i18n.t(`popup.groups.${group}`)}:</strong> {problemText(problem, now)}
            </PopupProblem>
          ),
      )}
    </>
  );
}

/** Returns whether a setup problem already explains a service's problem. */
function explains(setup: SetupProblem, { kind, service }: Problem): boolean {
  switch (setup.kind) {
    case 'problem':
      return setup.problem.kind === kind && setup.problem.service === service;
    case 'no-consent':
      return kind === 'no-consent';
    case 'no-keys':
      return kind === 'no-key';
    case 'no-access':
      return kind === 'no-access' && setup.places.includes(service);
    case 'scarce':
      return kind === 'rate-limited' && service === 'jobscore';
  }
}
