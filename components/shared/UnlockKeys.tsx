import '../styles/unlock.css';
import { createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { PassphraseOutcome } from '../../lib/ui/shared/key-lock';
import { i18n } from './i18n';
import { PassphraseField } from './PassphraseField';

/** Set while keys are locked. */
export const KeysLockedContext = createContext(false);

/** Returns whether keys are locked, which is shown once for the whole page. */
export function useAreKeysLocked(): boolean {
  return useContext(KeysLockedContext);
}

interface Props {
  /** Absent in a framed page: the page around it could take the focus, and with it what is typed. */
  onUnlock?: ((passphrase: string) => Promise<PassphraseOutcome>) | undefined;
  /** Opens the settings, where the passphrase can be typed. */
  onOpen(): void;
  /** Takes the focus where nothing else has it. */
  isFocused?: boolean;
}

/** The one line that stands at the top of every page while keys are locked. */
export function UnlockKeys({ onUnlock, onOpen, isFocused = false }: Props) {
  return (
    <aside class="unlock" aria-label={i18n.t('passphrase.title')}>
      <p role="status">{i18n.t('passphrase.locked')}</p>
      {onUnlock ? (
        <UnlockForm onUnlock={onUnlock} isFocused={isFocused} />
      ) : (
        <button type="button" data-harmless onClick={onOpen}>
          {i18n.t('passphrase.unlock')}
        </button>
      )}
    </aside>
  );
}

function UnlockForm({ onUnlock, isFocused }: Required<Pick<Props, 'onUnlock' | 'isFocused'>>) {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [outcome, setOutcome] = useState<PassphraseOutcome>();
  const [isBusy, setBusy] = useState(false);

  useEffect(() => {
    if (!isFocused) return;
    const focus = () => document.activeElement === document.body && input.current?.focus();
    focus();
    window.addEventListener('focus', focus);
    return () => window.removeEventListener('focus', focus);
  }, [isFocused]);

  async function submit(event: Event) {
    event.preventDefault();
    if (isBusy || text === '') return;
    setBusy(true);
    setOutcome(await onUnlock!(text));
    setBusy(false);
    input.current?.focus();
  }

  return (
    <form noValidate onSubmit={event => void submit(event)}>
      <PassphraseField
        label={i18n.t('passphrase.title')}
        value={text}
        error={errorText(outcome)}
        inputRef={input}
        onInput={typed => {
          setText(typed);
          setOutcome(undefined);
        }}
      />
      <button type="submit" class="primary" aria-disabled={isBusy}>
        {i18n.t('passphrase.unlock')}
      </button>
    </form>
  );
}

/** Returns why a step with the passphrase was not done; undefined where it was. */
export function errorText(outcome: PassphraseOutcome | undefined): string | undefined {
  if (outcome === 'wrong') return i18n.t('passphrase.wrong');
  return outcome === 'lost' ? i18n.t('sidebar.lost') : undefined;
}
