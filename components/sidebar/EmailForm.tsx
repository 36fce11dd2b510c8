import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import { readEmails } from '../../lib/shared/model/email';

/** A labelled box to name the candidate by an email address. */
export function EmailForm({ onLookUp }: { onLookUp(email: string): void }) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [refused, setRefused] = useState<'candidate.emailInvalid' | 'candidate.emailSeveral'>();

  function submit(event: Event) {
    event.preventDefault();
    const { emails, unreadable } = readEmails(text);
    const [email] = emails;
    if (email !== undefined && emails.length === 1 && unreadable.length === 0) {
      setText('');
      onLookUp(email);
    } else {
      setRefused(emails.length > 1 ? 'candidate.emailSeveral' : 'candidate.emailInvalid');
      input.current?.focus();
    }
  }

  return (
    <form class="email-box" noValidate onSubmit={submit}>
      <label for={id}>{i18n.t('candidate.emailLabel')}</label>
      <div class="field-row">
        <input
          id={id}
          ref={input}
          type="text"
          inputMode="email"
          autoComplete="off"
          spellcheck={false}
          dir="auto"
          value={text}
          aria-invalid={refused !== undefined}
          aria-describedby={refused ? `${id}-error` : undefined}
          onInput={event => {
            setText(event.currentTarget.value);
            setRefused(undefined);
          }}
        />
        <button type="submit">{i18n.t('candidate.lookUp')}</button>
      </div>
      {refused && (
        <p id={`${id}-error`} class="field-error">
          {i18n.t(refused)}
        </p>
      )}
    </form>
  );
}
