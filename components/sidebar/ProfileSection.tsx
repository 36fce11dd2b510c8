import type { ComponentProps } from 'preact';
import { useRef } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import type { ProfileChoice } from '../../lib/shared/model/profile-matching';
import type { ProfileData } from '../../lib/shared/model/sections';
import type { ProfileCheck, SidebarActions } from '../../lib/ui/sidebar/sidebar-view';
import { useIsSample } from '../shared/sample';
import { EmailForm } from './EmailForm';
import { ProfileMatching } from './ProfileMatching';
import { ProfileExercises } from './ProfileExercises';
import { CopyAssessmentLink } from './CopyAssessmentLink';
import { DeletedProfilesNote, ProfileNotFound } from './ProfileNotFound';
import { CautionNote } from '../shared/Notes';
import { PossibleProfiles } from './PossibleProfiles';
import { Assessments, ProfileFacts, ProfileReports } from './ProfileFacts';
import { profileLabel } from '../shared/review-text';
import { countFinished } from '../../lib/shared/model/profile';
import type { RichText } from '../../lib/shared/model/rich-text';
import { SidebarSection, type SectionProps } from './SidebarSection';
import { ChangesSinceLook } from './ChangesSinceLook';

interface Props extends SectionProps<'profile'> {
  /** The user switches to another matching profile. */
  onSwitch(id: string): void;
  /** The check of a profile that the user may link. */
  check: ProfileCheck | undefined;
  /** The user names the candidate's address. */
  onEmail(email: string): void;
}

/** The candidate's JOFI profile, or what was searched for it. */
export function ProfileSection({ onSwitch, check, onEmail, ...region }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const data = region.answer?.data;

  /** The choices go away while the other profile loads. */
  const withFocus = (choose: (id: string) => void) => (id: string) => {
    heading.current?.focus();
    choose(id);
  };
  const confirm = withFocus(region.actions.link);
  const copy = (text: RichText) => region.actions.copy(region.answer?.visit ?? '', text);

  return (
    <SidebarSection section="profile" headingRef={heading} {...region}>
      {data?.kind === 'matched' && (
        <Matched data={data} onSwitch={withFocus(onSwitch)} onConfirm={confirm} onCopy={copy} />
      )}
      {data?.kind === 'none' && (
        <>
          <ProfileNotFound data={data} onConfirm={confirm} onCopy={copy} />
          <WaysToProfile
            profile={region.answer}
            check={check}
            actions={region.actions}
            onEmail={onEmail}
            onChoice={() => heading.current?.focus()}
          />
        </>
      )}
      {data?.kind === 'unidentified' && <p>{i18n.t('missing.unidentified')}</p>}
    </SidebarSection>
  );
}

interface WaysProps extends Pick<ComponentProps<typeof ProfileMatching>, 'profile' | 'check' | 'onChoice'> {
  actions: SidebarActions;
  onEmail(email: string): void;
}

/** The ways to a profile, or to interests without one. */
function WaysToProfile({ actions, onChoice, onEmail, ...matching }: WaysProps) {
  const isSample = useIsSample();
  return (
    <div class="ways">
      <ProfileMatching isAwaited={false} actions={actions} onChoice={onChoice} {...matching} />
      <details class="quiet-details">
        <summary>{i18n.t('candidate.useAnother')}</summary>
        <EmailForm
          onLookUp={email => {
            onChoice();
            onEmail(email);
          }}
        />
      </details>
      {!isSample && (
        <button type="button" onClick={() => actions.openProfiler()}>
          {i18n.t('entering.together')}
        </button>
      )}
    </div>
  );
}

type MatchedData = Extract<ProfileData, { kind: 'matched' }>;

interface MatchedProps extends Pick<ComponentProps<typeof CopyAssessmentLink>, 'onCopy'> {
  data: MatchedData;
  onSwitch(id: string): void;
  onConfirm(id: string): void;
}

function Matched({ data, onSwitch, onConfirm, onCopy }: MatchedProps) {
  const { profile, choices, assessments, possible, gone, since } = data;
  const progress = countFinished(assessments);
  return (
    <>
      <DeletedProfilesNote ids={gone} />
      {profile.mode === 'test' && <CautionNote>{i18n.t('profile.testData')}</CautionNote>}
      {profile.mode === 'unknown' && <CautionNote>{i18n.t('profile.maybeTestData')}</CautionNote>}
      {choices.length > 1 && <Switch choices={choices} shown={profile.id} onSwitch={onSwitch} />}
      {possible.length > 0 && (
        <details class="quiet-details">
          <summary>{i18n.t('matching.possibleToo', possible.length)}</summary>
          <PossibleProfiles possible={possible} onConfirm={onConfirm} />
        </details>
      )}
      {since && <ChangesSinceLook since={since} />}
      <ProfileFacts profile={profile} />
      <ProfileReports links={profile.links} />
      <div>
        <Assessments assessments={assessments} />
        {progress && progress.finished < progress.total && (
          <CopyAssessmentLink url={profile.assessmentUrl} onCopy={onCopy} />
        )}
      </div>
      <ProfileExercises
        answers={profile.exercises}
        more={profile.moreExercises}
        isNew={exercise => since?.answered.includes(exercise) === true}
      />
    </>
  );
}

interface SwitchProps {
  choices: ProfileChoice[];
  shown: string;
  onSwitch(id: string): void;
}

function Switch({ choices, shown, onSwitch }: SwitchProps) {
  return (
    <div class="switch">
      <p>
        {i18n.t('profile.several', choices.length)} {shownWords(choices, shown)}
      </p>
      <label>
        <span>{i18n.t('profile.choose')}</span>
        <select value={shown} onChange={event => onSwitch(event.currentTarget.value)}>
          {choices.map(({ id, invitedAt }) => (
            <option key={id} value={id}>
              {profileLabel(id, invitedAt)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function shownWords(choices: ProfileChoice[], shown: string): string {
  const times = choices.map(choice => choice.invitedAt ?? -Infinity);
  const index = choices.findIndex(choice => choice.id === shown);
  const isNewest = times[index] !== -Infinity && times.every(time => time <= (times[index] ?? -Infinity));
  if (isNewest) return i18n.t('profile.showingNewest');
  return i18n.t(index === 0 ? 'profile.showingClosest' : 'profile.showingChosen');
}
