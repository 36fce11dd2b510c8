import { useRef, useState } from 'preact/hooks';
import { isPassphrase, MIN_PASSPHRASE } from '../../lib/shared/model/passphrase';
import type { PassphraseOutcome } from '../../lib/ui/shared/key-lock';
import { i18n } from '../shared/i18n';
import { PassphraseField } from '../shared/PassphraseField';
import { errorText } from '../shared/UnlockKeys';

interface Props {
  step: 'set' | 'change' | 'remove';
  onStep(before: string, next: string): Promise<PassphraseOutcome>;
}

/** Asks for the passphrase in force, the one to be, or both. */
export function PassphraseForm({ step, onStep }: Props) {
  const before = useRef<HTMLInputElement>(null);
  const next = useRef<HTMLInputElement>(null);
  const [texts, setTexts] = useState({ before: '', next: '' });
  const [isShort, setShort] = useState(false);
  const [outcome, setOutcome] = useState<PassphraseOutcome>();
  const [isBusy, setBusy] = useState(false);

  async function submit(event: Event) {
    event.preventDefault();
    if (isBusy) return;
    if (step !== 'remove' && !isPassphrase(texts.next)) {
      setShort(true);
      next.current?.focus();
      return;
    }
    setBusy(true);
    const result = await onStep(texts.before, texts.next);
    setBusy(false);
    setOutcome(result);
    if (result !== 'done') (before.current ?? next.current)?.focus();
  }

  function nextError(): string | undefined {
    if (isShort) return i18n.t('passphrase.short', [MIN_PASSPHRASE]);
    return step === 'set' ? errorText(outcome) : undefined;
  }

  return (
    <form noValidate class="passphrase" onSubmit={event => void submit(event)}>
      {step !== 'set' && (
        <PassphraseField
          label={i18n.t('passphrase.current')}
          value={texts.before}
          error={errorText(outcome)}
          inputRef={before}
          onInput={typed => {
            setTexts({ ...texts, before: typed });
            setOutcome(undefined);
          }}
        />
      )}
      {step !== 'remove' && (
        <PassphraseField
          isNew
          label={i18n.t('passphrase.new')}
          value={texts.next}
          error={nextError()}
          hint={i18n.t('passphrase.hint', [MIN_PASSPHRASE])}
          inputRef={next}
          onInput={typed => {
            setTexts({ ...texts, next: typed });
            setShort(false);
          }}
        />
      )}
      <div class="buttons">
        <button type="submit" class="primary" aria-disabled={isBusy}>
          {i18n.t(`passphrase.steps.${step}`)}
        </button>
      </div>
    </form>
  );
}
