import { useRef, useState } from 'preact/hooks';
import type { ActivityEntry as Request } from '../../lib/shared/model/stored-data';
import type { ProblemKind } from '../../lib/shared/model/problem';
import type { ActivityLogActions, ActivityLogView } from '../../lib/ui/options/activity-log';
import { i18n } from '../shared/i18n';
import { formatNumber, formatPreciseTime } from '../shared/format';
import { ConnectionLost } from '../shared/ConnectionLost';
import { Confirm } from './Confirm';
import { serviceLabel } from '../shared/labels';

export interface ActivityLogSettingsProps {
  view: ActivityLogView;
  actions: ActivityLogActions;
}

/** Lists the latest requests to the services, for support. Read when it is opened. */
export function ActivityLogSettings({ view: { activity, copied, lost }, actions }: ActivityLogSettingsProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const clear = useRef<HTMLButtonElement>(null);
  const [isAsking, setAsking] = useState(false);
  return (
    <section aria-labelledby="activity">
      <h2 id="activity" tabIndex={-1} ref={heading}>
        {i18n.t('activity.title')}
      </h2>
      <p class="quiet">{i18n.t('activity.intro')}</p>
      {lost && <ConnectionLost lost={lost} />}
      <details onToggle={event => event.currentTarget.open && actions.read()}>
        <summary>{i18n.t('activity.show')}</summary>
        {activity?.length === 0 && <p>{i18n.t('activity.none')}</p>}
        {activity !== undefined && activity.length > 0 && <Table activity={activity} />}
      </details>
      {activity !== undefined && activity.length > 0 && (
        <div class="buttons">
          <button type="button" onClick={actions.copy}>
            {i18n.t('activity.copy')}
          </button>
          <button type="button" ref={clear} onClick={() => setAsking(true)}>
            {i18n.t('activity.clear')}
          </button>
        </div>
      )}
      {isAsking && (
        <Confirm
          title={i18n.t('activity.clear')}
          text={i18n.t('activity.confirmClear')}
          action={i18n.t('data.confirm')}
          onConfirm={() => {
            setAsking(false);
            heading.current?.focus();
            actions.clear();
          }}
          onCancel={() => {
            setAsking(false);
            clear.current?.focus();
          }}
        />
      )}
      <div role="status">
        {copied !== undefined && <p>{i18n.t(copied ? 'activity.copied' : 'activity.notCopied')}</p>}
      </div>
    </section>
  );
}

function Table({ activity }: { activity: readonly Request[] }) {
  return (
    // It scrolls by itself, so the keyboard must reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div class="scrolled" role="region" aria-label={i18n.t('activity.table')} tabIndex={0}>
      <table class="requests">
        <thead>
          <tr>
            <th scope="col">{i18n.t('activity.time')}</th>
            <th scope="col">{i18n.t('activity.service')}</th>
            <th scope="col">{i18n.t('activity.operation')}</th>
            <th scope="col">{i18n.t('activity.status')}</th>
            <th scope="col">{i18n.t('activity.duration')}</th>
            <th scope="col">{i18n.t('activity.from')}</th>
          </tr>
        </thead>
        <tbody>
          {activity.map((request, at) => (
            <Row key={activity.length - at} {...request} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The words for what keeps an answer from coming; the names of words have no hyphens. */
const STATUSES = {
  'no-consent': 'noConsent',
  'no-key': 'noKey',
  locked: 'locked',
  'bad-key': 'badKey',
  forbidden: 'forbidden',
  'not-found': 'notFound',
  'rate-limited': 'rateLimited',
  offline: 'offline',
  timeout: 'timeout',
  server: 'server',
  'unexpected-shape': 'unexpectedShape',
  'no-access': 'noAccess',
  storage: 'storage',
  retired: 'retired',
} as const satisfies Record<ProblemKind, string>;

function Row({ at, service, operation, status, problem, durationMs, isFromStore }: Request) {
  const words = i18n.t(`activity.statuses.${isFromStore ? 'stored' : problem ? STATUSES[problem] : 'ok'}`);
  return (
    <tr>
      <td>
        <time dateTime={new Date(at).toISOString()}>{formatPreciseTime(at)}</time>
      </td>
      <td>{serviceLabel(service)}</td>
      <td>
        <code>{operation}</code>
      </td>
      <td>{status ? i18n.t('activity.withNumber', [words, String(status)]) : words}</td>
      <td>{i18n.t('activity.milliseconds', [formatNumber(durationMs)])}</td>
      <td>{i18n.t(isFromStore ? 'activity.store' : 'activity.network')}</td>
    </tr>
  );
}
