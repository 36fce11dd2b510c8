import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { ClearScope } from '../../lib/shared/model/stored-data';
import { i18n } from '../shared/i18n';

interface Props {
  what: ClearScope;
  /** Saves what could not be had again. */
  onSave(): void;
  onConfirm(): void;
  onCancel(): void;
}

/** Names what is about to be deleted and asks first. It takes the focus; Escape cancels. */
export function ConfirmClear({ what, onSave, onConfirm, onCancel }: Props) {
  const id = useId();
  const dialog = useRef<HTMLDivElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => cancel.current?.focus(), []);
  useLayoutEffect(() => {
    const element = dialog.current;
    const leave = (event: KeyboardEvent) => event.key === 'Escape' && onCancel();
    element?.addEventListener('keydown', leave);
    return () => element?.removeEventListener('keydown', leave);
  }, [onCancel]);
  return (
    <div
      ref={dialog}
      class="confirm"
      role="alertdialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
    >
      <h3 id={`${id}-title`}>{i18n.t(what === 'people' ? 'data.clearPeople' : 'data.clearEverything')}</h3>
      <p id={`${id}-text`}>{i18n.t(what === 'people' ? 'data.confirmPeople' : 'data.confirmEverything')}</p>
      <div class="buttons">
        <button type="button" ref={cancel} onClick={onCancel}>
          {i18n.t('data.cancel')}
        </button>
        <button type="button" onClick={onSave}>
          {i18n.t('data.save')}
        </button>
        <button type="button" class="primary" onClick={onConfirm}>
          {i18n.t('data.confirm')}
        </button>
      </div>
    </div>
  );
}
