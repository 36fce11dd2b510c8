import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ProfileChoice, ProfileData, Searched } from '../../lib/domain/review';
import { Enumerate, Fill, slot } from '../shared/Fill';
import { formatDate } from '../shared/format';
import { Exercises } from './Exercises';
import { Occupations } from './Occupations';
import { Caution } from './Notes';
import { Assessments, Facts, Reports } from './ProfileFacts';
import { Region, type RegionProps } from './Region';

interface Props extends RegionProps<'profile'> {
  /** The user switches to another matching profile. */
  onSwitch(id: string): void;
}

/** The candidate's JOFI profile, or what was searched for it. */
export function Profile({ onSwitch, ...region }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const data = region.answer?.data;

  function switchTo(id: string) {
    // The list of choices goes away while the other profile loads.
    heading.current?.focus();
    onSwitch(id);
  }

  return (
    <Region section="profile" headingRef={heading} {...region}>
      {data?.kind === 'matched' && <Matched data={data} onSwitch={switchTo} />}
      {data?.kind === 'none' && <NotFound searched={data.searched} />}
      {data?.kind === 'unidentified' && <p>{i18n.t('missing.unidentified')}</p>}
    </Region>
  );
}

type MatchedData = Extract<ProfileData, { kind: 'matched' }>;

function Matched({ data, onSwitch }: { data: MatchedData; onSwitch(id: string): void }) {
  const { profile, choices, assessments } = data;
  return (
    <>
      {profile.mode === 'test' && <Caution>{i18n.t('profile.testData')}</Caution>}
      {choices.length > 1 && <Switch choices={choices} shown={profile.id} onSwitch={onSwitch} />}
      <Facts profile={profile} />
      <Reports links={profile.links} />
      <Assessments assessments={assessments} />
      <Occupations profile={profile} />
      <Exercises answers={profile.exercises} />
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
              {invitedAt === undefined
                ? i18n.t('profile.choiceUndated', [id])
                : i18n.t('profile.choiceInvited', [id, formatDate(invitedAt)])}
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

function NotFound({ searched }: { searched: Searched }) {
  const { emails, byCandidateId, listed, total, seen } = searched;
  const older = listed < total;
  const by = [
    ...emails.map(email => <bdi key={email}>{email}</bdi>),
    ...(byCandidateId ? [i18n.t('missing.jobscoreId')] : []),
  ];
  return (
    <>
      <p class="lead">
        {older
          ? i18n.t('missing.newest', listed, [listed, total, seen])
          : total === 0
            ? i18n.t('missing.empty')
            : i18n.t('missing.all', total)}
      </p>
      {by.length > 0 && (
        <p>
          <Fill text={i18n.t('missing.searchedBy', [slot(0)])}>
            <Enumerate items={by} />
          </Fill>
        </p>
      )}
      <p class="quiet">{i18n.t(older ? 'missing.nextOlder' : 'missing.next')}</p>
    </>
  );
}
