import { i18n } from '../shared/i18n';
import type { Outlook } from '../../lib/shared/model/occupation';
import { BrightOutlook } from './BrightOutlook';
import { BroaderWagesNote } from './BroaderWagesNote';
import { WageBar } from './WageBar';
import {
  WAGE_PERIODS,
  WAGE_POINTS,
  broaderCode,
  hasWages,
  wageScale,
  wageText,
  type WagePeriod,
} from './wages';

/** The outlook of an occupation and what it pays in the United States. */
export function OutlookPart({ outlook, code }: { outlook: Outlook; code: string }) {
  const periods = WAGE_PERIODS.filter(period => hasWages(outlook[period]));
  const broader = broaderCode(outlook, code);
  return (
    <>
      {(outlook.category ?? outlook.description) && (
        <p>
          {outlook.category && <span class="strong">{outlook.category}</span>}
          {outlook.category && outlook.description && <br />}
          {outlook.description}
        </p>
      )}
      {outlook.bright.length > 0 && (
        <p>
          <BrightOutlook reasons={outlook.bright} />
        </p>
      )}
      <div class="part" lang={i18n.t('language')}>
        <h4>{i18n.t('wages.title')}</h4>
        {periods.length === 0 ? (
          <p class="quiet">{i18n.t('wages.none')}</p>
        ) : (
          <>
            <WageTable outlook={outlook} periods={periods} />
            {broader && <BroaderWagesNote code={broader} />}
          </>
        )}
      </div>
    </>
  );
}

function WageTable({ outlook, periods }: { outlook: Outlook; periods: readonly WagePeriod[] }) {
  const drawn = periods[0]!;
  return (
    <>
      <table class="wages">
        <thead>
          <tr>
            <th scope="col">{i18n.t('wages.period')}</th>
            {WAGE_POINTS.map(point => (
              <th key={point} scope="col">
                {i18n.t(`wages.${point}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {periods.map(period => (
            <tr key={period}>
              <th scope="row">{i18n.t(`wages.${period}`)}</th>
              {WAGE_POINTS.map(point => {
                const wage = outlook[period][point];
                return (
                  <td key={point} class={wage ? '' : 'quiet'}>
                    {wage ? wageText(wage, period) : i18n.t('wages.unknown')}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <WageBar range={outlook[drawn]} scale={wageScale([outlook[drawn]])} />
      <p class="quiet small">{i18n.t('wages.meaning')}</p>
    </>
  );
}
