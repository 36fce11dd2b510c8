import type { WageRange } from '../../lib/shared/model/occupation';
import { WAGE_POINTS } from './wages';

const HEIGHT = 14;

/**
 * A range of wages on a scale from 0, with the median as a line. For the eye only: the numbers stand beside it.
 * @param props.scale the wage at the end of the scale
 */
export function WageBar({ range, scale }: { range: WageRange; scale: number }) {
  const known = WAGE_POINTS.map(point => range[point]).filter(wage => wage !== undefined);
  if (known.length === 0 || scale <= 0) return null;
  const at = (amount: number) => (100 * Math.min(amount, scale)) / scale;
  const from = at(Math.min(...known.map(({ amount }) => amount)));
  // What is only known to be "or more" goes on to the end of the scale.
  const to = known.some(({ isOver }) => isOver) ? 100 : at(Math.max(...known.map(({ amount }) => amount)));
  const { median } = range;
  return (
    <svg class="wage-bar" width="100%" height={HEIGHT} aria-hidden="true">
      <rect class="bar-track" y="3" width="100%" height={HEIGHT - 6} rx="3" />
      <rect
        class="bar-fill"
        x={`${from}%`}
        y="3"
        width={`${Math.max(1, to - from)}%`}
        height={HEIGHT - 6}
        rx="3"
      />
      {median && !median.isOver && (
        <line class="wage-median" x1={`${at(median.amount)}%`} x2={`${at(median.amount)}%`} y2={HEIGHT} />
      )}
    </svg>
  );
}
