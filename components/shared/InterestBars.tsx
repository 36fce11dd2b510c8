import { i18n } from './i18n';
import type { Area } from '../../lib/shared/model/interests';
import { Bar } from './Bar';

interface Props {
  /** In the order they are shown: the strongest first, but where `name` is given. */
  areas: readonly Area[];
  /** Returns the length of an area's bar, from 0 to 1. */
  share(area: Area): number;
  /** An area's value in words. */
  value(area: Area): string;
  /** Only the order of the values is known. */
  stepped?: boolean;
  /** Names bars in another order. */
  name?: string;
}

/** Interests as bars, each with its name and its value. */
export function InterestBars({ areas, share, value, stepped = false, name }: Props) {
  return (
    <ol class="bars" aria-label={name ?? i18n.t('interests.order')}>
      {areas.map(area => (
        <li key={area}>
          <span class="bar-name">{i18n.t(`areas.${area}`)}</span>
          <Bar share={share(area)} stepped={stepped} />
          <span class="bar-value">{value(area)}</span>
        </li>
      ))}
    </ol>
  );
}
