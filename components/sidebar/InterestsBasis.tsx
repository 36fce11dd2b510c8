import { i18n } from '../shared/i18n';
import { letterOf, type InterestsSource } from '../../lib/shared/model/interests';
import type { InterestsData } from '../../lib/shared/model/review';
import { OpenOccupation } from '../occupation/OpenOccupation';
import { Enumerate, Fill, slot } from '../shared/Fill';
import { formatDate } from '../shared/format';
import { Basis } from '../shared/Notes';
import { caveatWords, sourceWords } from '../shared/review-words';

type Known = Extract<InterestsData, { kind: 'known' }>;

/** Where interests come from, from when they are, and what makes them weak ground. */
export function InterestsBasis({ data }: { data: Known }) {
  const { source, assessedAt, caveats } = data;
  return (
    <Basis>
      <Source source={source} />
      {assessedAt !== undefined && source.kind === 'letters' && (
        <p>{i18n.t('interests.answered', [formatDate(assessedAt)])}</p>
      )}
      {caveats.map(caveat => (
        <p key={caveat} class="caveat">
          {caveatWords(caveat, data)}
        </p>
      ))}
    </Basis>
  );
}

function Source({ source }: { source: InterestsSource }) {
  switch (source.kind) {
    case 'scores':
      return <p>{i18n.t('interests.fromScores', [formatDate(source.enteredAt)])}</p>;
    case 'answers':
      return <p>{i18n.t('interests.fromAnswers', [source.answers.length, formatDate(source.enteredAt)])}</p>;
    case 'letters':
      return (
        <p>
          <Fill text={i18n.t('interests.fromLetters', [slot(0)])}>
            <strong>{source.areas.map(letterOf).join('')}</strong>
          </Fill>
        </p>
      );
    case 'occupations':
      return <FromOccupations source={source} />;
  }
}

function FromOccupations({ source }: { source: Extract<InterestsSource, { kind: 'occupations' }> }) {
  const { chosen, used, codes, carried = [] } = source;
  if (!codes) return <p>{sourceWords(source)}</p>;
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
          <Fill text={i18n.t('interests.carried', [slot(0), slot(1)])}>
            <span class="code">{from}</span>
            <OpenOccupation class="code" code={to} />
          </Fill>
        </p>
      ))}
    </>
  );
}
