import type { EpochMs } from '../../lib/shared/model/time';
import { i18n } from '../shared/i18n';
import { isUnchanged, type RecentProfileChanges } from '../../lib/shared/model/profile-changes';
import { Enumerate, Interpolate, slot } from '../shared/Interpolate';
import { formatDate, formatTime } from '../shared/format';
import { useNow } from '../shared/now';

/** Lists what was added to a profile since the user last viewed it. */
export function ChangesSinceLook({ since }: { since: RecentProfileChanges }) {
  const now = useNow();
  const last = momentWords(since.at, now);
  if (isUnchanged(since)) return <p class="quiet">{i18n.t('since.nothing', [last])}</p>;
  const { answered, compared, planned, finished } = since;
  const parts = [
    answered.length > 0 && i18n.t('since.answered', answered.length),
    compared > 0 && i18n.t('since.compared', compared),
    planned > 0 && i18n.t('since.planned', planned),
    ...finished.map(name => (
      <Interpolate key={name} text={i18n.t('since.finished', [slot(0)])}>
        <bdi>{name}</bdi>
      </Interpolate>
    )),
  ].filter(part => part !== false);
  return (
    <p class="since">
      <Interpolate text={i18n.t('since.changed', [slot(0), slot(1)])}>
        <strong>{last}</strong>
        <Enumerate items={parts} />
      </Interpolate>
    </p>
  );
}

/** The day; of today, the time. */
function momentWords(time: number, now: EpochMs): string {
  return formatDate(time) === formatDate(now) ? formatTime(time) : formatDate(time);
}
