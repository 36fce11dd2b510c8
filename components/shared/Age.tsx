import { i18n } from './i18n';
import type { Service } from '../../lib/shared/model/services';
import { Fill, slot } from './Fill';
import { ageWords, formatList, formatMoment } from './format';
import { serviceName } from './words';

/** A point in time as its age, with the exact moment at hand. */
export function Age({ time, now }: { time: number; now: number }) {
  return (
    <time dateTime={new Date(time).toISOString()} title={formatMoment(time)}>
      {ageWords(now, time) ?? i18n.t('sidebar.justNow')}
    </time>
  );
}

/** Where data comes from and how old it is: "From JOFI, 3 minutes ago". */
export function SourceAge({
  sources,
  fetchedAt,
  now,
}: {
  sources: readonly Service[];
  fetchedAt: number;
  now: number;
}) {
  return (
    <Fill text={i18n.t('sidebar.source', [formatList(sources.map(serviceName)), slot(0)])}>
      <Age time={fetchedAt} now={now} />
    </Fill>
  );
}
