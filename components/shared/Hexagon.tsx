import { i18n } from './i18n';
import { AREAS, MAX_SCORE, type Area, type Scores } from '../../lib/shared/model/interests';
import { formatList } from './format';

const WIDTH = 320;
const HEIGHT = 208;
const RADIUS = 76;
const RINGS = [0.25, 0.5, 0.75, 1];

interface Props {
  scores: Scores;
  /** The score at a corner; the highest possible by default. */
  highest?: number;
  /** An area's value in words, for the text alternative. */
  value(area: Area): string;
  approximate?: boolean;
}

/** The six interests in Holland's fixed order, clockwise from Realistic at the top. */
export function Hexagon({ scores, highest = MAX_SCORE, value, approximate = false }: Props) {
  const parts = AREAS.map(area => i18n.t('interests.hexagonPart', [i18n.t(`areas.${area}`), value(area)]));
  return (
    <svg
      class={approximate ? 'hexagon approximate' : 'hexagon'}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={i18n.t('interests.hexagon', [formatList(parts)])}
    >
      {RINGS.map(ring => (
        <polygon key={ring} class="hexagon-ring" points={points(() => ring)} />
      ))}
      {AREAS.map((area, index) => {
        const [x, y] = at(index, 1);
        return <line key={area} class="hexagon-ring" x1={WIDTH / 2} y1={HEIGHT / 2} x2={x} y2={y} />;
      })}
      <polygon class="hexagon-shape" points={points(area => scores[area] / highest)} />
      {AREAS.map((area, index) => {
        const [x, y] = at(index, scores[area] / highest);
        return <circle key={area} class="hexagon-dot" cx={x} cy={y} r="3" />;
      })}
      {AREAS.map((area, index) => {
        const [x, y] = at(index, 1 + (index % 3 === 0 ? 0.16 : 0.1));
        const anchor = index % 3 === 0 ? 'middle' : index < 3 ? 'start' : 'end';
        return (
          <text key={area} x={x} y={y} text-anchor={anchor} dominant-baseline="central">
            {i18n.t(`areas.${area}`)}
          </text>
        );
      })}
    </svg>
  );
}

function at(index: number, share: number): [number, number] {
  const angle = (index / AREAS.length) * 2 * Math.PI;
  return [
    round(WIDTH / 2 + Math.sin(angle) * RADIUS * share),
    round(HEIGHT / 2 - Math.cos(angle) * RADIUS * share),
  ];
}

function points(share: (area: Area) => number): string {
  return AREAS.map((area, index) => at(index, Math.min(1, Math.max(0, share(area)))).join(',')).join(' ');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
