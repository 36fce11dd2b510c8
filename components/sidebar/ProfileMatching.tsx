import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import type { ProfileMatch, OtherProfiles, RejectedProfile } from '../../lib/shared/model/profile-matching';
import type { SectionAnswer } from '../../lib/shared/model/section-answer';
import type { ProfileCheck, SidebarActions } from '../../lib/ui/sidebar/sidebar-view';
import { Interpolate, slot } from '../shared/Interpolate';
import { LinkForm } from './LinkForm';
import { CautionNote } from '../shared/Notes';
import { matchRuleText } from '../shared/review-text';
import { SkeletonLines } from '../shared/SkeletonLines';

interface Props {
  profile: SectionAnswer<'profile'> | undefined;
  /** Set while the profile is awaited. */
  isAwaited: boolean;
  check: ProfileCheck | undefined;
  actions: Pick<SidebarActions, 'check' | 'forgetCheck' | 'link' | 'reject' | 'unlink'>;
  /** Takes the focus somewhere that stays while another profile is looked for. */
  onChoice(): void;
}

/** Shows the rule and email that led to the profile, and the user's ways to correct it. */
export function ProfileMatching({ profile, isAwaited, check, actions, onChoice }: Props) {
  const [isLinking, setLinking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const data = profile?.data;
  if (!data && isAwaited) return <SkeletonLines lines={3} />;
  if (!data || data.kind === 'unidentified') return null;

  function say(tell: () => void) {
    setLinking(false);
    onChoice();
    tell();
  }

  function stop() {
    setLinking(false);
    actions.forgetCheck();
  }

  return (
    <>
      {data.kind === 'matched' && (
        <>
          <p class="match">
            <RuleText match={data.match} />
          </p>
          {data.match.namesAnother && <CautionNote>{i18n.t('candidate.namesAnother')}</CautionNote>}
        </>
      )}
      <div class="buttons">
        {data.kind === 'matched' && (
          <button type="button" onClick={() => say(() => actions.reject(shownId(data)))}>
            {i18n.t('matching.notThisPerson')}
          </button>
        )}
        <button
          type="button"
          ref={opener}
          aria-expanded={isLinking}
          onClick={() => (isLinking ? stop() : setLinking(true))}
        >
          {i18n.t('matching.linkAnother')}
        </button>
      </div>
      {isLinking && (
        <LinkForm
          check={check}
          onCheck={actions.check}
          onForget={actions.forgetCheck}
          onLink={id => say(() => actions.link(id))}
          onLeave={() => {
            stop();
            opener.current?.focus();
          }}
        />
      )}
      <AllSetAside setAside={data.setAside} onUndo={id => say(() => actions.unlink(id))} />
    </>
  );
}

/** The id the choices know the profile by: answers to a test key are made up and may bear another. */
function shownId({ profile, choices }: { profile: { id: string }; choices: { id: string }[] }): string {
  const ids = choices.map(({ id }) => id);
  return ids.includes(profile.id) ? profile.id : (ids[0] ?? profile.id);
}

function RuleText({ match }: { match: ProfileMatch }) {
  return (
    <Interpolate text={matchRuleText(match, slot(0))}>
      <bdi>{match.email}</bdi>
    </Interpolate>
  );
}

function AllSetAside({ setAside, onUndo }: Pick<OtherProfiles, 'setAside'> & { onUndo(id: string): void }) {
  const id = useId();
  if (setAside.length === 0) return null;
  return (
    <ul class="set-aside" aria-label={i18n.t('matching.setAsideList')}>
      {setAside.map((person, index) => (
        <li key={person.id}>
          <span id={`${id}-${index}`}>
            <Interpolate text={i18n.t('matching.setAside', [slot(0)])}>
              <bdi>{nameOf(person)}</bdi>
            </Interpolate>
          </span>
          <button type="button" aria-describedby={`${id}-${index}`} onClick={() => onUndo(person.id)}>
            {i18n.t('matching.undo')}
          </button>
        </li>
      ))}
    </ul>
  );
}

function nameOf({ id, name }: RejectedProfile): string {
  return name ? i18n.t('matching.nameAndId', [name, id]) : id;
}
