import { i18n } from '../i18n';
import { AREAS, MAX_SCORE, type Area, type OccupationInterests } from '../../lib/domain/interests';
import type { InterestsData } from '../../lib/domain/review';
import { Bar } from '../shared/Bar';

/** A candidate's interests, and where they are from. */
export type PersonInterests = Pick<Extract<InterestsData, { kind: 'known' }>, 'scores' | 'source'>;

interface Props {
  /** O*NET's values, 0 to 100. */
  occupation: OccupationInterests;
  /** The candidate's, where they are known. */
  person?: PersonInterests | undefined;
}

const MOST = 100;
const RANKS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'] as const;

/** An occupation's interests in words and bars, beside the candidate's. No score of how well they go together. */
export function InterestsBeside({ occupation, person }: Props) {
  return (
    <table class="beside">
      <thead>
        <tr>
          <th scope="col">{i18n.t('occupation.interest')}</th>
          <th scope="col">{i18n.t('occupation.itsInterest')}</th>
          {person && <th scope="col">{i18n.t('occupation.theirInterest')}</th>}
        </tr>
      </thead>
      <tbody>
        {AREAS.map(area => (
          <tr key={area}>
            <th scope="row">{i18n.t(`areas.${area}`)}</th>
            <td>
              <OccupationValue value={occupation[area]} />
            </td>
            {person && (
              <td>
                <span>{personWords(person, area)}</span>
                <Bar share={person.scores[area] / MAX_SCORE} stepped={person.source.kind === 'letters'} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function OccupationValue({ value }: { value: number | undefined }) {
  if (value === undefined) return <span class="quiet">{i18n.t('occupation.noValue')}</span>;
  return (
    <>
      <span>{i18n.t('interests.score', [value, MOST])}</span>
      <Bar share={value / MOST} stepped={false} />
    </>
  );
}

/** Letters give an order and no strength. */
function personWords({ scores, source }: PersonInterests, area: Area): string {
  if (source.kind !== 'letters') return i18n.t('interests.score', [scores[area], MAX_SCORE]);
  return i18n.t(`ranks.${RANKS[source.areas.indexOf(area)] ?? 'other'}`);
}
