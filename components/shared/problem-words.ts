import { i18n } from './i18n';
import type { Problem } from '../../lib/shared/model/problem';
import { formatTime } from './format';
import { keyName, serviceName } from './words';

/** What happened and what to do next, in one or two sentences that name the service. */
export function problemWords(problem: Problem, now: number): string {
  const { service, kind } = problem;
  switch (kind) {
    case 'no-consent':
      return i18n.t('problem.noConsent', [serviceName(service)]);
    case 'no-key':
      return i18n.t('problem.noKey', [keyName(service)]);
    case 'bad-key':
      return i18n.t(problem.onBehalf ? 'problem.onBehalf' : `problem.badKey.${service}`);
    case 'forbidden':
      return i18n.t(`problem.forbidden.${service}`);
    case 'not-found':
      return i18n.t(`problem.notFound.${service}`);
    case 'rate-limited':
      if (problem.retryAt === undefined || problem.retryAt <= now) {
        return i18n.t(`problem.rateLimited.${service}`);
      }
      return service === 'jobscore'
        ? i18n.t('problem.rateLimited.hour', [formatTime(problem.retryAt)])
        : i18n.t('problem.rateLimited.at', [serviceName(service), formatTime(problem.retryAt)]);
    case 'offline':
      return i18n.t('problem.offline', [serviceName(service)]);
    case 'timeout':
      return i18n.t('problem.timeout', [serviceName(service)]);
    case 'server':
      return problem.status === undefined
        ? i18n.t('problem.server', [serviceName(service)])
        : i18n.t('problem.serverStatus', [serviceName(service), problem.status]);
    case 'unexpected-shape':
      return i18n.t('problem.unexpectedShape', [serviceName(service)]);
    case 'no-access':
      return i18n.t('problem.noAccess', [serviceName(service)]);
  }
}

const SOLVED_IN_SETTINGS: ReadonlySet<Problem['kind']> = new Set([
  'no-consent',
  'no-key',
  'bad-key',
  'no-access',
]);

/** Whether the next step after a problem is taken in the settings, and not by trying again. */
export function solvedInSettings(problem: Problem): boolean {
  return SOLVED_IN_SETTINGS.has(problem.kind);
}
