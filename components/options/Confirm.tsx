import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '../shared/i18n';

interface Props {
  title: string;
  /** Names all that is about to be deleted. */
  text: string;
  /** Text of the button that deletes it. */
  action: string;
  /** Saves what could not be had again. */
  onSave?(): void;
  /** Set where keys may still choose something else: it is announced, and takes no focus. */
  isBeside?: boolean;
  onConfirm(): void;
  onCancel(): void;
}

/** Names what is about to be deleted and asks first. It takes the focus; Escape cancels. */
export function Confirm({ title, text, action, onSave, isBeside = false, onConfirm, onCancel }: Props) {
  const id = useId();
  const dialog = useRef<HTMLDivElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (!isBeside) cancel.current?.focus();
  }, [isBeside]);
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
      role={isBeside ? 'group' : 'alertdialog'}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
    >
      <h3 id={`${id}-title`}>{title}</h3>
      <p id={`${id}-text`} role={isBeside ? 'alert' : undefined}>
        {text}
      </p>
      <div class="buttons">
        <button type="button" ref={cancel} onClick={onCancel}>
          {i18n.t('data.cancel')}
        </button>
        {onSave && (
          <button type="button" onClick={onSave}>
            {i18n.t('data.save')}
          </button>
        )}
        <button type="button" class="primary" onClick={onConfirm}>
          {action}
        </button>
      </div>
    </div>
  );
}
