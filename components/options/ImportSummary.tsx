import { USER_WORK_KINDS, type ImportCounts, type UserWorkKind } from '../../lib/shared/model/stored-data';
import type { FileReport as Report } from '../../lib/ui/options/stored-data';
import { i18n } from '../shared/i18n';
import { formatNumber } from '../shared/format';

/** Shows the result of an import, or why nothing was imported. */
export function ImportSummary({ report }: { report: Report }) {
  if ('unreadable' in report) return <p>{i18n.t(`data.report.${report.unreadable}`)}</p>;
  const { kinds, preferences } = report;
  return (
    <>
      <p>{i18n.t('data.report.intro')}</p>
      <ul>
        <ImportCountList kinds={kinds} />
        <li>{i18n.t(`data.report.preferences.${preferences}`)}</li>
      </ul>
    </>
  );
}

/** Lists how many records of each kind are added, replaced and left as they are. */
export function ImportCountList({ kinds }: { kinds: Record<UserWorkKind, ImportCounts> }) {
  return (
    <>
      {USER_WORK_KINDS.map(kind => {
        const { added, replaced, unchanged } = kinds[kind];
        const numbers = [formatNumber(added), formatNumber(replaced), formatNumber(unchanged)] as const;
        return <li key={kind}>{i18n.t(`data.report.${kind}`, [...numbers])}</li>;
      })}
    </>
  );
}
