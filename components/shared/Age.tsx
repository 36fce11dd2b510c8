import type { EpochMs } from '../../lib/shared/model/time';
import { i18n } from './i18n';
import type { Service } from '../../lib/shared/model/services';
import { Interpolate, slot } from './Interpolate';
import { formatAge, formatList, formatMoment } from './format';
import { serviceLabel } from './labels';
import { useNow } from './now';

/** A point in time as its age, with the exact moment at hand. */
export function Age({ time }: { time: number }) {
  const now = useNow();
  return (
    <time dateTime={new Date(time).toISOString()} title={formatMoment(time)}>
      {formatAge(now, time) ?? i18n.t('sidebar.justNow')}
    </time>
  );
}

/** Where data comes from and how old it is: "JOFI · 3 minutes ago". */
export function SourceAge({ sources, fetchedAt }: { sources: readonly Service[]; fetchedAt: EpochMs }) {
  return (
    <Interpolate text={i18n.t('sidebar.source', [formatList(sources.map(serviceLabel)), slot(0)])}>
      <Age time={fetchedAt} />
    </Interpolate>
  );
}
