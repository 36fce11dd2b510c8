import { i18n } from '../shared/i18n';
import type { FoundPerson } from '../../lib/shared/model/people';
import { formatDate } from '../shared/format';

/** Who someone is, and what JOFI has on them. */
export function PersonSummary({
  person: { name, email, profileId, mark, invitedAt },
}: {
  person: FoundPerson;
}) {
  return (
    <>
      <p class="popup-name">
        <strong>
          <bdi>{name ?? email ?? i18n.t('candidate.unnamed')}</bdi>
        </strong>
        {mark && <span class="fit">{i18n.t(`popup.marks.${mark}`)}</span>}
      </p>
      <p class="quiet">
        {name !== undefined && email !== undefined && <bdi>{email}</bdi>}
        {profileId !== undefined && <bdi class="code">{profileId}</bdi>}
        {invitedAt !== undefined && <span>{i18n.t('popup.invitedOn', [formatDate(invitedAt)])}</span>}
      </p>
    </>
  );
}
