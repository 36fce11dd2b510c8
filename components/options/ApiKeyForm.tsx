import { ShieldAlert } from 'lucide-preact';
import type { ComponentChildren, Ref } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import { isKeyText, type KeyState } from '../../lib/shared/model/api-keys';
import type { Service } from '../../lib/shared/model/services';
import type { OptionsActions } from './options-props';
import { ExternalLink } from '../shared/ExternalLink';
import { Interpolate, slot } from '../shared/Interpolate';
import { keyLabel, serviceLabel } from '../shared/labels';
import { Confirm } from './Confirm';
import { ApiKeyStatus } from './ApiKeyStatus';

interface Props {
  service: Service;
  /** Absent until the background has answered. */
  state: KeyState | undefined;
  busy: boolean;
  /** Set while the browser keeps Fitside from reaching the service. */
  blocked: boolean;
  /** Set after the browser was asked for access and refused. */
  isAccessRefused?: boolean;
  actions: OptionsActions;
  /** Further notes on the service. */
  children?: ComponentChildren;
}

/** One service's key: a field to save it, a test, and its state. A saved key itself is never here to be shown. */
export function ApiKeyForm({
  service,
  state,
  busy,
  blocked,
  isAccessRefused = false,
  actions,
  children,
}: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [refused, setRefused] = useState(false);
  const isManaged = state?.isManaged === true;
  const isLocked = state?.isLocked === true;

  function save(event: Event) {
    event.preventDefault();
    if (busy) return;
    const key = text.trim();
    if (isKeyText(key)) {
      setText('');
      actions.save(service, key);
    } else {
      setRefused(true);
      input.current?.focus();
    }
  }

  function remove() {
    // The button goes with the key; the field is where to go on.
    input.current?.focus();
    actions.remove(service);
  }

  return (
    <form noValidate onSubmit={save}>
      <fieldset class="key-group">
        <legend>{serviceLabel(service)}</legend>
        {blocked && (
          <AccessNotice
            service={service}
            isRefused={isAccessRefused}
            onAllow={() => actions.allow([service])}
          />
        )}
        {isManaged || isLocked ? (
          <p>{i18n.t(isManaged ? 'options.locked' : 'passphrase.first')}</p>
        ) : (
          <KeyField
            service={service}
            isManagedKeyUnused={state?.isManagedKeyUnused === true}
            inputRef={input}
            text={text}
            isRefused={refused}
            onInput={typed => {
              setText(typed);
              setRefused(false);
            }}
          />
        )}
        <div class="buttons">
          {!isManaged && !isLocked && (
            <button type="submit" class="primary" aria-disabled={busy}>
              {i18n.t('options.save')}
            </button>
          )}
          {state?.saved && (
            <SavedKeyButtons
              state={state}
              busy={busy}
              onTest={() => actions.test(service)}
              onRemove={remove}
            />
          )}
        </div>
        <ApiKeyStatus service={service} state={state} busy={busy} />
        {children}
      </fieldset>
    </form>
  );
}

interface SavedKeyProps {
  state: KeyState;
  busy: boolean;
  onTest(): void;
  onRemove(): void;
}

/** Tests and removes a key that is saved. */
function SavedKeyButtons({ state, busy, onTest, onRemove }: SavedKeyProps) {
  return (
    <>
      {!state.isLocked && (
        <button type="button" aria-disabled={busy} onClick={() => !busy && onTest()}>
          {i18n.t('options.test')}
        </button>
      )}
      {!state.isManaged && <RemoveKey service={state.service} isUsable={!busy} onRemove={onRemove} />}
    </>
  );
}

interface RemoveKeyProps {
  service: Service;
  isUsable: boolean;
  onRemove(): void;
}

/** Removes the key, once the user has read what goes with it. */
function RemoveKey({ service, isUsable, onRemove }: RemoveKeyProps) {
  const removal = useRef<HTMLButtonElement>(null);
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <button ref={removal} type="button" aria-disabled={!isUsable} onClick={() => setAsking(isUsable)}>
        {i18n.t('options.remove')}
      </button>
      {isAsking && isUsable && (
        <Confirm
          title={keyLabel(service)}
          text={i18n.t(`options.confirmRemove.${service}`)}
          action={i18n.t('options.removeKey')}
          onConfirm={() => {
            setAsking(false);
            onRemove();
          }}
          onCancel={() => {
            setAsking(false);
            removal.current?.focus();
          }}
        />
      )}
    </>
  );
}

interface KeyFieldProps {
  service: Service;
  isManagedKeyUnused: boolean;
  inputRef: Ref<HTMLInputElement>;
  text: string;
  /** Set where the text can't be a key. */
  isRefused: boolean;
  onInput(text: string): void;
}

function KeyField({ service, isManagedKeyUnused, inputRef, text, isRefused, onInput }: KeyFieldProps) {
  const id = useId();
  return (
    <>
      {isManagedKeyUnused && <p class="caution">{i18n.t('options.policyKeyUnused')}</p>}
      <label for={id}>{keyLabel(service)}</label>
      <input
        id={id}
        ref={inputRef}
        type="password"
        autoComplete="off"
        spellcheck={false}
        value={text}
        aria-invalid={isRefused}
        aria-describedby={isRefused ? `${id}-error ${id}-hint` : `${id}-hint`}
        onInput={event => onInput(event.currentTarget.value)}
      />
      {isRefused && (
        <p id={`${id}-error`} class="field-error">
          {i18n.t('options.invalid')}
        </p>
      )}
      <p id={`${id}-hint`} class="quiet">
        <Hint service={service} />
      </p>
    </>
  );
}

interface AccessNoticeProps {
  service: Service;
  isRefused: boolean;
  onAllow(): void;
}

function AccessNotice({ service, isRefused, onAllow }: AccessNoticeProps) {
  return (
    <p class="caution">
      <ShieldAlert class="icon" size={16} aria-hidden="true" />
      <span role="status">
        {i18n.t('options.noAccess', [serviceLabel(service)])} {isRefused && i18n.t('access.refused')}
      </span>
      <button type="button" onClick={onAllow}>
        {i18n.t('options.allow')}
      </button>
    </p>
  );
}

function Hint({ service }: { service: Service }) {
  if (service !== 'onet') return <>{i18n.t(`options.hints.${service}`)}</>;
  const link = (
    <ExternalLink href="https://services.onetcenter.org/" hosts={['services.onetcenter.org']} plain>
      {i18n.t('options.hints.onetLink')}
    </ExternalLink>
  );
  return <Interpolate text={i18n.t('options.hints.onet', [slot(0)])}>{link}</Interpolate>;
}
