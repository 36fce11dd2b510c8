import { i18n } from '../shared/i18n';
import type { SearchExtent } from '../../lib/shared/model/profile-matching';
import type { ProfileData } from '../../lib/shared/model/sections';
import { Enumerate, Interpolate, slot } from '../shared/Interpolate';
import { formatDate } from '../shared/format';
import { PossibleProfiles } from './PossibleProfiles';

type Nothing = Extract<ProfileData, { kind: 'none' }>;

/** Shows what there is in place of a certain profile: candidates for it, what was searched, the next steps. */
export function ProfileNotFound({ data, onConfirm }: { data: Nothing; onConfirm(id: string): void }) {
  const { searched, possible, invited, gone, setAside } = data;
  const isSaid = gone.length > 0 || setAside.length > 0;
  const older = searched.listed < searched.total;
  return (
    <>
      <DeletedProfilesNote ids={gone} />
      {setAside.length > 0 && <p class="lead">{i18n.t('matching.onlySetAside')}</p>}
      {possible.length > 0 ? (
        <>
          <p class="lead">{i18n.t('matching.possible', possible.length)}</p>
          <p class="quiet">{i18n.t('matching.possibleNext')}</p>
          <PossibleProfiles possible={possible} onConfirm={onConfirm} />
        </>
      ) : null}
      {invited && (
        <>
          <p class="lead">
            {invited.invitedAt === undefined
              ? i18n.t('matching.invitedUndated')
              : i18n.t('matching.invited', [formatDate(invited.invitedAt)])}
          </p>
          <p class="quiet">{i18n.t('matching.invitedNext')}</p>
        </>
      )}
      {!invited && possible.length === 0 && <p class={isSaid ? '' : 'lead'}>{countWords(searched)}</p>}
      <SearchedBy searched={searched} />
      {searched.unreadable !== undefined && <p>{i18n.t('missing.unreadable', searched.unreadable)}</p>}
      {!invited && possible.length === 0 && (
        <p class="quiet">{i18n.t(older ? 'missing.nextOlder' : 'missing.next')}</p>
      )}
    </>
  );
}

/** Notes that profiles of the candidate no longer exist in JOFI. */
export function DeletedProfilesNote({ ids }: { ids: readonly string[] }) {
  return (
    <>
      {ids.map(id => (
        <p key={id} class="lead">
          {i18n.t('matching.gone', [id])}
        </p>
      ))}
    </>
  );
}

function countWords({ listed, total, seen }: SearchExtent): string {
  if (listed < total) return i18n.t('missing.newest', listed, [listed, total, seen]);
  return total === 0 ? i18n.t('missing.empty') : i18n.t('missing.all', total);
}

function SearchedBy({ searched: { emails, byCandidateId } }: { searched: SearchExtent }) {
  const by = [
    ...emails.map(email => <bdi key={email}>{email}</bdi>),
    ...(byCandidateId ? [i18n.t('missing.jobscoreId')] : []),
  ];
  if (by.length === 0) return null;
  return (
    <p>
      <Interpolate text={i18n.t('missing.searchedBy', [slot(0)])}>
        <Enumerate items={by} />
      </Interpolate>
    </p>
  );
}
