import { i18n } from '../shared/i18n';
import type { OccupationRef, Related } from '../../lib/shared/model/occupation';
import { BrightOutlook } from './BrightOutlook';
import { CompareToggle } from './CompareToggle';
import { OpenOccupation } from './OpenOccupation';
import { TextList } from './text-lists';

const SHARES = ['most', 'some'] as const;

/** Occupations like this one, which open in its place, and the industries people in it work in. */
export function RelatedPart({ related: { occupations, industries } }: { related: Related }) {
  const shares = SHARES.filter(share => industries.some(industry => industry.share === share));
  return (
    <>
      {occupations.length > 0 && (
        <ul class="occupation-rows">
          {occupations.map(occupation => (
            <RelatedOccupation key={occupation.code} occupation={occupation} />
          ))}
        </ul>
      )}
      {shares.map(share => (
        <div key={share} class="part">
          <h4 lang={i18n.t('language')}>{i18n.t(`occupation.industries.${share}`)}</h4>
          <TextList
            texts={industries.filter(industry => industry.share === share).map(({ title }) => title)}
          />
        </div>
      ))}
      {occupations.length === 0 && shares.length === 0 && <p class="quiet">{i18n.t('topics.none')}</p>}
    </>
  );
}

function RelatedOccupation({ occupation }: { occupation: OccupationRef }) {
  const { code, title, brightOutlook } = occupation;
  return (
    <li>
      <div>
        <OpenOccupation code={code} title={title} />
        <p class="occupation-row-foot">
          <span class="code">{code}</span>
          {brightOutlook && <BrightOutlook reasons={[]} />}
        </p>
      </div>
      <CompareToggle occupation={{ code, title }} />
    </li>
  );
}
