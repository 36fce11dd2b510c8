import { useId, useState } from 'preact/hooks';
import { i18n } from '../i18n';
import { ZONES, type Zone } from '../../lib/domain/careers';
import { useTopic } from '../topics/useTopic';

interface ZoneProps {
  zone: Zone | undefined;
  onPick(zone: Zone | undefined): void;
}

/** Limits careers to one job zone. The titles of zones are O*NET's, read when somebody is about to pick one. */
export function ZoneFilter({ zone, onPick }: ZoneProps) {
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

/** Limits careers to those with certain words in their titles. */
export function WordFilter({ words, onWords }: { words: string; onWords(words: string): void }) {
  const id = useId();
  return (
    <div class="pick">
      <label for={id}>{i18n.t('careers.filter')}</label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        spellcheck={false}
        dir="auto"
        value={words}
        onInput={event => onWords(event.currentTarget.value)}
        onKeyDown={event => {
          // The first Escape empties the box; only the next one closes the sidebar.
          if (event.key !== 'Escape' || words === '') return;
          event.preventDefault();
          onWords('');
        }}
      />
    </div>
  );
}
