import { i18n } from '../shared/i18n';
import { highestPossible } from '../../lib/shared/model/interest-caveats';
import type { Summary } from '../../lib/shared/model/summary';
import { formatDate } from '../shared/format';
import { areasInOrder, interestText } from '../shared/interest-text';
import { InterestBars } from '../shared/InterestBars';
import { caveatText, sourceText } from '../shared/review-text';

/** Interests as bars, with their meaning, source and caveats. */
export function SheetInterests({ interests }: { interests: NonNullable<Summary['interests']> }) {
  const areas = areasInOrder(interests);
  const whole = highestPossible(interests);
  return (
    <>
      <InterestBars
        areas={areas}
        share={area => interests.scores[area] / whole}
        value={area => interestText(interests, area)}
        stepped={interests.source.kind === 'letters'}
      />
      <dl class="meanings">
        {areas.slice(0, 3).map(area => (
          <div key={area}>
            <dt>{i18n.t(`areas.${area}`)}</dt>
            <dd>{i18n.t(`sheet.meanings.${area}`)}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet personal">{sourceText(interests.source)}</p>
      {interests.assessedAt !== undefined && (
        <p class="quiet">{i18n.t('interests.answered', [formatDate(interests.assessedAt)])}</p>
      )}
      {interests.caveats.map(caveat => (
        <p key={caveat} class="caveat">
          {caveatText(caveat, interests)}
        </p>
      ))}
    </>
  );
}
