import { useState } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import { ZONES, type Zone } from '../../lib/shared/model/occupation';
import { useTopic } from './useTopic';

interface Props {
  zone: Zone | undefined;
  onPick(zone: Zone | undefined): void;
}

/** Limits careers to one job zone. The titles of zones are O*NET's, read when somebody is about to pick one. */
export function ZoneFilter({ zone, onPick }: Props) {
  const [isNear, setNear] = useState(false);
  const titles = useTopic({ kind: 'zones' }, isNear)?.data;
  return (
    <label class="pick" onPointerEnter={() => setNear(true)}>
      <span>{i18n.t('careers.zone')}</span>
      <select
        value={zone ?? ''}
        onFocus={() => setNear(true)}
        onChange={event => onPick(ZONES.find(known => String(known) === event.currentTarget.value))}
      >
        <option value="">{i18n.t('careers.allZones')}</option>
        {ZONES.map(known => (
          <option key={known} value={known}>
            {titles?.find(({ code }) => code === known)?.title ?? i18n.t('careers.zoneNumber', [known])}
          </option>
        ))}
      </select>
    </label>
  );
}
