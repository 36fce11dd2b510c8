import { useId } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import type { PossibleProfile, PossibleReason } from '../../lib/shared/model/profile-matching';
import { ProfileOwner } from './ProfileOwner';

interface Props {
  possible: readonly PossibleProfile[];
  /** Confirms that one of them is the candidate's. */
  onConfirm(id: string): void;
}

/** Lists profiles that may be the candidate's, each with the reason and a button to confirm. */
export function PossibleProfiles({ possible, onConfirm }: Props) {
  const base = useId();
  return (
    <ul class="possible" aria-label={i18n.t('matching.possibleList')}>
      {possible.map(profile => (
        <li key={profile.id} class="person">
          <ProfileOwner profile={profile} nameId={`${base}-${profile.id}`} />
          <p>{whyWords(profile.why)}</p>
          <button
            type="button"
            aria-describedby={`${base}-${profile.id}`}
            onClick={() => onConfirm(profile.id)}
          >
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
    case 'other-name':
      return i18n.t('matching.why.otherName');
  }
}
