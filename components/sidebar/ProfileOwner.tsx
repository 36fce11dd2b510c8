import type { EpochMs } from '../../lib/shared/model/time';
import { i18n } from '../shared/i18n';
import { profileLabel } from '../shared/review-text';

interface Props {
  profile: { id: string; name?: string; email?: string; invitedAt?: EpochMs };
  /** Id of the element with the name, for what refers to it. */
  nameId?: string;
}

/** Shows the person a profile names, for the user to compare. */
export function ProfileOwner({ profile: { id, name, email, invitedAt }, nameId }: Props) {
  return (
    <>
      <p class="lead" id={nameId}>
        <bdi>{name || i18n.t('candidate.unnamed')}</bdi>
      </p>
      {email && (
        <p>
          <bdi>{email}</bdi>
        </p>
      )}
      <p class="quiet">{profileLabel(id, invitedAt)}</p>
    </>
  );
}
