import type { ComponentProps } from 'preact';
import { i18n } from '../shared/i18n';
import type { InvitedPerson, SearchExtent } from '../../lib/shared/model/profile-matching';
import type { ProfileData } from '../../lib/shared/model/sections';
import { Enumerate, Interpolate, slot } from '../shared/Interpolate';
import { formatDate } from '../shared/format';
import { CopyAssessmentLink } from './CopyAssessmentLink';
import { PossibleProfiles } from './PossibleProfiles';

type Nothing = Extract<ProfileData, { kind: 'none' }>;

interface Props extends Pick<ComponentProps<typeof CopyAssessmentLink>, 'onCopy'> {
  data: Nothing;
  onConfirm(id: string): void;
}

/** Shows what there is in place of a certain profile: candidates for it, what was searched, the next steps. */
export function ProfileNotFound({ data, onConfirm, onCopy }: Props) {
  const { searched, possible, invited, gone, setAside } = data;
  const isSaid = gone.length > 0 || setAside.length > 0;
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
          <p class="lead">{invitationWords(invited)}</p>
          {invited.progress && (
            <p>
              {i18n.t('matching.progress', invited.progress.total, [
                invited.progress.finished,
                invited.progress.total,
              ])}
            </p>
          )}
          <p class="quiet">{i18n.t(invited.hasAccepted ? 'matching.invitedNext' : 'matching.remind')}</p>
          <CopyAssessmentLink url={invited.assessmentUrl} onCopy={onCopy} />
        </>
      )}
      {!invited && possible.length === 0 && <p class={isSaid ? '' : 'lead'}>{countWords(searched)}</p>}
      <SearchedBy searched={searched} />
      {searched.unreadable !== undefined && <p>{i18n.t('missing.unreadable', searched.unreadable)}</p>}
      {!invited && possible.length === 0 && (
        <p class="quiet">{i18n.t(isSaid ? 'missing.nextKnown' : nextStep(searched))}</p>
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

function invitationWords({ hasAccepted, invitedAt }: InvitedPerson): string {
  const date = invitedAt === undefined ? undefined : formatDate(invitedAt);
  if (hasAccepted) return date ? i18n.t('matching.invited', [date]) : i18n.t('matching.invitedUndated');
  return date ? i18n.t('matching.notAccepted', [date]) : i18n.t('matching.notAcceptedUndated');
}

function nextStep({ listed, total = Infinity }: SearchExtent) {
  return listed < total ? 'missing.nextOlder' : 'missing.next';
}

function countWords({ listed, total, seen }: SearchExtent): string {
  if (total === undefined) return i18n.t('missing.newestOfMany', listed, [listed, seen]);
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
