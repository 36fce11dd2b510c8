import { useState } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import type { CareerMatch } from '../../lib/shared/model/career-matches';
import { InterestComparison } from '../occupation/InterestComparison';
import type { PersonInterests } from '../shared/interest-text';

/** Why a career matches: the candidate's interests and the occupation's beside each other, read when this is opened. */
export function MatchExplanation({ career, person }: { career: CareerMatch; person: PersonInterests }) {
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
      {isOpen && <InterestComparison code={career.code} person={person} />}
    </details>
  );
}
