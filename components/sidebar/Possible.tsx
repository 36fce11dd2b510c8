import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PossibleProfile, PossibleReason } from '../../lib/domain/review';
import { formatDate } from '../shared/format';

interface Props {
  possible: readonly PossibleProfile[];
  /** The user says that one of them is the candidate's. */
  onConfirm(id: string): void;
}

/** Profiles that may be the candidate's, each with why, and a way to say that it is. */
export function Possible({ possible, onConfirm }: Props) {
  const base = useId();
  return (
    <ul class="possible" aria-label={i18n.t('matching.possibleList')}>
      {possible.map(({ id, name, email, invitedAt, why }) => (
        <li key={id} class="person">
          <p class="lead" id={`${base}-${id}`}>
            <bdi>{name || i18n.t('candidate.unnamed')}</bdi>
          </p>
          {email && (
            <p>
              <bdi>{email}</bdi>
            </p>
          )}
          <p class="quiet">
            {invitedAt === undefined
              ? i18n.t('profile.choiceUndated', [id])
              : i18n.t('profile.choiceInvited', [id, formatDate(invitedAt)])}
          </p>
          <p>{whyWords(why)}</p>
          <button type="button" aria-describedby={`${base}-${id}`} onClick={() => onConfirm(id)}>
            {i18n.t('matching.thisIs')}
          </button>
        </li>
      ))}
    </ul>
  );
}

function whyWords(why: PossibleReason): string {
  switch (why) {
    case 'mailbox':
      return i18n.t('matching.why.mailbox');
    case 'name':
      return i18n.t('matching.why.name');
    case 'other-id':
      return i18n.t('matching.why.otherId');
    case 'notes':
      return i18n.t('matching.why.notes');
  }
}
