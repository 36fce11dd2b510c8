import { i18n } from '../i18n';
import type { Overview, OverviewData, RetiredCode } from '../../lib/domain/occupation';
import { Fill, slot } from '../shared/Fill';
import { Basis } from '../shared/Notes';
import { OpenOccupation } from './OpenOccupation';

/** That an occupation stands in for one of an earlier taxonomy. */
export function Carried({ from, overview }: { from: RetiredCode; overview: Overview }) {
  return (
    <Basis>
      <p lang={i18n.t('language')}>
        <Old retired={from} />{' '}
        <Fill text={i18n.t('retired.one', [slot(0), overview.code])}>
          <bdi>{overview.title}</bdi>
        </Fill>
      </p>
    </Basis>
  );
}

/** The occupations that a code of an earlier taxonomy was split into, each of which can be opened. */
export function Successors({ data }: { data: Extract<OverviewData, { kind: 'several' }> }) {
  return (
    <>
      <Basis>
        <p lang={i18n.t('language')}>
          <Old retired={data.retired} /> {i18n.t('retired.several')}
        </p>
      </Basis>
      <ul class="occupation-rows">
        {data.successors.map(({ code, title }) => (
          <li key={code}>
            <div>
              <OpenOccupation code={code} title={title} />
              <p class="occupation-row-foot">
                <span class="code">{code}</span>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function Old({ retired: { code, title, taxonomy } }: { retired: RetiredCode }) {
  if (title === undefined) return <>{i18n.t('retired.code', [code, taxonomy])}</>;
  return (
    <Fill text={i18n.t('retired.titled', [code, slot(0), taxonomy])}>
      <bdi>{title}</bdi>
    </Fill>
  );
}
