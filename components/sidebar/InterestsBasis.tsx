import { i18n } from '../shared/i18n';
import { letterOf, type InterestsSource } from '../../lib/shared/model/interests';
import type { InterestsData } from '../../lib/shared/model/sections';
import { OpenOccupation } from '../occupation/OpenOccupation';
import { Enumerate, Interpolate, slot } from '../shared/Interpolate';
import { formatDate } from '../shared/format';
import { BasisNote } from '../shared/Notes';
import { caveatText, lettersText, sourceText } from '../shared/review-text';

type Known = Extract<InterestsData, { kind: 'known' }>;

/** Where interests come from, from when they are, and what makes them weak ground. */
export function InterestsBasis({ data }: { data: Known }) {
  const { source, assessedAt, caveats } = data;
  return (
    <BasisNote>
      <Source source={source} /> {data.isUnreadable && <p class="caveat">{i18n.t('interests.unreadable')}</p>}
      {assessedAt !== undefined && <p>{i18n.t('interests.answered', [formatDate(assessedAt)])}</p>}
      {caveats.map(caveat => (
        <p key={caveat} class="caveat">
          {caveatText(caveat, data)}
        </p>
      ))}
    </BasisNote>
  );
}

function Source({ source }: { source: InterestsSource }) {
  switch (source.kind) {
    case 'letters':
      return (
        <p>
          <Interpolate text={lettersText(source, slot(0))}>
            <strong>{source.areas.map(letterOf).join('')}</strong>
          </Interpolate>
        </p>
      );
    case 'occupations':
      return <FromOccupations source={source} />;
    default:
      return <p>{sourceText(source)}</p>;
  }
}

function FromOccupations({ source }: { source: Extract<InterestsSource, { kind: 'occupations' }> }) {
  const { chosen, used, codes, carried = [] } = source;
  if (!codes) return <p>{sourceText(source)}</p>;
  return (
    <>
      <p>
        {i18n.t('interests.fromOccupations', chosen)}{' '}
        <Enumerate
          items={codes.map(code => (
            <OpenOccupation key={code} class="code" code={code} />
          ))}
        />{' '}
        ({i18n.t('interests.occupationsUsed', [used, chosen])}). {i18n.t('interests.undated')}
      </p>
      {carried.map(({ from, to }) => (
        <p key={from}>
          <Interpolate text={i18n.t('interests.carried', [slot(0), slot(1)])}>
            <span class="code">{from}</span>
            <OpenOccupation class="code" code={to} />
          </Interpolate>
        </p>
      ))}
    </>
  );
}
