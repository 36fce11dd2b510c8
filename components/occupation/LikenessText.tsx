import { i18n } from '../shared/i18n';
import {
  type InterestsSource,
  hasAllAreas,
  isFlat,
  type Area,
  type OccupationInterests,
} from '../../lib/shared/model/interests';
import { likeness, type Likeness } from '../../lib/shared/model/comparison';
import { scoreCaveatsOf } from '../../lib/shared/model/interest-caveats';
import { formatList } from '../shared/format';
import type { PersonInterests } from '../shared/interest-text';

interface Props {
  code: string;
  person: PersonInterests;
  /** O*NET's values, 0 to 100. */
  occupation: OccupationInterests;
  /** Leaves out what the interests rest on, where it is shown elsewhere. */
  isShort?: boolean;
}

/**
 * Describes in words how a candidate's interests resemble an occupation's: no measure and no verdict. Shows nothing
 * for interests that hardly differ, since their shape is an accident.
 */
export function LikenessText({ code, person, occupation, isShort = false }: Props) {
  const found = likeness(person.scores, occupation);
  const isTold = found !== undefined && !scoreCaveatsOf(person).includes('flat');
  const { source } = person;
  return (
    <>
      <p class="personal">
        {isTold ? sentences(found).join(' ') : i18n.t(`likeness.${whyNot(person, occupation)}`)}
      </p>
      {isTold && !isShort && source.kind === 'letters' && (
        <p class="quiet">{i18n.t('likeness.approximate')}</p>
      )}
      {found && !isShort && source.kind === 'occupations' && (
        <p class="quiet">{i18n.t(`likeness.${inferredFrom(source, code)}`)}</p>
      )}
    </>
  );
}

/** Returns whether the candidate's interests were inferred from this occupation, where the sources are known. */
function inferredFrom(
  { codes, carried = [] }: Extract<InterestsSource, { kind: 'occupations' }>,
  code: string,
) {
  if (!codes) return 'inferredPerhaps';
  return codes.includes(code) || carried.some(({ to }) => to === code) ? 'inferredOfThis' : 'inferred';
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

function whyNot({ scores, source }: PersonInterests, occupation: OccupationInterests) {
  if (!hasAllAreas(occupation)) return 'notWhole';
  if (isFlat(scores)) return 'personFlat';
  return scoreCaveatsOf({ scores, source }).includes('flat') ? 'personHardly' : 'occupationFlat';
}
