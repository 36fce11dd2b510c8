import { useState } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import type { CareerMatch } from '../../lib/shared/model/career-matches';
import { BesideEachOther } from '../occupation/BesideEachOther';
import type { PersonInterests } from '../shared/interest-words';

/** Why a career matches: the candidate's interests and the occupation's beside each other, read when this is opened. */
export function Why({ career, person }: { career: CareerMatch; person: PersonInterests }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="quiet-details why" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        {i18n.t('careers.why')}
        <span class="visually-hidden">
          {' '}
          <bdi>{career.title}</bdi>
        </span>
      </summary>
      {isOpen && <BesideEachOther code={career.code} person={person} />}
    </details>
  );
}
