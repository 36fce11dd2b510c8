import { Eye, EyeOff } from 'lucide-preact';
import type { Ref } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from './i18n';
import { MAX_PASSPHRASE } from '../../lib/shared/model/passphrase';

interface Props {
  label: string;
  value: string;
  /** A passphrase to be, rather than the one in force. */
  isNew?: boolean;
  error?: string | undefined;
  hint?: string;
  inputRef: Ref<HTMLInputElement>;
  onInput(text: string): void;
}

/** A field for a passphrase, with a button that shows what was typed. */
export function PassphraseField({ label, value, isNew = false, error, hint, inputRef, onInput }: Props) {
  const id = useId();
  const [isShown, setShown] = useState(false);
  const notes = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div class="passphrase">
      <label for={id}>{label}</label>
      <div class="field-row">
        {/* Spelling is never checked: some browsers send what they check to a service. */}
        <input
          id={id}
          ref={inputRef}
          type={isShown ? 'text' : 'password'}
          autoComplete={isNew ? 'new-password' : 'current-password'}
          autoCapitalize="none"
          spellcheck={false}
          maxLength={MAX_PASSPHRASE}
          value={value}
          aria-invalid={error !== undefined}
          aria-describedby={notes || undefined}
          onInput={event => onInput(event.currentTarget.value)}
        />
        <button
          type="button"
          class="tool"
          aria-pressed={isShown}
          aria-label={i18n.t('passphrase.show')}
          title={i18n.t('passphrase.show')}
          onClick={() => setShown(!isShown)}
        >
          {isShown ? <EyeOff size={18} aria-hidden="true" /> : <Eye size={18} aria-hidden="true" />}
        </button>
      </div>
      {error && (
        <p id={`${id}-error`} class="field-error" role="alert">
          {error}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} class="quiet">
          {hint}
        </p>
      )}
    </div>
  );
}
