import { useRef, useState } from 'preact/hooks';
import { PREFERENCES, type Settings, type SettingsChange } from '../../lib/shared/model/settings';
import type { PassphraseActions, PassphraseView } from '../../lib/ui/options/passphrase';
import type { PassphraseOutcome } from '../../lib/ui/shared/key-lock';
import { i18n } from '../shared/i18n';
import { Confirm } from './Confirm';
import { PassphraseForm } from './PassphraseForm';
import { optionsOf, SelectPreference } from './preferences/SelectPreference';

export interface PassphraseSettingsProps {
  view: PassphraseView;
  actions: PassphraseActions;
}

interface Props extends PassphraseSettingsProps {
  settings: Settings | undefined;
  onChange(change: SettingsChange): void;
  /** Set where an organisation gave a key: those are never stored. */
  hasManagedKey: boolean;
}

/** Names of the times in `locales`. */
const LOCK_TIMES = { 0: 'browser', 15: 'quarter', 60: 'hour', 240: 'fourHours' } as const;

type PassphraseStep = 'set' | 'change' | 'remove' | 'forget';

/** Sets, changes and removes the passphrase of the keys, and explains who could read them. */
export function PassphraseSettings({ view: { state }, actions, settings, onChange, hasManagedKey }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [done, setDone] = useState<PassphraseStep>();
  const isSet = state?.isSet === true;

  /** Shows that a step was done; what had the focus goes with it. */
  function ended(step: PassphraseStep, outcome: PassphraseOutcome): PassphraseOutcome {
    if (outcome !== 'done') return outcome;
    heading.current?.focus();
    setDone(step);
    return outcome;
  }

  return (
    <div class="preference-group" role="group" aria-labelledby="passphrase">
      <h3 id="passphrase" tabIndex={-1} ref={heading}>
        {i18n.t('passphrase.title')}
      </h3>
      <p>{i18n.t(isSet ? 'passphrase.isSet' : 'passphrase.isNotSet')}</p>
      <p class="quiet">{i18n.t('passphrase.onlyKeys')}</p>
      {hasManagedKey && <p class="quiet">{i18n.t('passphrase.managed')}</p>}
      <div role="status">{done && <p>{i18n.t(`passphrase.done.${done}`)}</p>}</div>
      {state && !isSet && (
        <PassphraseForm step="set" onStep={async (_, next) => ended('set', await actions.set(next))} />
      )}
      {isSet && settings && (
        <SelectPreference
          label={i18n.t('passphrase.lockAfter')}
          value={settings.lockAfter}
          options={optionsOf(PREFERENCES.lockAfter.values, minutes =>
            i18n.t(`passphrase.lockTimes.${LOCK_TIMES[minutes]}`),
          )}
          onChoose={lockAfter => onChange({ lockAfter })}
        />
      )}
      {isSet && <Steps isLocked={state.isLocked} actions={actions} onEnd={ended} />}
    </div>
  );
}

interface StepsProps {
  isLocked: boolean;
  actions: PassphraseActions;
  onEnd(step: PassphraseStep, outcome: PassphraseOutcome): PassphraseOutcome;
}

/** Offers what can be done with a passphrase that is set. */
function Steps({ isLocked, actions, onEnd }: StepsProps) {
  const [asked, setAsked] = useState<PassphraseStep>();
  const forgotten = useRef<HTMLButtonElement>(null);

  async function take(step: 'change' | 'remove', before: string, next: string): Promise<PassphraseOutcome> {
    const taken = step === 'change' ? actions.change(before, next) : actions.remove(before);
    const outcome = onEnd(step, await taken);
    if (outcome === 'done') setAsked(undefined);
    return outcome;
  }

  async function forget() {
    setAsked(undefined);
    onEnd('forget', await actions.forget());
  }

  return (
    <>
      <div class="buttons">
        {!isLocked && (
          <button type="button" onClick={() => void actions.lock()}>
            {i18n.t('passphrase.lockNow')}
          </button>
        )}
        {(['change', 'remove', 'forget'] as const).map(step => (
          <button
            key={step}
            ref={step === 'forget' ? forgotten : null}
            type="button"
            aria-expanded={asked === step}
            onClick={() => setAsked(asked === step ? undefined : step)}
          >
            {i18n.t(`passphrase.steps.${step}`)}
          </button>
        ))}
      </div>
      {(asked === 'change' || asked === 'remove') && (
        <PassphraseForm key={asked} step={asked} onStep={(before, next) => take(asked, before, next)} />
      )}
      {asked === 'forget' && (
        <Confirm
          title={i18n.t('passphrase.steps.forget')}
          text={i18n.t('passphrase.confirmForget')}
          action={i18n.t('passphrase.erase')}
          onConfirm={() => void forget()}
          onCancel={() => {
            setAsked(undefined);
            forgotten.current?.focus();
          }}
        />
      )}
    </>
  );
}
