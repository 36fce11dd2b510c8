import { i18n } from '../shared/i18n';
import { AREAS, type OccupationInterests } from '../../lib/shared/model/interests';
import { highestPossible } from '../../lib/shared/model/interest-caveats';
import { Bar } from '../shared/Bar';
import { interestText, type PersonInterests } from '../shared/interest-text';
import { LikenessText } from './LikenessText';

interface Props {
  code: string;
  /** O*NET's values, 0 to 100. */
  occupation: OccupationInterests;
  /** The candidate's, where they are known. */
  person?: PersonInterests | undefined;
  /** Unset where the words stand elsewhere. */
  hasWords?: boolean;
}

const MOST = 100;

/** An occupation's interests, beside the candidate's in words and bars. No score of how well they go together. */
export function InterestTable({ code, occupation, person, hasWords = true }: Props) {
  return (
    <div class="beside-each-other">
      {person && hasWords && <LikenessText code={code} person={person} occupation={occupation} />}
      <Table person={person} occupation={occupation} />
    </div>
  );
}

function Table({ occupation, person }: Pick<Props, 'occupation' | 'person'>) {
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
                <span>{interestText(person, area)}</span>
                <Bar
                  share={person.scores[area] / highestPossible(person)}
                  stepped={person.source.kind === 'letters'}
                />
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
