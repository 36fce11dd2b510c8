import { LoaderCircle } from 'lucide-preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import type { CheckedProfile } from '../../lib/shared/model/profile-matching';
import type { ProfileCheck } from '../../lib/ui/sidebar/sidebar-view';
import { isEscape } from '../../lib/ui/shared/escape';
import { problemText } from '../shared/problem-text';
import { CautionNote } from '../shared/Notes';
import { ProfileOwner } from './ProfileOwner';

interface Props {
  check: ProfileCheck | undefined;
  onCheck(text: string): void;
  /** Drops the result of the last check. */
  onForget(): void;
  onLink(profileId: string): void;
  /** Closes the form. */
  onLeave(): void;
}

/** A labelled box for a profile id or link. Whose profile it is is shown before it can be linked. */
export function LinkForm({ check, onCheck, onForget, onLink, onLeave }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const isAsking = check !== undefined && 'asking' in check;
  const refusal = check && refusalWords(check);
  useLayoutEffect(() => input.current?.focus(), []);
  useLayoutEffect(() => {
    if (refusal) input.current?.focus();
  }, [refusal]);

  function submit(event: Event) {
    event.preventDefault();
    if (!isAsking && text.trim()) onCheck(text);
  }

  return (
    <form class="email-box link-box" noValidate onSubmit={submit}>
      <label for={id}>{i18n.t('matching.label')}</label>
      <div class="field-row">
        <input
          id={id}
          ref={input}
          type="text"
          autoComplete="off"
          spellcheck={false}
          dir="auto"
          maxLength={2_000}
          value={text}
          aria-invalid={refusal !== undefined}
          aria-describedby={refusal ? `${id}-error` : `${id}-hint`}
          onKeyDown={event => {
            if (!isEscape(event)) return;
            event.preventDefault();
            onLeave();
          }}
          onInput={event => {
            setText(event.currentTarget.value);
            if (check) onForget();
          }}
        />
        <button type="submit" aria-disabled={isAsking}>
          {isAsking && <LoaderCircle class="spin" size={14} aria-hidden="true" />}
          {i18n.t('matching.check')}
        </button>
      </div>
      {refusal ? (
        <p id={`${id}-error`} class="field-error">
          {refusal}
        </p>
      ) : (
        <p id={`${id}-hint`} class="quiet">
          {i18n.t('matching.hint')}
        </p>
      )}
      <div role="status">{check && 'profile' in check && <Proposal profile={check.profile} />}</div>
      {check && 'profile' in check && (
        <button type="button" class="primary" onClick={() => onLink(check.profile.id)}>
          {i18n.t('matching.linkThis')}
        </button>
      )}
    </form>
  );
}

function Proposal({ profile }: { profile: Extract<CheckedProfile, { profile: unknown }>['profile'] }) {
  return (
    <div class="person">
      <ProfileOwner profile={profile} />
      {profile.namesAnother && <CautionNote>{i18n.t('candidate.namesAnother')}</CautionNote>}
    </div>
  );
}

/** Why nothing can be linked, if so. */
function refusalWords(check: ProfileCheck): string | undefined {
  if ('unreadable' in check) return i18n.t('matching.unreadable');
  if ('noProfile' in check) return i18n.t('matching.noProfile');
  if (!('problem' in check)) return undefined;
  if (check.problem.kind === 'not-found') return i18n.t('matching.unknown');
  return problemText(check.problem, Date.now());
}
