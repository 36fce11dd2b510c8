import { i18n } from '../shared/i18n';
import type { Education } from '../../lib/shared/model/occupation';
import { TextList } from './text-lists';

const NEEDS = ['education', 'experience', 'training'] as const;

/** The schooling people in an occupation usually have, and its job zone in O*NET's words. */
export function EducationPart({ education: { zone, usuallyNeeded } }: { education: Education }) {
  const needs = NEEDS.filter(need => zone?.[need]);
  return (
    <>
      {usuallyNeeded.length > 0 && (
        <div class="part">
          <h4 lang={i18n.t('language')}>{i18n.t('occupation.usuallyNeeded')}</h4>
          <TextList texts={usuallyNeeded} />
        </div>
      )}
      {zone && (
        <div class="part">
          <h4 lang={i18n.t('language')}>{i18n.t('occupation.zone')}</h4>
          <p class="strong">{zone.title}</p>
          <dl class="groups">
            {needs.map(need => (
              <div key={need}>
                <dt lang={i18n.t('language')}>{i18n.t(`occupation.zoneNeeds.${need}`)}</dt>
                <dd>{zone[need]}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
      {usuallyNeeded.length === 0 && !zone && <p class="quiet">{i18n.t('topics.none')}</p>}
    </>
  );
}
