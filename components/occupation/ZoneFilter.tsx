import { useState } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import { ZONES, type Zone } from '../../lib/shared/model/occupation';
import { useTopic } from './useTopic';

interface Props {
  zone: Zone | undefined;
  onPick(zone: Zone | undefined): void;
  /** Its label is heard alone. */
  isBare?: boolean;
}

/** Limits careers to one job zone, of those O*NET has: read, with their titles, when somebody is about to pick one. */
export function ZoneFilter({ zone, onPick, isBare = false }: Props) {
  const [isNear, setNear] = useState(false);
  const known = useTopic({ kind: 'zones' }, isNear)?.data;
  const codes = known?.map(({ code }) => code) ?? [...ZONES];
  if (zone !== undefined && !codes.includes(zone)) codes.push(zone);
  return (
    <label class="pick" onPointerEnter={() => setNear(true)}>
      <span class={isBare ? 'visually-hidden' : ''}>{i18n.t('careers.zone')}</span>
      <select
        value={zone ?? ''}
        onFocus={() => setNear(true)}
        onChange={event => onPick(codes.find(code => String(code) === event.currentTarget.value))}
      >
        <option value="">{i18n.t('careers.allZones')}</option>
        {codes.map(code => (
          <option key={code} value={code}>
            {known?.find(found => found.code === code)?.title ?? i18n.t('careers.zoneNumber', [code])}
          </option>
        ))}
      </select>
    </label>
  );
}
