import type { EpochMs } from '../../lib/shared/model/time';
import { i18n } from './i18n';
import type { Problem } from '../../lib/shared/model/problem';
import type { StorageFault } from '../../lib/shared/model/storage-fault';
import { formatTime } from './format';
import { keyLabel, serviceLabel } from './labels';

/** Returns what happened and the next step, in one or two sentences that name the service. */
export function problemText(problem: Problem, now: EpochMs): string {
  const { service, kind } = problem;
  switch (kind) {
    case 'no-consent':
      return i18n.t('problem.noConsent', [serviceLabel(service)]);
    case 'no-key':
      return i18n.t('problem.noKey', [keyLabel(service)]);
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
      return i18n.t('problem.offline', [serviceLabel(service)]);
    case 'timeout':
      return i18n.t('problem.timeout', [serviceLabel(service)]);
    case 'server':
      return serverText(problem);
    case 'unexpected-shape':
      return i18n.t('problem.unexpectedShape', [serviceLabel(service)]);
    case 'storage':
      return faultText(problem.fault);
    case 'no-access':
      return i18n.t('problem.noAccess', [serviceLabel(service)]);
  }
}

/** Returns what is wrong with the browser's store, and the next step. */
export function faultText(fault: StorageFault = 'failed'): string {
  return i18n.t(`problem.storage.${fault === 'hanging' ? 'failed' : fault}`);
}

function serverText({ service, status }: Problem): string {
  return status === undefined
    ? i18n.t('problem.server', [serviceLabel(service)])
    : i18n.t('problem.serverStatus', [serviceLabel(service), status]);
}

function rateLimitText({ service, retryAt }: Problem, now: EpochMs): string {
  if (retryAt === undefined || retryAt <= now) return i18n.t(`problem.rateLimited.${service}`);
  return service === 'jobscore'
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
