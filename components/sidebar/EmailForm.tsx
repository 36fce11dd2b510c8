import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import { isEmail } from '../../lib/shared/model/email';

/** A labelled box to name the candidate by an email address. */
export function EmailForm({ onLookUp }: { onLookUp(email: string): void }) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [refused, setRefused] = useState(false);

  function submit(event: Event) {
    event.preventDefault();
    if (isEmail(text)) {
      setText('');
      onLookUp(text.trim());
    } else {
      setRefused(true);
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
          aria-invalid={refused}
          aria-describedby={refused ? `${id}-error` : undefined}
          onInput={event => {
            setText(event.currentTarget.value);
            setRefused(false);
          }}
        />
        <button type="submit">{i18n.t('candidate.lookUp')}</button>
      </div>
      {refused && (
        <p id={`${id}-error`} class="field-error">
          {i18n.t('candidate.emailInvalid')}
        </p>
      )}
    </form>
  );
}
