import type { EpochMs } from '../../lib/shared/model/time';
import { i18n } from './i18n';
import type { Problem } from '../../lib/shared/model/problem';
import type { StorageFault } from '../../lib/shared/model/storage-fault';
import { formatTime } from './format';
import { keyLabel, serviceLabel } from './labels';

/** Problems whose text needs the name of the service alone. */
const NAMING = {
  'no-consent': 'noConsent',
  timeout: 'timeout',
  retired: 'retired',
  'no-access': 'noAccess',
} as const;

/** Returns what happened and the next step, in one or two sentences that name the service. */
export function problemText(problem: Problem, now: EpochMs): string {
  const { service, kind } = problem;
  switch (kind) {
    case 'no-key':
      return service === 'jobscore'
        ? i18n.t('problem.withoutToken')
        : i18n.t('problem.noKey', [keyLabel(service)]);
    case 'locked':
      return i18n.t('problem.locked');
    case 'bad-key':
      return i18n.t(problem.onBehalf ? 'problem.onBehalf' : `problem.badKey.${service}`);
    case 'forbidden':
      return i18n.t(`problem.forbidden.${service}`);
    case 'not-found':
      return i18n.t(`problem.notFound.${service}`);
    case 'rate-limited':
      return rateLimitText(problem, now);
    case 'offline':
      return i18n.t(`problem.${unreached(problem)}`, [serviceLabel(service)]);
    case 'server':
    case 'unexpected-shape':
      return answerText(problem);
    case 'storage':
      return faultText(problem.fault);
    default:
      return i18n.t(`problem.${NAMING[kind]}`, [serviceLabel(service)]);
  }
}

/** Returns what is wrong with the browser's store, and the next step. */
export function faultText(fault: StorageFault = 'failed'): string {
  return i18n.t(`problem.storage.${fault === 'hanging' ? 'failed' : fault}`);
}

function unreached({ isConnectionLost, status }: Problem): 'offline' | 'noConnection' | 'brokeOff' {
  if (status !== undefined) return 'brokeOff';
  return isConnectionLost ? 'noConnection' : 'offline';
}

/** Returns what was wrong with a service's answer: its own trouble, a refusal, or something that is no answer. */
function answerText({ kind, service, status, isWebPage }: Problem): string {
  const name = serviceLabel(service);
  if (isWebPage || status === REDIRECTED) return i18n.t('problem.webPage', [name]);
  if (service === 'jobscore' && kind === 'unexpected-shape' && status === 422)
    return i18n.t('problem.unsearchable');
  if (status !== undefined && status >= 400 && status < 500) return i18n.t('problem.refused', [name, status]);
  if (kind === 'unexpected-shape') return i18n.t('problem.unexpectedShape', [name]);
  return status === undefined
    ? i18n.t('problem.server', [name])
    : i18n.t('problem.serverStatus', [name, status]);
}

/** The status of an answer that leads elsewhere. */
const REDIRECTED = 0;
const MINUTE = 60_000;

function rateLimitText({ service, retryAt, isHourSpent }: Problem, now: EpochMs): string {
  if (retryAt === undefined || retryAt - now < MINUTE) return i18n.t(`problem.rateLimited.${service}`);
  return isHourSpent
    ? i18n.t('problem.rateLimited.hour', [formatTime(retryAt)])
    : i18n.t('problem.rateLimited.at', [serviceLabel(service), formatTime(retryAt)]);
}

const SOLVED_IN_SETTINGS: ReadonlySet<Problem['kind']> = new Set([
  'no-consent',
  'no-key',
  'locked',
  'bad-key',
  'no-access',
  'storage',
]);

/** Returns whether a problem is solved in the settings rather than by trying again. */
export function isSolvedInSettings(problem: Problem): boolean {
  return SOLVED_IN_SETTINGS.has(problem.kind);
}
