import type { EpochMs } from '../../lib/shared/model/time';
import { i18n } from '../shared/i18n';
import type { Problem } from '../../lib/shared/model/problem';
import { problemText } from '../shared/problem-text';
import { serviceLabel } from '../shared/labels';

/** A problem in words, for where keys are kept: the next step is at hand, so nobody is to be sent there. */
export function keyProblemText(problem: Problem, now: EpochMs): string {
  if (problem.kind === 'bad-key') return i18n.t(`options.problem.badKey.${problem.service}`);
  if (problem.kind === 'no-consent') return i18n.t('options.problem.noConsent');
  if (problem.kind === 'no-key') return i18n.t('options.noKey');
  if (problem.kind === 'no-access')
    return i18n.t('options.problem.noAccess', [serviceLabel(problem.service)]);
  return problemText(problem, now);
}
