import { i18n } from '../i18n';
import { AREAS, hasAllAreas, type Area, type OccupationInterests } from '../../lib/domain/interests';
import { likeness, type Likeness } from '../../lib/domain/likeness';
import { formatList } from '../shared/format';
import type { PersonInterests } from '../shared/interest-words';

interface Props {
  person: PersonInterests;
  /** O*NET's values, 0 to 100. */
  occupation: OccupationInterests;
}

/** How a candidate's interests and an occupation's are alike and not, in words: no measure and no verdict. */
export function LikenessWords({ person, occupation }: Props) {
  const found = likeness(person.scores, occupation);
  return (
    <>
      <p class="personal">
        {found ? sentences(found).join(' ') : i18n.t(`likeness.${whyNot(person, occupation)}`)}
      </p>
      {found && person.source.kind === 'letters' && <p class="quiet">{i18n.t('likeness.approximate')}</p>}
    </>
  );
}

function sentences({ highest, more, less }: Likeness): string[] {
  const first =
    highest.both.length > 0
      ? i18n.t('likeness.both', [names(highest.both)])
      : i18n.t('likeness.each', [names(highest.person), names(highest.occupation)]);
  if (more.length > 0 && less.length > 0) {
    return [first, i18n.t('likeness.moreAndLess', [names(more), names(less)])];
  }
  if (more.length > 0) return [first, i18n.t('likeness.more', [names(more)])];
  if (less.length > 0) return [first, i18n.t('likeness.less', [names(less)])];
  return [first, i18n.t('likeness.same')];
}

function names(areas: readonly Area[]): string {
  return formatList(areas.map(area => i18n.t(`areas.${area}`)));
}

function whyNot({ scores }: PersonInterests, occupation: OccupationInterests) {
  if (!hasAllAreas(occupation)) return 'notWhole';
  return AREAS.every(area => scores[area] === scores.realistic) ? 'personFlat' : 'occupationFlat';
}
