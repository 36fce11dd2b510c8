import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import { readEmails, type EmailField } from '../../lib/shared/model/email';
import { Interpolate, slot } from '../shared/Interpolate';
import { EmailChoices } from './EmailChoices';

/** A labelled box to name the candidate by an email address. */
export function EmailForm({ onLookUp }: { onLookUp(email: string): void }) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [refused, setRefused] = useState<EmailField>();

  function submit(event: Event) {
    event.preventDefault();
    const read = readEmails(text);
    const [email] = read.emails;
    if (email !== undefined && read.emails.length === 1 && read.unreadable.length === 0) {
      lookUp(email);
    } else {
      setRefused(read);
      input.current?.focus();
    }
  }

  function lookUp(email: string) {
    setText('');
    setRefused(undefined);
    onLookUp(email);
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
        <div id={`${id}-error`} class="email-box">
          {refused.emails.length === 0 ? (
            <p class="field-error">{i18n.t('candidate.emailInvalid')}</p>
          ) : (
            refused.unreadable.map(piece => (
              <p key={piece} class="field-error">
                <Interpolate text={i18n.t('candidate.emailUnreadable', [slot(0)])}>
                  <bdi>{piece}</bdi>
                </Interpolate>
              </p>
            ))
          )}
          <EmailChoices emails={refused.emails} onPick={lookUp} />
        </div>
      )}
    </form>
  );
}
