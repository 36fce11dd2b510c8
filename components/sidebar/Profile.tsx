import { useRef } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import type { ProfileChoice } from '../../lib/shared/model/profile-matching';
import type { ProfileData } from '../../lib/shared/model/review';
import { Exercises } from './Exercises';
import { Gone, NotFound } from './NotFound';
import { Caution } from '../shared/Notes';
import { Possible } from './Possible';
import { Assessments, Facts, Reports } from './ProfileFacts';
import { profileWords } from './ProfileOwner';
import { Region, type RegionProps } from './Region';
import { SinceLook } from './SinceLook';

interface Props extends RegionProps<'profile'> {
  /** The user switches to another matching profile. */
  onSwitch(id: string): void;
}

/** The candidate's JOFI profile, or what was searched for it. */
export function Profile({ onSwitch, ...region }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const data = region.answer?.data;

  /** The choices go away while the other profile loads. */
  const withFocus = (choose: (id: string) => void) => (id: string) => {
    heading.current?.focus();
    choose(id);
  };
  const confirm = withFocus(region.actions.link);

  return (
    <Region section="profile" headingRef={heading} {...region}>
      {data?.kind === 'matched' && (
        <Matched data={data} now={region.now} onSwitch={withFocus(onSwitch)} onConfirm={confirm} />
      )}
      {data?.kind === 'none' && <NotFound data={data} onConfirm={confirm} />}
      {data?.kind === 'unidentified' && <p>{i18n.t('missing.unidentified')}</p>}
    </Region>
  );
}

type MatchedData = Extract<ProfileData, { kind: 'matched' }>;

interface MatchedProps {
  data: MatchedData;
  now: number;
  onSwitch(id: string): void;
  onConfirm(id: string): void;
}

function Matched({ data, now, onSwitch, onConfirm }: MatchedProps) {
  const { profile, choices, assessments, possible, gone, since } = data;
  return (
    <>
      <Gone ids={gone} />
      {profile.mode === 'test' && <Caution>{i18n.t('profile.testData')}</Caution>}
      {choices.length > 1 && <Switch choices={choices} shown={profile.id} onSwitch={onSwitch} />}
      {possible.length > 0 && (
        <details class="quiet-details">
          <summary>{i18n.t('matching.possibleToo', possible.length)}</summary>
          <Possible possible={possible} onConfirm={onConfirm} />
        </details>
      )}
      {since && <SinceLook since={since} now={now} />}
      <Facts profile={profile} />
      <Reports links={profile.links} />
      <Assessments assessments={assessments} />
      <Exercises
        answers={profile.exercises}
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
              {profileWords(id, invitedAt)}
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
