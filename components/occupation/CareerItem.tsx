import type { ComponentChildren } from 'preact';
import type { CareerMatch } from '../../lib/shared/model/career-matches';
import { fitLabel } from '../shared/review-text';
import { BrightOutlook } from './BrightOutlook';
import { OpenOccupation } from './OpenOccupation';

interface Props {
  career: CareerMatch;
  /** The title is in English though Fitside speaks another language. */
  isEnglish?: boolean | undefined;
  /** Further lines below the title. */
  children?: ComponentChildren;
}

/** One of the careers that match: its title, which opens it, and O*NET's words for its fit and its outlook. */
export function CareerItem({ career, isEnglish, children }: Props) {
  const { code, title, fit, brightOutlook, brightReasons } = career;
  return (
    <li>
      <div class="career-head">
        <OpenOccupation
          class="career-title"
          code={code}
          title={title}
          brightReasons={brightReasons}
          isEnglish={isEnglish}
        />
        {fit && <span class="fit">{fitLabel(fit)}</span>}
      </div>
      <div class="career-foot">
        <span class="code">{code}</span>
        {brightOutlook && <BrightOutlook reasons={brightReasons ?? []} />}
      </div>
      {children}
    </li>
  );
}
