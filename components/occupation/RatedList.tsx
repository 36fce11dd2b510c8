import { useRef, useState } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import type { RatedElement } from '../../lib/shared/model/occupation';
import { Bar } from '../shared/Bar';
import { formatPercent } from '../shared/format';
import { useFocusHandBack } from '../shared/useFocusHandBack';

/** The number of elements shown before the rest is asked for. */
const FIRST = 10;
const MOST = 100;
/** O*NET's own five words, at equal steps from 0 to 100. */
const IMPORTANCES = ['not', 'somewhat', 'important', 'very', 'extremely'] as const;

interface Props {
  elements: readonly RatedElement[];
  /** Meaning of the numbers: how important it is, a share of those asked, or a rating without a name. */
  unit: 'importance' | 'percent' | 'rating';
}

/** Elements in O*NET's order, each with its number in words and as a bar; the first ten until more are wanted. */
export function RatedList({ elements, unit }: Props) {
  const [isWhole, setWhole] = useState(elements.length <= FIRST);
  const list = useRef<HTMLUListElement>(null);
  const handBack = useFocusHandBack(isWhole, () => list.current?.querySelectorAll('li')[FIRST]);
  return (
    <>
      <ul class="rated" ref={list}>
        {(isWhole ? elements : elements.slice(0, FIRST)).map((element, index) => (
          <li key={index} tabIndex={index === FIRST ? -1 : undefined}>
            <Rated element={element} unit={unit} />
          </li>
        ))}
      </ul>
      {!isWhole && (
        <button
          type="button"
          lang={i18n.t('language')}
          onClick={() => {
            handBack();
            setWhole(true);
          }}
        >
          {i18n.t('occupation.showAll', [elements.length])}
        </button>
      )}
    </>
  );
}

function Rated({
  element: { name, description, value, answers = [] },
  unit,
}: {
  element: RatedElement;
  unit: Props['unit'];
}) {
  return (
    <>
      <p class="rated-head">
        <span>{name}</span>
        <span class="quiet" lang={i18n.t('language')}>
          {value === undefined ? i18n.t('occupation.noValue') : valueText(value, unit)}
        </span>
      </p>
      {value !== undefined && <Bar share={value / MOST} stepped={false} />}
      {answers.length > 0 && (
        <p class="quiet small">
          {answers.map(({ words, percent }) => `${words} ${formatPercent(percent)}`).join(' · ')}
        </p>
      )}
      {description && <p class="quiet small">{description}</p>}
    </>
  );
}

function valueText(value: number, unit: Props['unit']): string {
  if (unit === 'percent') return formatPercent(value);
  const number = i18n.t('interests.score', [value, MOST]);
  if (unit === 'rating') return number;
  return i18n.t('occupation.rated', [importanceWord(value), number]);
}

/** O*NET's word nearest to an importance from 0 to 100. */
function importanceWord(value: number): string {
  const step = IMPORTANCES[Math.round((value / MOST) * (IMPORTANCES.length - 1))]!;
  return i18n.t(`occupation.importance.${step}`);
}
