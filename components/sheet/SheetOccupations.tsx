import { i18n } from '../shared/i18n';
import type { ChosenOccupation } from '../../lib/shared/model/chosen-occupations';
import { choiceText } from '../shared/review-text';
import { langAttribute, overviewIn, type Overviews } from './overviews';

/** The occupations the person chose, with how they chose them. */
export function SheetOccupations({
  chosen,
  overviews,
}: {
  chosen: readonly ChosenOccupation[];
  overviews: Overviews;
}) {
  return (
    <ul class="sheet-chosen">
      {chosen.map(({ code, title, by }, index) => {
        const overview = code === undefined ? undefined : overviews.get(code);
        const words = overviewIn(overview)?.title ?? title ?? code ?? i18n.t('profile.plannedUnnamed');
        return (
          <li key={code ?? index}>
            <bdi {...langAttribute(overview)}>{words}</bdi>
            {code && words !== code && <span class="code"> {code}</span>} – {choiceText(by)}
          </li>
        );
      })}
    </ul>
  );
}
