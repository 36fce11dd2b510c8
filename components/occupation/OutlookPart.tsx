import { i18n } from '../shared/i18n';
import type { Outlook } from '../../lib/shared/model/occupation';
import { BrightOutlook } from './BrightOutlook';
import { BroaderNote } from './BroaderNote';
import { WageBar } from './WageBar';
import { PERIODS, POINTS, broaderCode, hasWages, scaleFor, wageWords, type Period } from './wages';

/** The outlook of an occupation and what it pays in the United States. */
export function OutlookPart({ outlook, code }: { outlook: Outlook; code: string }) {
  const periods = PERIODS.filter(period => hasWages(outlook[period]));
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
            {broader && <BroaderNote code={broader} />}
          </>
        )}
      </div>
    </>
  );
}

function WageTable({ outlook, periods }: { outlook: Outlook; periods: readonly Period[] }) {
  const drawn = periods[0]!;
  return (
    <>
      <table class="wages">
        <thead>
          <tr>
            <th scope="col">{i18n.t('wages.period')}</th>
            {POINTS.map(point => (
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
              {POINTS.map(point => {
                const wage = outlook[period][point];
                return (
                  <td key={point} class={wage ? '' : 'quiet'}>
                    {wage ? wageWords(wage, period) : i18n.t('wages.unknown')}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <WageBar range={outlook[drawn]} scale={scaleFor([outlook[drawn]])} />
      <p class="quiet small">{i18n.t('wages.meaning')}</p>
    </>
  );
}
