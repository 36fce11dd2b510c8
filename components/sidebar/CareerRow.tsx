import { useState } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import type { CareerMatch } from '../../lib/shared/model/career-matches';
import { BrightOutlook } from '../occupation/BrightOutlook';
import { CompareToggle } from '../occupation/CompareToggle';
import { InterestComparison } from '../occupation/InterestComparison';
import { OccupationFacts } from '../occupation/OccupationFacts';
import { OpenOccupation } from '../occupation/OpenOccupation';
import type { PersonInterests } from '../shared/interest-text';

interface Props {
  career: CareerMatch;
  person: PersonInterests | undefined;
  isEnglish?: boolean | undefined;
  /** It is among the first, whose pay and education are read. */
  hasFacts: boolean;
}

/** One career in a row that opens as a whole, with the reasons why it matches and its place in the comparison. */
export function CareerRow({ career, person, isEnglish, hasFacts }: Props) {
  const [isWhy, setWhy] = useState(false);
  const { code, title, brightOutlook, brightReasons } = career;
  return (
    <li class="row">
      <p class="row-words">
        <OpenOccupation
          class="row-title"
          code={code}
          title={title}
          brightReasons={brightReasons}
          isEnglish={isEnglish}
        />
        {brightOutlook && <BrightOutlook reasons={brightReasons ?? []} isShort />}
      </p>
      {person && (
        <button
          type="button"
          class="as-link why"
          aria-expanded={isWhy}
          aria-label={`${i18n.t('careers.why')} ${title}`}
          onClick={() => setWhy(!isWhy)}
        >
          {i18n.t('careers.whyShort')}
        </button>
      )}
      <CompareToggle occupation={{ code, title }} isShort />
      {hasFacts && (
        <p class="row-foot">
          <OccupationFacts code={code} />
        </p>
      )}
      {isWhy && person && (
        <div class="row-foot">
          <InterestComparison code={code} person={person} />
        </div>
      )}
    </li>
  );
}
